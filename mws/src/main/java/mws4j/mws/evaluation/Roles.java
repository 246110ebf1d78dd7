package mws4j.mws.evaluation;

import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;

/**
 * The roles of a model for one thread, under the parameters that it has now; nothing learns.
 *
 * @param <X> an observation
 */
final class Roles<X> {
  private final Tape tape;
  private final JointScorer<X> joint;
  private final Recognition<X> recognition;

  Roles(ProgramModel<X> model) {
    Kernels kernels = KernelProvider.create();
    tape = new Tape(kernels);
    joint = JointScorer.of(model, kernels);
    recognition = model.recognition();
  }

  /** {@code log p(z,x)} of programs against one observation, nats. */
  double[] logJoint(ProgramBatch programs, X observation) {
    return joint.score(programs, observation);
  }

  /** {@code r(.|x)}, good until the next call. */
  Encoding encode(X observation) {
    return recognition.encode(tape.begin(), List.of(observation));
  }
}
