package mws4j.autodiff.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

/**
 * The elementary functions as fixed sequences of {@code + - * /}, {@link Fma} and integer
 * operations on the bits, so that every implementation, compiled or interpreted, gives the same
 * bits. {@code Math.exp} and its kin do not: their last bit depends on whether the call is compiled
 * yet.
 *
 * <p>Largest distance from the correctly rounded value over all floats, subnormal results included:
 * exp and log 1 ulp, sigmoid 2, tanh 3. The polynomials are minimax fits made for this class; the
 * reductions are those of Cody &amp; Waite (1980). A NaN comes out as a NaN, with unspecified
 * payload.
 *
 * <p>The constants are public because the vector kernels repeat the same operations lane by lane.
 */
public final class Elementary {
  /** No function of this class is off by more units in the last place than this. */
  static final int MAX_ULP = 3;

  /** 1 / log 2. */
  public static final float LOG2_E = 0x1.715476p0f;

  /** log 2 in 20 bits after the point, so that {@code n LN2_HIGH} is exact for small n. */
  public static final float LN2_HIGH = 0x1.62e43p-1f;

  /** {@code log 2 - LN2_HIGH}. */
  public static final float LN2_LOW = -1.9046542e-9f;

  /** 1.5 · 2²³: adding it rounds to an integer, which is then in the low bits. */
  public static final float ROUND = 0x1.8p23f;

  /** The bits of {@link #ROUND}. */
  public static final int ROUND_BITS = 0x4b400000;

  /** exp of anything less is 0: below log(2⁻¹⁵⁰). */
  public static final float EXP_LOWEST = -104f;

  /** exp of anything more is Infinity: above log(2¹²⁸). */
  public static final float EXP_HIGHEST = 89f;

  /** tanh of anything more is 1. */
  public static final float TANH_HIGHEST = 10f;

  // (exp(r) - 1 - r) / r² on |r| <= log(2) / 2, from the constant term up.
  public static final float EXP_2 = 0.49999997f;
  public static final float EXP_3 = 0.16666539f;
  public static final float EXP_4 = 0.041667223f;
  public static final float EXP_5 = 0.008367181f;
  public static final float EXP_6 = 0.0013882393f;

  // (log(1 + f) - f + f²/2) / f³ on |f| <= 1/3, from the constant term up.
  public static final float LOG_3 = 0.33333215f;
  public static final float LOG_4 = -0.24999797f;
  public static final float LOG_5 = 0.20010406f;
  public static final float LOG_6 = -0.16680487f;
  public static final float LOG_7 = 0.14005862f;
  public static final float LOG_8 = -0.12184278f;
  public static final float LOG_9 = 0.13984467f;
  public static final float LOG_10 = -0.12891601f;

  /** Bits of 2/3: log reduces its mantissas to the range from here to 4/3. */
  public static final int TWO_THIRDS_BITS = 0x3f2aaaab;

  /** 2²³, which lifts a subnormal number to a normal one. */
  public static final float SUBNORMAL_LIFT = 0x1p23f;

  private Elementary() {}

  /** {@code e^x}: 0 for -Infinity, subnormal where it should be, Infinity from 88.72284 up. */
  public static float exp(float x) {
    float clamped = x < EXP_LOWEST ? EXP_LOWEST : x;
    clamped = clamped > EXP_HIGHEST ? EXP_HIGHEST : clamped;
    float shifted = fma(clamped, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float r = fma(n, -LN2_HIGH, clamped);
    r = fma(n, -LN2_LOW, r);
    float p = expMinusOneReduced(r) + 1f;
    // 2^n in two factors: n ranges from -150 to 128, an exponent only from -126 to 127.
    int exponent = Float.floatToRawIntBits(shifted) - ROUND_BITS;
    int half = exponent >> 1;
    return p * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  /** Natural logarithm: -Infinity for 0, NaN for negative x, Infinity for Infinity. */
  public static float log(float x) {
    boolean subnormal = x < Float.MIN_NORMAL;
    float lifted = subnormal ? x * SUBNORMAL_LIFT : x;
    int bits = Float.floatToRawIntBits(lifted);
    int exponent = (bits - TWO_THIRDS_BITS) >> 23;
    float f = Float.intBitsToFloat(bits - (exponent << 23)) - 1f;
    float e = Float.intBitsToFloat(exponent + ROUND_BITS) - ROUND;
    e = subnormal ? e - 23f : e;
    float p = fma(LOG_10, f, LOG_9);
    p = fma(p, f, LOG_8);
    p = fma(p, f, LOG_7);
    p = fma(p, f, LOG_6);
    p = fma(p, f, LOG_5);
    p = fma(p, f, LOG_4);
    p = fma(p, f, LOG_3);
    p = fma(p, f, -0.5f);
    float y = fma(p, f * f, e * LN2_LOW);
    y = fma(e, LN2_HIGH, f + y);
    y = x < Float.POSITIVE_INFINITY ? y : x;
    y = x == 0f ? Float.NEGATIVE_INFINITY : y;
    return x < 0f ? Float.NaN : y;
  }

  /** Hyperbolic tangent, odd to the bit: {@code u / (u + 2)} with {@code u = exp(2 |x|) - 1}. */
  static float tanh(float x) {
    int bits = Float.floatToRawIntBits(x);
    int sign = bits & 0x80000000;
    float magnitude = Float.intBitsToFloat(bits ^ sign);
    magnitude = magnitude > TANH_HIGHEST ? TANH_HIGHEST : magnitude;
    float twice = magnitude + magnitude;
    float shifted = fma(twice, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float r = fma(n, -LN2_HIGH, twice);
    r = fma(n, -LN2_LOW, r);
    float scale = powerOfTwo(Float.floatToRawIntBits(shifted) - ROUND_BITS);
    float u = fma(scale, expMinusOneReduced(r), scale - 1f);
    float y = u / (u + 2f);
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) | sign);
  }

  /** {@code 1 / (1 + e^-x)}, accurate on both sides: from {@code z = exp(-|x|)}. */
  static float sigmoid(float x) {
    float z = exp(Float.intBitsToFloat(Float.floatToRawIntBits(x) | 0x80000000));
    float numerator = x < 0f ? z : 1f;
    return numerator / (1f + z);
  }

  /** {@code exp(r) - 1} for {@code |r| <= log(2) / 2}. */
  private static float expMinusOneReduced(float r) {
    float p = fma(EXP_6, r, EXP_5);
    p = fma(p, r, EXP_4);
    p = fma(p, r, EXP_3);
    p = fma(p, r, EXP_2);
    return fma(p, r * r, r);
  }

  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }
}
