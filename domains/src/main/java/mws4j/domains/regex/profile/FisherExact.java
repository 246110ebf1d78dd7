package mws4j.domains.regex.profile;

/**
 * Fisher's exact test of whether two shares are the same: twice the smaller tail of the
 * hypergeometric distribution, which is never too small.
 */
final class FisherExact {
  private static final double SMALLEST = 1e-17; // of the sum, for what is still added
  private static final int TABULATED = 256;
  private static final double[] LOG_FACTORIALS = new double[TABULATED];

  static {
    for (int n = 2; n < TABULATED; n++) {
      LOG_FACTORIALS[n] = LOG_FACTORIALS[n - 1] + StrictMath.log(n);
    }
  }

  private FisherExact() {}

  /** Probability of so different shares {@code a of n} and {@code b of m}, or more, by chance. */
  static double p(long a, long n, long b, long m) {
    if (n == 0 || m == 0) {
      return 1;
    }
    long k = a + b;
    double below = tail(a, n, m, k, -1);
    double above = tail(a, n, m, k, 1);
    return Math.min(1, 2 * Math.min(below, above));
  }

  /**
   * Probability that of {@code k} of {@code n + m} drawn as many as a, or fewer (or more), are of
   * n.
   */
  private static double tail(long a, long n, long m, long k, int direction) {
    double term = StrictMath.exp(logProb(a, n, m, k));
    double sum = term;
    long last = direction < 0 ? Math.max(0, k - m) : Math.min(k, n);
    double mean = (double) k * n / (n + m);
    for (long i = a; i != last; i += direction) {
      term *= direction < 0 ? down(i, n, m, k) : 1 / down(i + 1, n, m, k);
      sum += term;
      boolean beyond = direction < 0 ? i < mean : i > mean;
      if (beyond && term < SMALLEST * sum) {
        break;
      }
      if (sum > 0.5) {
        break; // the other tail is the smaller
      }
    }
    return sum;
  }

  /** P(i - 1) / P(i). */
  private static double down(long i, long n, long m, long k) {
    return (double) i * (m - k + i) / ((double) (n - i + 1) * (k - i + 1));
  }

  private static double logProb(long i, long n, long m, long k) {
    return logChoose(n, i) + logChoose(m, k - i) - logChoose(n + m, k);
  }

  private static double logChoose(long n, long k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }

  /** Stirling's series; its error is below 1e-16 from 256 on. */
  private static double logFactorial(long n) {
    if (n < TABULATED) {
      return LOG_FACTORIALS[(int) n];
    }
    double x = n + 1.0;
    double square = x * x;
    double series = (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * square)) / square) / x;
    return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * Math.PI) + series;
  }
}
