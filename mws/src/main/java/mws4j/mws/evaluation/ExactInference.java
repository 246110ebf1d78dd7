package mws4j.mws.evaluation;

import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.model.FiniteDomain;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * Exact posteriors of a model that is a {@link FiniteDomain}, under the parameters that it has now.
 * The prior is scored once, the evaluator once per program and observation. Serves one thread.
 *
 * @param <X> an observation
 */
public final class ExactInference<X> {
  private final ProgramModel<X> model;
  private final ProgramBatch programs;
  private final double[] logPrior;
  private final Likelihood<X> likelihood;
  private final int[] theOnlyObservation;

  /**
   * Lists the programs and scores their prior.
   *
   * @throws IllegalArgumentException if the programs of the model cannot be listed
   */
  public ExactInference(ProgramModel<X> model) {
    this(model, programsOf(model), null);
  }

  private ExactInference(ProgramModel<X> model, ProgramBatch programs, double[] logPrior) {
    this.model = model;
    this.programs = programs;
    this.logPrior = logPrior == null ? score(model, programs) : logPrior;
    likelihood = model.likelihood();
    likelihood.refresh();
    theOnlyObservation = new int[programs.size()];
  }

  private static double[] score(ProgramModel<?> model, ProgramBatch programs) {
    Prior prior = model.prior(KernelProvider.create());
    prior.refresh();
    double[] logPrior = new double[programs.size()];
    prior.score(programs, logPrior);
    return logPrior;
  }

  /** All programs of a model that can list them. */
  static ProgramBatch programsOf(ProgramModel<?> model) {
    if (!(model instanceof FiniteDomain domain)) {
      throw new IllegalArgumentException(
          "exact values: the programs of domain " + model.domain() + " cannot be listed");
    }
    ProgramBatch programs = new ProgramBatch();
    domain.enumerate(programs);
    return programs;
  }

  /** The same for another thread: shares the list and the scores of the prior. */
  ExactInference<X> forAnotherThread() {
    return new ExactInference<>(model, programs, logPrior);
  }

  /** All programs, in the order of the domain. Not to be modified. */
  public ProgramBatch programs() {
    return programs;
  }

  /** The posterior of one observation. */
  public ExactPosterior infer(X observation) {
    double[] logJoint = new double[programs.size()];
    likelihood.score(programs, theOnlyObservation, List.of(observation), logJoint);
    for (int p = 0; p < logJoint.length; p++) {
      logJoint[p] += logPrior[p];
    }
    return new ExactPosterior(programs, logJoint);
  }
}
