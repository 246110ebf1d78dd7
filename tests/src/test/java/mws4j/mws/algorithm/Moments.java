package mws4j.mws.algorithm;

import java.util.Arrays;

/** Sums and squares of some vectors, for their mean and variance by entry. */
final class Moments {
  private double[] sum = {};
  private double[] squares = {};
  private int count;

  /** Adds a vector; all are of the same length. */
  void add(double... vector) {
    if (count == 0) {
      sum = new double[vector.length];
      squares = new double[vector.length];
    }
    for (int j = 0; j < vector.length; j++) {
      sum[j] += vector[j];
      squares[j] += vector[j] * vector[j];
    }
    count++;
  }

  /** Variance of one vector, by entry. */
  double[] variance() {
    double[] variance = new double[sum.length];
    Arrays.setAll(variance, j -> squares[j] / count - sum[j] / count * (sum[j] / count));
    return variance;
  }

  /** The mean with the variance that it has. */
  Expectation mean() {
    double[] mean = new double[sum.length];
    Arrays.setAll(mean, j -> sum[j] / count);
    double[] variance = variance();
    Arrays.setAll(variance, j -> Math.max(0, variance[j]) / count);
    return new Expectation(mean, variance);
  }
}
