package mws4j.mws.model;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.kernel.Kernels;

/**
 * {@code log p(z,x)} of many programs without a graph. The likelihood goes first, because most
 * proposals explain nothing and need no prior. Serves the thread of its roles.
 *
 * @param <X> an observation
 */
public final class JointScorer<X> {
  private final Prior prior;
  private final Likelihood<X> likelihood;
  private final ProgramBatch survivors = new ProgramBatch();
  private double[] logPrior = {};

  /** A scorer over two roles, which refreshes neither. */
  public JointScorer(Prior prior, Likelihood<X> likelihood) {
    this.prior = prior;
    this.likelihood = likelihood;
  }

  /** A scorer for the thread that owns the kernels, under the parameters of the moment. */
  public JointScorer(ProgramModel<X> model, Kernels kernels) {
    this(model.prior(kernels), model.likelihood(kernels));
  }

  /** {@code log p(z,x)} of programs against the only observation, nats. */
  public double[] score(ProgramBatch programs, X observation) {
    double[] logJoint = new double[programs.size()];
    score(programs, List.of(observation), logJoint);
    return logJoint;
  }

  /**
   * Scores each program against its observation.
   *
   * @param logJoint receives {@code log p(z,x)} in nats, {@code -Infinity} where p is zero
   * @throws NonFiniteException if one is NaN or +Infinity
   */
  public void score(ProgramBatch programs, List<X> observations, double[] logJoint) {
    likelihood.score(programs, observations, logJoint);
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
      if (!(logJoint[p] < Double.POSITIVE_INFINITY)) {
        throw new NonFiniteException("log p(z,x)", logJoint[p], programs.observation(p));
      }
    }
  }
}
