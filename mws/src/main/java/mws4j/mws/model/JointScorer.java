package mws4j.mws.model;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.kernel.Kernels;

/**
 * {@code log p(z,x)} of many programs without a graph. The evaluator goes first, because most
 * proposals explain nothing and need no prior.
 *
 * @param <X> an observation
 */
public final class JointScorer<X> {
  private final Prior prior;
  private final Likelihood<X> likelihood;
  private final ProgramBatch survivors = new ProgramBatch();
  private double[] logPrior = {};

  /** A scorer for the thread of the two roles. */
  public JointScorer(Prior prior, Likelihood<X> likelihood) {
    this.prior = prior;
    this.likelihood = likelihood;
  }

  /** A scorer for one thread, under the parameters that the model has now. */
  public static <X> JointScorer<X> of(ProgramModel<X> model, Kernels kernels) {
    Prior prior = model.prior(kernels);
    Likelihood<X> likelihood = model.likelihood();
    prior.refresh();
    likelihood.refresh();
    return new JointScorer<>(prior, likelihood);
  }

  /** {@code log p(z,x)} of programs against one observation, nats. */
  public double[] score(ProgramBatch programs, X observation) {
    double[] logJoint = new double[programs.size()];
    score(programs, new int[logJoint.length], List.of(observation), logJoint);
    return logJoint;
  }

  /**
   * Scores programs against their observations.
   *
   * @param observationOf for each program the position of its observation, ascending
   * @param logJoint receives {@code log p(z,x)} in nats, {@code -Infinity} where p is zero
   */
  public void score(
      ProgramBatch programs, int[] observationOf, List<X> observations, double[] logJoint) {
    likelihood.score(programs, observationOf, observations, logJoint);
    survivors.clear();
    for (int p = 0; p < programs.size(); p++) {
      if (logJoint[p] > Double.NEGATIVE_INFINITY) {
        survivors.add(programs, p);
      }
    }
    if (survivors.size() > logPrior.length) {
      logPrior = Arrays.copyOf(logPrior, Math.max(survivors.size(), 2 * logPrior.length));
    }
    prior.score(survivors, logPrior);
    int next = 0;
    for (int p = 0; p < programs.size(); p++) {
      if (logJoint[p] > Double.NEGATIVE_INFINITY) {
        logJoint[p] += logPrior[next++];
      }
    }
  }
}
