package mws4j.mws.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.memory.Pool;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * Infers programs of new observations under a trained model: the wake step alone, repeated from an
 * empty memory. Serves one thread.
 *
 * @param <X> an observation
 */
public final class Inference<X> {
  private final int maxLength;
  private final Tape tape;
  private final JointScorer<X> joint;
  private final Recognition<X> recognition;
  private final Optional<ProgramEditor<X>> editor;

  /** Inference under the parameters that the model has now. */
  public Inference(ProgramModel<X> model, Kernels kernels) {
    maxLength = model.maxProgramLength();
    tape = new Tape(kernels);
    joint = JointScorer.of(model, kernels);
    recognition = model.recognition();
    editor = model.editor();
    editor.ifPresent(ProgramEditor::refresh);
  }

  /**
   * Runs rounds of proposals, at least one, for as long as {@code goOn} says so.
   *
   * @param capacity programs kept per observation
   * @param particles proposals per observation and round
   * @param edits of remembered programs per observation and round, if the domain has an editor
   * @return the memory, one instance per observation in order; some may be empty
   */
  public Memory infer(
      List<X> observations,
      int capacity,
      int particles,
      int edits,
      RandomGenerator rng,
      BooleanSupplier goOn) {
    Memory memory = new Memory(observations.size(), capacity, maxLength);
    Encoding encoding = recognition.encode(tape.begin(), observations);
    int[] instances = new int[observations.size()];
    Arrays.setAll(instances, i -> i);
    Optional<MemoryEdits<X>> editing = editor.map(e -> new MemoryEdits<>(e, edits));
    Pool.Source source =
        (i, programs) ->
            editing.ifPresent(e -> e.propose(memory, i, observations.get(i), rng, programs));
    ProgramBatch proposals = new ProgramBatch();
    do {
      proposals.clear();
      encoding.sample(particles, rng, proposals);
      Pool pool = new Pool(memory, instances, proposals, source);
      double[] logJoint = new double[pool.programs().size()];
      joint.score(pool.programs(), pool.positionOf(), observations, logJoint);
      for (int i = 0; i < instances.length; i++) {
        pool.remember(i, logJoint);
      }
    } while (goOn.getAsBoolean());
    return memory;
  }
}
