package mws4j.mws.evaluation;

import java.util.List;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * Exact posteriors of a model whose programs can be listed, under the parameters that it has now.
 * The prior is scored once, the likelihood once per program and observation. Serves one thread.
 *
 * @param <X> an observation
 */
public final class ExactInference<X> {
  private final ProgramModel<X> model;
  private final ProgramBatch programs;
  private final double[] logPrior;
  private final Likelihood<X> likelihood;

  /**
   * Lists the programs and scores their prior.
   *
   * @param kernels of the thread that infers
   * @throws IllegalArgumentException if the programs of the model cannot be listed
   */
  public ExactInference(ProgramModel<X> model, Kernels kernels) {
    this.model = model;
    programs = programsOf(model);
    logPrior = new double[programs.size()];
    model.prior(kernels).score(programs, logPrior);
    likelihood = model.likelihood(kernels);
  }

  private ExactInference(ExactInference<X> other, Kernels kernels) {
    model = other.model;
    programs = other.programs;
    logPrior = other.logPrior;
    likelihood = model.likelihood(kernels);
  }

  /** All programs of a model that can list them. */
  static ProgramBatch programsOf(ProgramModel<?> model) {
    return model
        .allPrograms()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "exact values: the programs of domain "
                        + model.domain()
                        + " cannot be listed"));
  }

  /** The same for another thread: shares the list and the scores of the prior. */
  ExactInference<X> forAnotherThread(Kernels kernels) {
    return new ExactInference<>(this, kernels);
  }

  /** All programs, in the order of the domain. Not to be modified. */
  public ProgramBatch programs() {
    return programs;
  }

  /** The posterior of one observation. */
  public ExactPosterior infer(X observation) {
    double[] logJoint = new double[programs.size()];
    likelihood.score(programs, List.of(observation), logJoint);
    for (int p = 0; p < logJoint.length; p++) {
      logJoint[p] += logPrior[p];
    }
    return new ExactPosterior(programs, logJoint);
  }
}
