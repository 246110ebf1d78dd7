package mws4j.mws.evaluation;

import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * Weighted draws of a model's recognition model, under the parameters that it has now; nothing
 * learns. Serves one thread.
 *
 * @param <X> an observation
 */
final class Proposals<X> {
  private final Tape tape;
  private final JointScorer<X> joint;
  private final Recognition<X> recognition;
  private final ImportanceSample sample = new ImportanceSample();
  private final StepMetrics unread = new StepMetrics();

  Proposals(ProgramModel<X> model, Kernels kernels) {
    tape = new Tape(kernels);
    joint = new JointScorer<>(model, kernels);
    recognition = model.recognition();
  }

  /** {@code r(.|x)}, valid until the next call. */
  Encoding encode(X observation) {
    return recognition.encode(tape.begin(), List.of(observation));
  }

  /** Draws anew; what was drawn before is forgotten. */
  ImportanceSample draw(X observation, int particles, RandomGenerator rng) {
    return sample.draw(
        encode(observation),
        joint,
        List.of(observation),
        particles,
        ImportanceSample.Impossible.DROPPED,
        rng,
        unread);
  }
}
