package mws4j.domains.regex.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.inference.Inference;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.RandomStreams;

/**
 * Explains strings by programs: what format is this, what else fits, what is odd?
 *
 * <p>The wake step of a trained model, repeated from an empty memory. Any number of threads may ask
 * one explainer.
 */
public final class RegexExplainer {
  /** Programs kept. */
  static final int CAPACITY = 100;

  /** Programs drawn from the recognition model per round. */
  static final int PARTICLES = 50;

  /** The same for each of several subsets of the strings. */
  static final int SUBSET_PARTICLES = 16;

  /** Edits of remembered programs per round and observation. */
  static final int EDITS = 8;

  /** Concepts encoded together. */
  private static final int CHUNK = 25;

  private static final long STREAM = 21;
  private static final long SUBSET_STREAM = 22;

  private final RegexModel model;
  private final RegexProbabilities probabilities;
  private final StringBackground background;

  /** Explains with the parameters that the model has now; do not train it any further. */
  public RegexExplainer(RegexModel model) {
    this.model = model;
    probabilities = model.probabilities();
    background = new StringBackground(model, KernelProvider.create());
  }

  /**
   * Explains with the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or no checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static RegexExplainer load(Path checkpoint) throws IOException {
    return new RegexExplainer(RegexModel.load(checkpoint));
  }

  /**
   * Explains strings within a time budget, which one round of proposals may exceed. One in a
   * hundred strings is expected not to belong, see {@link RobustRanking}; repeated strings count
   * once.
   *
   * @throws IllegalArgumentException if there are no strings, or one is too long or has characters
   *     outside the alphabet
   */
  public ConceptPosterior explain(List<String> strings, Duration budget) {
    long start = System.nanoTime();
    return explain(strings, 0, () -> System.nanoTime() - start < budget.toNanos());
  }

  /** The same with a fixed number of rounds; the result depends on the seed only. */
  public ConceptPosterior explain(List<String> strings, long seed, int rounds) {
    int[] done = {0};
    return explain(strings, seed, () -> ++done[0] < rounds);
  }

  private ConceptPosterior explain(List<String> strings, long seed, BooleanSupplier goOn) {
    StringSet all = new StringSet(List.copyOf(new LinkedHashSet<>(strings)));
    List<StringSet> subsets = Subsets.of(all, RandomStreams.of(seed, SUBSET_STREAM));
    Kernels kernels = KernelProvider.create();
    Memory memory =
        new Inference<>(model, kernels)
            .infer(
                subsets, CAPACITY, SUBSET_PARTICLES, EDITS, RandomStreams.of(seed, STREAM), goOn);
    return new RobustRanking(model, probabilities, background, kernels).rank(all, memory);
  }

  /**
   * Explains concepts whose strings all belong, with a fixed number of rounds; the result depends
   * on the seed only, not on the number of threads.
   */
  public List<ConceptPosterior> explainAll(List<StringSet> concepts, long seed, int rounds) {
    int chunks = (concepts.size() + CHUNK - 1) / CHUNK;
    return IntStream.range(0, chunks)
        .parallel()
        .mapToObj(chunk -> explainChunk(concepts, chunk, seed, rounds))
        .flatMap(List::stream)
        .toList();
  }

  private List<ConceptPosterior> explainChunk(
      List<StringSet> concepts, int chunk, long seed, int rounds) {
    List<StringSet> part =
        concepts.subList(chunk * CHUNK, Math.min(concepts.size(), (chunk + 1) * CHUNK));
    int[] done = {0};
    Memory memory =
        new Inference<>(model, KernelProvider.create())
            .infer(
                part,
                CAPACITY,
                PARTICLES,
                EDITS,
                RandomStreams.of(seed, STREAM, chunk),
                () -> ++done[0] < rounds);
    List<ConceptPosterior> posteriors = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      posteriors.add(posterior(part.get(i), memory, i));
    }
    return posteriors;
  }

  /** What a memory, of training or inference, holds for one of its instances. */
  public ConceptPosterior posterior(StringSet strings, Memory memory, int instance) {
    List<RegexProgram> programs = new ArrayList<>();
    double[] logJoint = new double[memory.size(instance)];
    for (int rank = 0; rank < logJoint.length; rank++) {
      programs.add(RegexProgram.of(memory.program(instance, rank)));
      logJoint[rank] = memory.logJoint(instance, rank);
    }
    return new ConceptPosterior(probabilities, background, strings, programs, logJoint);
  }
}
