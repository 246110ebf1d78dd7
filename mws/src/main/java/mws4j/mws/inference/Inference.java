package mws4j.mws.inference;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;

/**
 * Infers programs of new observations under a trained model: the wake step alone, repeated from an
 * empty memory. Any number of threads may ask at once, as long as the model is not being trained.
 *
 * @param <X> an observation
 */
public final class Inference<X> {
  private static final RandomStreams.Use PROPOSALS = RandomStreams.Use.named("inference/proposals");

  private final ProgramModel<X> model;
  private final Search search;
  private final Compute compute;

  /** Inference under the parameters that the model has when it is asked. */
  public Inference(ProgramModel<X> model, Search search, Compute compute) {
    this.model = model;
    this.search = search;
    this.compute = compute;
  }

  /** Searches for a number of rounds and scores what was found, best first. */
  public List<ScoredPrograms> explain(List<X> observations, int rounds, long seed) {
    return explain(observations, Patience.rounds(rounds), seed);
  }

  /** The same within a time for each group of observations that are encoded together. */
  public List<ScoredPrograms> explain(List<X> observations, Duration budget, long seed) {
    return explain(observations, Patience.within(budget), seed);
  }

  /** The same for as long as patience lasts, which begins for each group. */
  public List<ScoredPrograms> explain(List<X> observations, Patience patience, long seed) {
    Memory found = infer(observations, patience, seed);
    return ScoredPrograms.ofMemory(model, observations, found, compute);
  }

  /**
   * Searches for programs.
   *
   * @return the memory, one instance per observation in order; some may be empty
   */
  public Memory infer(List<X> observations, Patience patience, long seed) {
    int size = observations.size();
    int together = search.together();
    Memory memory = new Memory(size, search.capacity(), model.maxProgramLength());
    compute.runGroups(
        size,
        together,
        () -> new Thinker(memory),
        (thinker, from, to) ->
            thinker.infer(
                IntStream.range(from, to).toArray(),
                observations.subList(from, to),
                RandomStreams.of(seed, PROPOSALS, from / together),
                patience.begin()));
    return memory;
  }

  /** The roles of one thread. */
  private final class Thinker {
    private final Tape tape;
    private final Recognition<X> recognition;
    private final WakeStep<X> wake;
    private final StepMetrics unread = new StepMetrics();

    Thinker(Memory memory) {
      Kernels kernels = compute.kernels();
      tape = new Tape(kernels);
      recognition = model.recognition();
      JointScorer<X> joint = new JointScorer<>(model, kernels);
      wake = new WakeStep<>(memory, joint, new MemoryEdits<>(model, search.edits()));
    }

    void infer(int[] instances, List<X> observations, RandomGenerator rng, IntPredicate goOn) {
      Encoding encoding = recognition.encode(tape.begin(), observations);
      ProgramBatch proposals = new ProgramBatch();
      int done = 0;
      do {
        proposals.clear();
        encoding.sample(Draws.proposals(search.particles()), rng, proposals);
        wake.remember(instances, observations, proposals, rng, unread);
      } while (goOn.test(++done));
    }
  }
}
