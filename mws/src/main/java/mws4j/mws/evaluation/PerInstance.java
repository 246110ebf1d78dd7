package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** A number, usually in nats, for each of some instances, in their order. Immutable. */
public final class PerInstance {
  private final double[] values;

  /** Keeps a copy of the values. */
  public PerInstance(double[] values) {
    this.values = values.clone();
  }

  /** The values of a function of the instance's number. */
  static PerInstance of(int instances, IntToDoubleFunction value) {
    double[] values = new double[instances];
    for (int i = 0; i < instances; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return new PerInstance(values);
  }

  /** Number of instances. */
  public int size() {
    return values.length;
  }

  /** The value of an instance. */
  public double get(int instance) {
    return values[instance];
  }

  /** A copy of all values. */
  public double[] toArray() {
    return values.clone();
  }

  /** A function of every value. */
  public PerInstance map(DoubleUnaryOperator function) {
    return of(values.length, i -> function.applyAsDouble(values[i]));
  }

  /** The values that are finite, in order. */
  public PerInstance finite() {
    return new PerInstance(Arrays.stream(values).filter(Double::isFinite).toArray());
  }

  /** Mean over the instances, summed in their order; NaN if there are none. */
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Standard error of the mean if the instances are a sample of all that there could be: {@code
   * sqrt(sum_i (v_i - mean)^2 / (n (n-1)))}; NaN below two instances or with infinite values.
   */
  public double standardError() {
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1.0) / values.length);
  }
}
