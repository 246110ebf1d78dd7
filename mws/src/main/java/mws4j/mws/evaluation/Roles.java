package mws4j.mws.evaluation;

import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
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
    Prior prior = model.prior(kernels);
    Likelihood<X> likelihood = model.likelihood();
    prior.refresh();
    likelihood.refresh();
    joint = new JointScorer<>(prior, likelihood);
    recognition = model.recognition();
  }

  /** {@code log p(z,x)} of programs against one observation, nats. */
  double[] logJoint(ProgramBatch programs, X observation) {
    double[] logJoint = new double[programs.size()];
    joint.score(programs, new int[logJoint.length], List.of(observation), logJoint);
    return logJoint;
  }

  /** {@code r(.|x)}, good until the next call. */
  Encoding encode(X observation) {
    return recognition.encode(tape.begin(), List.of(observation));
  }
}
