package mws4j.domains.regex.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PortableLogTest {
  @Test
  void isWithinOneUlpOfStrictMath() {
    SplittableRandom rng = new SplittableRandom(9);
    for (int i = 0; i < 200_000; i++) {
      double x = (1 + rng.nextDouble()) * Math.scalb(1., rng.nextInt(-1022, 1023));
      double near = 1 + (rng.nextDouble() - 0.5) * Math.scalb(1., -rng.nextInt(50));
      check(i % 2 == 0 ? x : near);
    }
    check(1);
    check(Math.sqrt(2));
    check(Math.sqrt(0.5));
    check(Double.MIN_NORMAL);
    assertEquals(Double.NEGATIVE_INFINITY, PortableLog.log(0));
  }

  private static void check(double x) {
    double expected = StrictMath.log(x);
    double error = Math.abs(PortableLog.log(x) - expected);
    assertTrue(error <= Math.ulp(expected), "log " + x + " is off by " + error);
  }

  @Test
  void addsAnExponent() {
    assertEquals(-2000 * StrictMath.log(2), PortableLog.log(1, -2000), 1e-10);
    assertEquals(StrictMath.log(3) + 512 * StrictMath.log(2), PortableLog.log(3, 512), 1e-12);
  }
}
