package mws4j.mws.algorithm;

import mws4j.mws.metrics.Metric;

/** Learning met a value that is NaN or infinite and cannot go on. */
public final class NonFiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** Says which value, where. */
  public NonFiniteException(String message) {
    super(message);
  }

  static NonFiniteException of(String what, double value, int instance) {
    return new NonFiniteException(what + " is " + value + " for instance " + instance);
  }

  /** Refuses values of programs, each of the instance at a position. */
  static void require(Metric metric, double[] values, int[] instances, int[] positionOf) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw of(metric.label(), values[i], instances[positionOf[i]]);
      }
    }
  }
}
