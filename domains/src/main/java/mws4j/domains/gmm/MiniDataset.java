package mws4j.domains.gmm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * An observation: a few points in the plane, in order. Immutable; equal when all coordinates are
 * equal.
 */
public final class MiniDataset {
  /** Most points: with 10 there are 115 975 partitions, which can still be listed. */
  public static final int MAX_POINTS = 10;

  /** Largest coordinate: the means have the prior N(0, I), so data are of the order of 1. */
  public static final double MAX_COORDINATE = 1e6;

  /** Digits of a decimal number that survives as a double. */
  private static final int SURE_DIGITS = 15;

  /** Digits of a decimal number as which a double survives. */
  private static final int ENOUGH_DIGITS = 17;

  private final double[] coordinates; // x1, y1, x2, y2, ...

  private MiniDataset(double[] coordinates) {
    this.coordinates = coordinates;
  }

  /**
   * The points {@code (x1, y1), (x2, y2), ...}. The array is copied.
   *
   * @throws IllegalArgumentException unless they are 1 to {@value #MAX_POINTS} points with finite
   *     coordinates of at most {@link #MAX_COORDINATE}
   */
  public static MiniDataset of(double... coordinates) {
    if (coordinates.length % 2 != 0
        || coordinates.length < 2
        || coordinates.length > 2 * MAX_POINTS) {
      throw new IllegalArgumentException(
          "MiniDataset: 1 to "
              + MAX_POINTS
              + " points have an even number of coordinates, at most "
              + 2 * MAX_POINTS
              + "; there are "
              + coordinates.length);
    }
    for (double coordinate : coordinates) {
      if (!(Math.abs(coordinate) <= MAX_COORDINATE)) {
        throw new IllegalArgumentException(
            "MiniDataset: a coordinate must lie in ±" + MAX_COORDINATE + "; it is " + coordinate);
      }
    }
    double[] copy = coordinates.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] += 0.0; // no -0, which equals 0 but not to Arrays.equals
    }
    return new MiniDataset(copy);
  }

  /** Number of points. */
  public int points() {
    return coordinates.length / 2;
  }

  /** First coordinate of a point. */
  public double x(int point) {
    return coordinates[2 * point];
  }

  /** Second coordinate of a point. */
  public double y(int point) {
    return coordinates[2 * point + 1];
  }

  /** Writes {@code x1, y1, ...} as floats. */
  void copyTo(float[] target, int offset) {
    for (int i = 0; i < coordinates.length; i++) {
      target[offset + i] = (float) coordinates[i];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MiniDataset data && Arrays.equals(coordinates, data.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }

  /** {@code x1,y1,x2,y2,...}, a line of the data file; as many digits as bring it back. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (double coordinate : coordinates) {
      text.append(text.length() == 0 ? "" : ",").append(decimal(coordinate));
    }
    return text.toString();
  }

  /** Double.toString writes other digits before Java 19 than since; files must not differ. */
  private static String decimal(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = SURE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return decimal(rounded);
      }
    }
    return decimal(exact.round(new MathContext(ENOUGH_DIGITS)));
  }

  private static String decimal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toString();
  }
}
