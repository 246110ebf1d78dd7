package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/**
 * An expected vector, exact or estimated.
 *
 * @param mean by entry
 * @param variance of the mean; zero where it is exact
 */
record Expectation(double[] mean, double[] variance) {
  /** Deviations that are let pass; by chance 1 entry in 1.7 million is further off. */
  private static final double DEVIATIONS = 5;

  /** Of float arithmetic in gradients of size 1. */
  private static final double ROUNDING = 2e-5;

  static Expectation exact(double... mean) {
    return new Expectation(mean, new double[mean.length]);
  }

  /** The sum with so many times another one that is independent. */
  Expectation plus(double factor, Expectation other) {
    double[] means = mean.clone();
    double[] variances = variance.clone();
    for (int j = 0; j < means.length; j++) {
      means[j] += factor * other.mean[j];
      variances[j] += factor * factor * other.variance[j];
    }
    return new Expectation(means, variances);
  }

  /** The entries [from, to). */
  Expectation part(int from, int to) {
    return new Expectation(
        Arrays.copyOfRange(mean, from, to), Arrays.copyOfRange(variance, from, to));
  }

  /**
   * Holds an estimate against this. Unless all is zero, some entry must be so large that zero would
   * not pass.
   */
  void requireOf(Expectation estimate, String what) {
    assertEquals(mean.length, estimate.mean.length, what);
    double largest = 0;
    double clearest = 0;
    for (int j = 0; j < mean.length; j++) {
      double bound = ROUNDING + DEVIATIONS * Math.sqrt(variance[j] + estimate.variance[j]);
      assertEquals(mean[j], estimate.mean[j], bound, what + ", entry " + j);
      largest = Math.max(largest, Math.abs(mean[j]));
      clearest = Math.max(clearest, Math.abs(mean[j]) / bound);
    }
    assertTrue(largest == 0 || clearest > 5, what + ": zero would nearly pass: " + clearest);
  }
}
