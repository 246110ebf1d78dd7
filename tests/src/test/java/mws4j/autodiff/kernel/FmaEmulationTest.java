package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The same bits as {@link Math#fma}; all that is not a number counts as one. */
final class FmaEmulationTest {
  private static final int MANY = 1_500_000;

  private static final float[] FLOATS = {
    0,
    1,
    1.5f,
    3,
    1 / 3f,
    Float.MIN_VALUE,
    3 * Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Math.nextDown(Float.MIN_NORMAL),
    Math.nextUp(1f),
    Math.nextDown(1f),
    0x1p-12f,
    0x1p12f,
    0x1p-75f,
    0x1.000002p-75f,
    0x1p64f,
    0x1.fffffep63f,
    Float.MAX_VALUE,
    Math.nextDown(Float.MAX_VALUE),
    0x1p103f,
    0x1p104f,
    0x1.8p-149f,
    0x1p-126f,
    0x1.fffffep-1f,
    Float.POSITIVE_INFINITY,
    Float.NaN
  };

  private static final double[] DOUBLES = {
    0,
    1,
    1.5,
    3,
    1 / 3.0,
    Double.MIN_VALUE,
    3 * Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    0x1p-27,
    0x1p27,
    0x1p-537,
    0x1p-450,
    0x1.8p-450,
    0x1p-840,
    Math.nextUp(0x1p-840),
    0x1p-900,
    Math.nextUp(0x1p-900),
    0x1p-899,
    0x1p990,
    Math.nextDown(0x1p990),
    0x1p970,
    0x1p512,
    0x1.fffffffffffffp511,
    Double.MAX_VALUE,
    Math.nextDown(Double.MAX_VALUE),
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  private static void check(float a, float b, float c) {
    int expected = Float.floatToIntBits(Math.fma(a, b, c));
    if (expected != Float.floatToIntBits(FmaEmulation.fma(a, b, c))) {
      throw new AssertionError(
          a + " * " + b + " + " + c + ": " + Math.fma(a, b, c) + ", " + FmaEmulation.fma(a, b, c));
    }
  }

  private static void check(double a, double b, double c) {
    long expected = Double.doubleToLongBits(Math.fma(a, b, c));
    if (expected != Double.doubleToLongBits(FmaEmulation.fma(a, b, c))) {
      throw new AssertionError(
          a + " * " + b + " + " + c + ": " + Math.fma(a, b, c) + ", " + FmaEmulation.fma(a, b, c));
    }
  }

  @Test
  void specialFloatsAndTheirNegatives() {
    for (int sign = 0; sign < 8; sign++) {
      for (float a : FLOATS) {
        for (float b : FLOATS) {
          for (float c : FLOATS) {
            check((sign & 1) == 0 ? a : -a, (sign & 2) == 0 ? b : -b, (sign & 4) == 0 ? c : -c);
          }
        }
      }
    }
  }

  @Test
  void specialDoublesAndTheirNegatives() {
    for (int sign = 0; sign < 8; sign++) {
      for (double a : DOUBLES) {
        for (double b : DOUBLES) {
          for (double c : DOUBLES) {
            check((sign & 1) == 0 ? a : -a, (sign & 2) == 0 ? b : -b, (sign & 4) == 0 ? c : -c);
          }
        }
      }
    }
  }

  @Test
  void anyFloats() {
    RandomGenerator rng = new SplittableRandom(71);
    for (int i = 0; i < MANY; i++) {
      check(
          Float.intBitsToFloat(rng.nextInt()),
          Float.intBitsToFloat(rng.nextInt()),
          Float.intBitsToFloat(rng.nextInt()));
    }
  }

  @Test
  void anyDoubles() {
    RandomGenerator rng = new SplittableRandom(72);
    for (int i = 0; i < MANY; i++) {
      check(
          Double.longBitsToDouble(rng.nextLong()),
          Double.longBitsToDouble(rng.nextLong()),
          Double.longBitsToDouble(rng.nextLong()));
    }
  }

  /** Few bits and near exponents: exact sums, ties, and all but all of it cancelling. */
  @Test
  void floatsThatTieAndCancel() {
    RandomGenerator rng = new SplittableRandom(73);
    int ties = 0;
    for (int i = 0; i < MANY; i++) {
      float a = sparseFloat(rng);
      float b = sparseFloat(rng);
      float product = a * b;
      check(a, b, sparseFloat(rng));
      check(a, b, -product);
      check(a, b, Float.intBitsToFloat(Float.floatToRawIntBits(-product) + rng.nextInt(5) - 2));
      float half = Math.scalb(Math.ulp(product), rng.nextInt(50) - 25);
      check(a, b, half);
      check(a, b, -half);
      double sum = (double) a * b + half;
      ties += (Double.doubleToRawLongBits(sum) & 0x1fff_ffffL) == 0x1000_0000L ? 1 : 0;
    }
    assertTrue(ties > 10_000, "ties: " + ties);
  }

  @Test
  void doublesThatTieAndCancel() {
    RandomGenerator rng = new SplittableRandom(74);
    for (int i = 0; i < MANY; i++) {
      double a = sparseDouble(rng);
      double b = sparseDouble(rng);
      double product = a * b;
      check(a, b, sparseDouble(rng));
      check(a, b, -product);
      long bits = Double.doubleToRawLongBits(-product);
      check(a, b, Double.longBitsToDouble(bits + rng.nextInt(5) - 2));
      double half = Math.scalb(Math.ulp(product), rng.nextInt(110) - 55);
      check(a, b, half);
      check(a, b, -half);
    }
  }

  private static float sparseFloat(RandomGenerator rng) {
    int ones = rng.nextInt(1 << 23) & (rng.nextBoolean() ? rng.nextInt(1 << 23) : -1);
    int zeros = -1 << rng.nextInt(24);
    // One in eight is of the smallest or subnormal, the others are around 1.
    int exponent = rng.nextInt(8) == 0 ? rng.nextInt(64) : 127 - 24 + rng.nextInt(48);
    int sign = rng.nextInt(2) << 31;
    return Float.intBitsToFloat(sign | exponent << 23 | (ones & zeros & 0x7f_ffff));
  }

  private static double sparseDouble(RandomGenerator rng) {
    long ones = rng.nextLong() & (rng.nextBoolean() ? rng.nextLong() : -1L);
    long zeros = -1L << rng.nextInt(53);
    long exponent = rng.nextInt(8) == 0 ? rng.nextInt(600) : 1023 - 54 + rng.nextInt(108);
    long sign = (long) rng.nextInt(2) << 63;
    return Double.longBitsToDouble(sign | exponent << 52 | (ones & zeros & 0xf_ffff_ffff_ffffL));
  }
}
