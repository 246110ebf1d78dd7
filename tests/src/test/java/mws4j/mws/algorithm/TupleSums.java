package mws4j.mws.algorithm;

import java.util.Arrays;
import mws4j.mws.probability.LogWeights;

/**
 * Exact expectations over all tuples {@code z^1..z^K ~ r(.|x)} that an instance may draw, for a
 * minibatch in which all weigh the same.
 */
final class TupleSums {
  private final Enumeration<?> exact;
  private final int draws;
  private final double share;

  /** Over tuples of that many draws, K. */
  TupleSums(Enumeration<?> exact, int draws) {
    this.exact = exact;
    this.draws = draws;
    share = 1.0 / exact.observations();
  }

  /** {@code log w} of each program of a tuple; an impossible one may count as improbable. */
  private double[] logWeights(int observation, int[] tuple, double impossible) {
    double[] logs = new double[draws];
    Arrays.setAll(
        logs,
        k ->
            Math.max(impossible, exact.logJoint(observation)[tuple[k]])
                - exact.logProposal(observation)[tuple[k]]);
    return logs;
  }

  private double bound(double[] logWeights) {
    return LogWeights.logSumExp(logWeights, 0, draws) - Math.log(draws);
  }

  /** Expected normalised importance weight of each program. */
  double[][] normalisedWeights() {
    double[][] weights = exact.zeros();
    for (int i = 0; i < weights.length; i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple -> {
            double[] logs = logWeights(of, tuple, Double.NEGATIVE_INFINITY);
            double[] normalised = LogWeights.normalise(logs, 0, draws);
            for (int k = 0; k < draws; k++) {
              weights[of][tuple[k]] += share * exact.probability(of, tuple) * normalised[k];
            }
          });
    }
    return weights;
  }

  /**
   * Expected weight of {@code grad log r} of each program in the gradient of the mean bound,
   * without baselines.
   */
  double[][] boundWeights() {
    double[][] weights = exact.zeros();
    for (int i = 0; i < weights.length; i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple -> {
            double[] signals = plainSignals(of, tuple);
            for (int k = 0; k < draws; k++) {
              weights[of][tuple[k]] += share * exact.probability(of, tuple) * signals[k];
            }
          });
    }
    return weights;
  }

  /** {@code L - v_k} for each program of a tuple. */
  private double[] plainSignals(int observation, int[] tuple) {
    double[] logs = logWeights(observation, tuple, Vimco.LOG_IMPOSSIBLE);
    double bound = bound(logs);
    double[] signals = LogWeights.normalise(logs, 0, draws);
    Arrays.setAll(signals, k -> bound - signals[k]);
    return signals;
  }

  /**
   * {@code E log (1/K) sum_k w_k}, the mean over the observations.
   *
   * @param impossible what counts as {@code log p(z,x)} of a program with {@code p(z,x) = 0}
   */
  double meanBound(double impossible) {
    double[] sum = new double[1];
    for (int i = 0; i < exact.observations(); i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple ->
              sum[0] +=
                  share * exact.probability(of, tuple) * bound(logWeights(of, tuple, impossible)));
    }
    return sum[0];
  }

  /**
   * Variance in ψ, summed over its entries, of the estimator without baselines {@code sum_k (L -
   * v_k) grad log r(z_k|x)}. Observations draw independently: their variances add up.
   *
   * @param from first entry of ψ
   */
  double plainVariance(int from) {
    double variance = 0;
    double[][] means = boundWeights();
    for (int i = 0; i < means.length; i++) {
      double[][] only = exact.zeros();
      only[i] = means[i];
      variance += secondMoment(i, from) - square(exact.gradient(exact.zeros(), only), from);
    }
    return variance;
  }

  private double secondMoment(int observation, int from) {
    double[][] scores = new double[exact.programs()][];
    for (int z = 0; z < scores.length; z++) {
      double[][] one = exact.zeros();
      one[observation][z] = share;
      scores[z] = exact.gradient(exact.zeros(), one);
    }
    double[] moment = new double[1];
    exact.tuples(
        draws,
        tuple -> {
          double[] signals = plainSignals(observation, tuple);
          double[] direction = new double[scores[0].length];
          for (int k = 0; k < draws; k++) {
            for (int j = from; j < direction.length; j++) {
              direction[j] += signals[k] * scores[tuple[k]][j];
            }
          }
          moment[0] += exact.probability(observation, tuple) * square(direction, from);
        });
    return moment[0];
  }

  private static double square(double[] vector, int from) {
    double sum = 0;
    for (int j = from; j < vector.length; j++) {
      sum += vector[j] * vector[j];
    }
    return sum;
  }
}
