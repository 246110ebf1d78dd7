package mws4j.domains.regex.evaluator;

/**
 * Natural logarithm with the same bits on every machine, without the call into native code that
 * {@link StrictMath#log} is on Java 17. Method and constants of fdlibm's {@code e_log.c} (Sun
 * Microsystems 1993); error below 1 ulp.
 */
final class PortableLog {
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double L1 = 0.6666666666666735;
  private static final double L2 = 0.3999999999940942;
  private static final double L3 = 0.2857142874366239;
  private static final double L4 = 0.22222198432149784;
  private static final double L5 = 0.1818357216161805;
  private static final double L6 = 0.15313837699209373;
  private static final double L7 = 0.14798198605116586;

  private PortableLog() {}

  /** {@code log(x)} of a positive normal number; {@code -Infinity} of zero. */
  static double log(double x) {
    return x == 0 ? Double.NEGATIVE_INFINITY : log(x, 0);
  }

  /** {@code log(x 2^exponent)} of a positive normal number. */
  static double log(double x, int exponent) {
    long bits = Double.doubleToRawLongBits(x);
    int k = (int) (bits >> 52) - 1023;
    long fraction = bits & 0xfffffffffffffL;
    // The mantissa goes to [sqrt(2)/2, sqrt(2)): above about 1.41421 it is halved.
    long half = (fraction + 0x95f6400000000L) & 0x10000000000000L;
    double f = Double.longBitsToDouble(fraction | (half ^ 0x3ff0000000000000L)) - 1;
    double dk = k + (int) (half >> 52) + exponent;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
    double square = 0.5 * f * f;
    return dk * LN2_HIGH - ((square - (s * (square + r) + dk * LN2_LOW)) - f);
  }
}
