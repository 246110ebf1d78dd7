package mws4j.mws.algorithm;

import mws4j.mws.memory.Posterior;

/**
 * VIMCO (Mnih &amp; Rezende 2016): ascends {@code L = log (1/K) sum_k w_k} in θ, φ and ψ.
 *
 * <pre>
 * θ, φ:  as {@link ReweightedWakeSleep}
 * ψ:     sum_k (L - b_k) grad log r(z^k|x)  -  sum_k v_k grad log r(z^k|x)
 *        b_k = log (1/K) (sum_{l≠k} w_l + exp(mean_{l≠k} log w_l)),   v_k = w_k / sum_l w_l
 * </pre>
 *
 * The first sum is the score-function estimator, whose baseline b_k depends on the other draws
 * only; the second the pathwise part of L.
 *
 * <p>For ψ an impossible program counts as one of {@code log p(z,x) =} {@value #LOG_IMPOSSIBLE}. L
 * is then finite, its gradient without bias, and to find the only possible program of an instance
 * is a large reward. θ and φ learn from possible programs alone.
 */
final class Vimco implements Algorithm {
  /** Nats; far below what any useful program reaches. */
  static final double LOG_IMPOSSIBLE = -1000;

  @Override
  public String name() {
    return "vimco";
  }

  @Override
  public boolean usesMemory() {
    return false;
  }

  @Override
  public void requireSamples(int samples) {
    if (samples < 2) {
      throw new IllegalArgumentException(
          "vimco needs at least 2 samples: its baseline is made of the others; reinforce takes 1");
    }
  }

  @Override
  public void step(Shard<?> shard) {
    ImportanceSample sample = ImportanceSample.draw(shard);
    ReweightedWakeSleep.learnGenerative(shard, sample);
    double[] logs = sample.logWeights(LOG_IMPOSSIBLE);
    double[] ofAll = sample.logWeightsOfAll(logs);
    double[] weights = new double[logs.length];
    double[] signals = new double[logs.length];
    for (int position = 0; position < shard.size(); position++) {
      int start = sample.start(position);
      int end = sample.end(position);
      double total = Posterior.normalise(ofAll, start, end - start, weights);
      addSignals(logs, ofAll, sample.counts(), start, end, total, signals);
    }
    for (int p = 0; p < logs.length; p++) {
      signals[p] = sample.counts()[p] * signals[p] - weights[p];
    }
    shard.learnRecognition(sample.weighted(signals, shard.weight()), 1);
  }

  /**
   * {@code L - b_k} of each program, for one of its draws.
   *
   * @param logs {@code log w} of the programs [start, end) of an instance, which stand for {@code
   *     counts} draws
   * @param ofAll {@code log (count w)}
   * @param total {@code log sum_k w_k} over all draws
   */
  private static void addSignals(
      double[] logs,
      double[] ofAll,
      int[] counts,
      int start,
      int end,
      double total,
      double[] signals) {
    int best = start;
    double sum = 0;
    int draws = 0;
    for (int p = start; p < end; p++) {
      best = ofAll[p] > ofAll[best] ? p : best;
      sum += counts[p] * logs[p];
      draws += counts[p];
    }
    for (int p = start; p < end; p++) {
      double others;
      if (p == best && counts[p] == 1) {
        double left = Posterior.logSumExp(ofAll, start, p - start);
        double right = Posterior.logSumExp(ofAll, p + 1, end - p - 1);
        others = logAdd(left, right);
      } else {
        // Not the larger half of the total, or one of several draws: nothing cancels.
        others = total + StrictMath.log1p(-StrictMath.exp(logs[p] - total));
      }
      signals[p] = total - logAdd(others, (sum - logs[p]) / (draws - 1));
    }
  }

  /** {@code log (exp(a) + exp(b))}. */
  private static double logAdd(double a, double b) {
    double most = Math.max(a, b);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - most));
  }
}
