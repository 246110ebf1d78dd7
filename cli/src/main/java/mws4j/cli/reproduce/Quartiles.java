package mws4j.cli.reproduce;

import java.util.Arrays;

/**
 * Median and quartiles, linearly interpolated between the sorted values (as R's default, type 7).
 *
 * @param count number of values
 * @param lower the lower quartile
 * @param median the middle
 * @param upper the upper quartile
 */
record Quartiles(int count, double lower, double median, double upper) {
  /** Of at least one value. */
  static Quartiles of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quartiles(sorted.length, at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double rest = place - below;
    // No blend where none is needed: infinity times zero is not a number.
    return rest == 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[below + 1] * rest;
  }
}
