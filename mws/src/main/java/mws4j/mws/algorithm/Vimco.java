package mws4j.mws.algorithm;

import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.ImportanceSample.Impossible;
import mws4j.mws.probability.LogWeights;

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
 * only; the second is the pathwise part of L.
 *
 * <p>For ψ an impossible program counts as one of {@code log p(z,x) =} {@value #LOG_IMPOSSIBLE}. L
 * is then finite, its gradient unbiased, and finding the only possible program of an instance
 * brings a large reward. θ and φ learn from possible programs alone.
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
    ImportanceSample sample = shard.importanceSample(Impossible.WEIGHED);
    ReweightedWakeSleep.learnGenerative(shard, sample);
    double[] ofAll = sample.logWeights(LOG_IMPOSSIBLE);
    double[] weights = new double[ofAll.length];
    double[] signals = new double[ofAll.length];
    for (int position = 0; position < shard.size(); position++) {
      int start = sample.start(position);
      double total = LogWeights.normalise(ofAll, start, sample.end(position) - start, weights);
      addSignals(sample, position, ofAll, total, signals);
    }
    for (int p = 0; p < signals.length; p++) {
      signals[p] = sample.count(p) * signals[p] - weights[p];
    }
    shard.learnRecognition(sample, signals);
  }

  /**
   * {@code L - b_k} of each program of an instance, for one of its draws.
   *
   * @param ofAll {@code log (n w)} of programs that stand for n draws
   * @param total {@code log sum_k w_k} over all draws
   */
  private static void addSignals(
      ImportanceSample sample, int position, double[] ofAll, double total, double[] signals) {
    int start = sample.start(position);
    int end = sample.end(position);
    int best = start;
    double sum = 0;
    for (int p = start; p < end; p++) {
      best = ofAll[p] > ofAll[best] ? p : best;
      sum += sample.count(p) * sample.logWeight(p, LOG_IMPOSSIBLE);
    }
    for (int p = start; p < end; p++) {
      double log = sample.logWeight(p, LOG_IMPOSSIBLE);
      double others;
      if (p == best && sample.count(p) == 1) {
        double left = LogWeights.logSumExp(ofAll, start, p - start);
        double right = LogWeights.logSumExp(ofAll, p + 1, end - p - 1);
        others = logAdd(left, right);
      } else {
        // Not the larger half of the total, or only one of several equal draws: nothing cancels.
        others = total + StrictMath.log1p(-StrictMath.exp(log - total));
      }
      signals[p] = total - logAdd(others, (sum - log) / (sample.draws() - 1));
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
