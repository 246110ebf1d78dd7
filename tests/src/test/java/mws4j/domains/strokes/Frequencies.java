package mws4j.domains.strokes;

/** Pearson's test of how often things were drawn. */
final class Frequencies {
  /** Rarer things are counted together. */
  private static final double LEAST_EXPECTED = 10;

  private Frequencies() {}

  /**
   * Requires that the sum of {@code (count - expected)² / expected} is within 5 standard deviations
   * of its mean: as many as there are degrees of freedom, and twice that for the variance.
   */
  static void requireAgreement(double[] probabilities, long[] counts) {
    long n = 0;
    for (long count : counts) {
      n += count;
    }
    double statistic = 0;
    double rareExpected = 0;
    double rareCount = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = n * probabilities[i];
      if (expected < LEAST_EXPECTED) {
        rareExpected += expected;
        rareCount += counts[i];
      } else {
        statistic += Math.pow(counts[i] - expected, 2) / expected;
        cells++;
      }
    }
    if (rareExpected >= LEAST_EXPECTED) {
      statistic += Math.pow(rareCount - rareExpected, 2) / rareExpected;
      cells++;
    } else if (rareCount > 8 * LEAST_EXPECTED) {
      throw new AssertionError(rareCount + " rare ones, expected " + rareExpected);
    }
    int freedom = cells - 1;
    double bound = freedom + 5 * Math.sqrt(2.0 * freedom);
    if (freedom < 1 || !(statistic <= bound)) {
      throw new AssertionError(
          "chi-square "
              + statistic
              + " of "
              + cells
              + " cells, at most "
              + bound
              + " was expected");
    }
  }
}
