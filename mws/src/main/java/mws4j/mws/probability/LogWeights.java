package mws4j.mws.probability;

import java.util.Arrays;

/** Sums over weights that are given by their logs, in double and in index order. */
public final class LogWeights {
  private LogWeights() {}

  /** {@code log sum_i exp(x[i])} of a range; {@code -Infinity} if it is empty. */
  public static double logSumExp(double[] x, int offset, int length) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < offset + length; i++) {
      max = Math.max(max, x[i]);
    }
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (int i = offset; i < offset + length; i++) {
      sum += StrictMath.exp(x[i] - max);
    }
    return max + StrictMath.log(sum);
  }

  /** {@code exp(x[i]) / sum_j exp(x[j])} of a range; all zero if every x is {@code -Infinity}. */
  public static double[] normalise(double[] x, int offset, int length) {
    double[] range = Arrays.copyOfRange(x, offset, offset + length);
    normalise(range, 0, length, range);
    return range;
  }

  /**
   * Writes {@code exp(x[i]) / sum_j exp(x[j])} of a range to the same places of {@code weights}.
   *
   * @param weights may be {@code x} itself
   * @return {@code log sum_j exp(x[j])}
   */
  public static double normalise(double[] x, int offset, int length, double[] weights) {
    double total = logSumExp(x, offset, length);
    for (int i = offset; i < offset + length; i++) {
      weights[i] = total > Double.NEGATIVE_INFINITY ? StrictMath.exp(x[i] - total) : 0;
    }
    return total;
  }
}
