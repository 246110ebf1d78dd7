package mws4j.mws.evaluation;

/**
 * Running sums over weights {@code w} that are given by their logs, in constant memory: of {@code
 * w}, {@code w²} and {@code log w}.
 */
final class WeightSums {
  private long count;
  private long zeros;
  private double largest = Double.NEGATIVE_INFINITY; // log of the scale of the two sums
  private double sum;
  private double squares;
  private double meanLog; // over weights above zero, updated as by Welford
  private double squaredDeviations;

  /** Adds a weight that occurred a number of times. */
  void add(double logWeight, long times) {
    count += times;
    if (logWeight == Double.NEGATIVE_INFINITY) {
      zeros += times;
      return;
    }
    if (logWeight > largest) {
      double shrink = StrictMath.exp(largest - logWeight);
      sum *= shrink;
      squares *= shrink * shrink;
      largest = logWeight;
    }
    double weight = StrictMath.exp(logWeight - largest);
    sum += times * weight;
    squares += times * weight * weight;
    double deviation = logWeight - meanLog;
    meanLog += deviation * times / (count - zeros);
    squaredDeviations += times * deviation * (logWeight - meanLog);
  }

  /** Number of weights. */
  long count() {
    return count;
  }

  /** {@code log (1/N) sum w}; {@code -Infinity} if all weights are zero. */
  double logMean() {
    return sum == 0
        ? Double.NEGATIVE_INFINITY
        : largest + StrictMath.log(sum) - StrictMath.log((double) count);
  }

  /** {@code (sum w)² / sum w²}, at most N; 0 if all weights are zero. */
  double effectiveSampleSize() {
    return sum == 0 ? 0 : Math.min((double) count, sum * sum / squares);
  }

  /** {@code (1/N) sum log w}; {@code -Infinity} if any weight is zero. */
  double meanLog() {
    return zeros > 0 ? Double.NEGATIVE_INFINITY : meanLog;
  }

  /** Standard error of {@link #meanLog}; NaN if any weight is zero or there is only one. */
  double meanLogError() {
    return zeros > 0
        ? Double.NaN
        : StrictMath.sqrt(Math.max(0, squaredDeviations) / (count - 1.0) / count);
  }
}
