package mws4j.autodiff.kernel;

/**
 * {@link Math#fma} by other instructions. What cannot be known after one rounding is rounded to odd
 * first, as by Boldo and Melquiond (2008), "Emulation of a FMA and correctly rounded sums: proved
 * algorithms using rounding to odd", IEEE Transactions on Computers 57(4).
 */
final class FmaEmulation {
  // The 29 bits of a double that a float lacks, and those in the middle between two floats.
  private static final long REST = 0x1fff_ffffL;
  private static final long MIDDLE = 0x1000_0000L;

  /** 2^27 + 1 splits a double into two halves of 26 bits (Veltkamp 1968, Dekker 1971). */
  private static final double SPLIT = 0x1p27 + 1;

  // Between these, nothing overflows, and the error of a product is a double.
  private static final double LARGE = 0x1p990;
  private static final double SMALL = 0x1p-900;

  /** Half a last bit of what is larger than this is more than {@link #SMALL}. */
  private static final double COVERS_SMALL = 0x1p-840;

  private FmaEmulation() {}

  /** The product is exact as a double; the sum is wrong only if it comes to lie in a middle. */
  static float fma(float a, float b, float c) {
    double product = (double) a * b;
    double sum = product + c;
    boolean middle = (Double.doubleToRawLongBits(sum) & REST) == MIDDLE;
    return middle || Math.abs(sum) < Float.MIN_NORMAL
        ? (float) oddSum(product, c, sum)
        : (float) sum;
  }

  static double fma(double a, double b, double c) {
    double product = a * b;
    double size = Math.abs(product);
    boolean bounded =
        size > SMALL
            && size < LARGE
            && Math.abs(a) < LARGE
            && Math.abs(b) < LARGE
            && Math.abs(c) < LARGE;
    return bounded ? bounded(a, b, c, product) : unbounded(a, b, c, product);
  }

  /** Figure 5 of the paper: exact product and sums, of which only the last two parts round. */
  private static double bounded(double a, double b, double c, double high) {
    double low = productError(a, b, high);
    double inner = c + low;
    double innerError = sumError(c, low, inner);
    double outer = high + inner;
    double outerError = sumError(high, inner, outer);
    return outer + oddSum(innerError, outerError, innerError + outerError);
  }

  private static double productError(double a, double b, double product) {
    double aSplit = SPLIT * a;
    double aHigh = aSplit - (aSplit - a);
    double aLow = a - aHigh;
    double bSplit = SPLIT * b;
    double bHigh = bSplit - (bSplit - b);
    double bLow = b - bHigh;
    return aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
  }

  private static double unbounded(double a, double b, double c, double product) {
    if (a == 0 || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
      return product + c;
    }
    if (!Double.isFinite(c)) {
      return c;
    }
    if (c == 0) {
      return product;
    }
    boolean covered = Math.abs(product) <= SMALL && Math.abs(c) > COVERS_SMALL;
    return covered ? c : Math.fma(a, b, c);
  }

  /** What the sum of two numbers lacks (Knuth's TwoSum). */
  private static double sumError(double a, double b, double sum) {
    double bPart = sum - a;
    return (a - (sum - bPart)) + (b - bPart);
  }

  /**
   * A sum rounded to odd: if it is not exact, that one of its two neighbours whose last bit is 1,
   * so that a later rounding sees on which side of a middle it was.
   */
  private static double oddSum(double a, double b, double sum) {
    double error = sumError(a, b, sum);
    long bits = Double.doubleToRawLongBits(sum);
    if (error == 0 || (bits & 1) != 0 || !Double.isFinite(sum)) {
      return sum;
    }
    boolean outwards = error > 0 == sum > 0;
    return Double.longBitsToDouble(outwards ? bits + 1 : bits - 1);
  }
}
