package mws4j.domains.regex.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

final class FisherExactTest {
  private static BigInteger choose(long n, long k) {
    BigInteger product = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }

  /** Twice the smaller tail, summed in whole numbers. */
  private static double exact(int a, int n, int b, int m) {
    int k = a + b;
    BigInteger below = BigInteger.ZERO;
    BigInteger above = BigInteger.ZERO;
    for (int i = Math.max(0, k - m); i <= Math.min(k, n); i++) {
      BigInteger ways = choose(n, i).multiply(choose(m, k - i));
      below = i <= a ? below.add(ways) : below;
      above = i >= a ? above.add(ways) : above;
    }
    BigDecimal all = new BigDecimal(choose(n + (long) m, k));
    double p = new BigDecimal(below.min(above)).divide(all, MathContext.DECIMAL64).doubleValue();
    return Math.min(1, 2 * p);
  }

  @Test
  void agreesWithWholeNumbers() {
    int[][] cases = {
      {0, 5, 0, 7},
      {5, 5, 0, 7},
      {3, 10, 7, 10},
      {1, 100, 20, 50},
      {50, 300, 60, 400},
      {0, 300, 1, 1},
      {299, 300, 1, 300},
      {120, 1000, 180, 900},
      {10, 10, 10, 10}
    };
    for (int[] each : cases) {
      double expected = exact(each[0], each[1], each[2], each[3]);
      double p = FisherExact.p(each[0], each[1], each[2], each[3]);
      assertEquals(expected, p, 1e-9 * expected + 1e-300, java.util.Arrays.toString(each));
    }
  }

  @Test
  void largeCountsAreFiniteAndSmall() {
    double same = FisherExact.p(100_000_000, 1_000_000_000, 100_001_000, 1_000_000_000);
    assertTrue(same > 0.5 && same <= 1, "p = " + same);
    double other = FisherExact.p(100_000_000, 1_000_000_000, 101_000_000, 1_000_000_000);
    assertTrue(other >= 0 && other < 1e-100, "p = " + other);
    assertEquals(1, FisherExact.p(0, 0, 3, 5));
  }
}
