package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.Elementary.EXP_2;
import static mws4j.autodiff.kernel.Elementary.EXP_3;
import static mws4j.autodiff.kernel.Elementary.EXP_4;
import static mws4j.autodiff.kernel.Elementary.EXP_5;
import static mws4j.autodiff.kernel.Elementary.EXP_6;
import static mws4j.autodiff.kernel.Elementary.EXP_HIGHEST;
import static mws4j.autodiff.kernel.Elementary.EXP_LOWEST;
import static mws4j.autodiff.kernel.Elementary.LN2_HIGH;
import static mws4j.autodiff.kernel.Elementary.LN2_LOW;
import static mws4j.autodiff.kernel.Elementary.LOG2_E;
import static mws4j.autodiff.kernel.Elementary.LOG_10;
import static mws4j.autodiff.kernel.Elementary.LOG_3;
import static mws4j.autodiff.kernel.Elementary.LOG_4;
import static mws4j.autodiff.kernel.Elementary.LOG_5;
import static mws4j.autodiff.kernel.Elementary.LOG_6;
import static mws4j.autodiff.kernel.Elementary.LOG_7;
import static mws4j.autodiff.kernel.Elementary.LOG_8;
import static mws4j.autodiff.kernel.Elementary.LOG_9;
import static mws4j.autodiff.kernel.Elementary.ROUND;
import static mws4j.autodiff.kernel.Elementary.ROUND_BITS;
import static mws4j.autodiff.kernel.Elementary.SUBNORMAL_LIFT;
import static mws4j.autodiff.kernel.Elementary.TANH_HIGHEST;
import static mws4j.autodiff.kernel.Elementary.TWO_THIRDS_BITS;
import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link mws4j.autodiff.kernel.Elementary}, line by line, on vectors. The loops run over whole
 * vectors: the length is a multiple of the lanes. Input and output may be the same array.
 *
 * <p>Every formula is written inside its loop, and the loop calls nothing but the vector classes.
 * The compiler always inlines those, but helpers of our own only until the method has grown to a
 * certain size, and a vector that crosses a call that was not inlined is allocated on the heap.
 */
final class ElementaryLoops {
  private static final int SIGN = 0x80000000;

  private ElementaryLoops() {}

  /** {@code out = exp(in)}. */
  static void exp(int length, float[] in, int inAt, float[] out, int outAt) {
    for (int i = 0; i < length; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, inAt + i);
      FloatVector clamped = x.blend(EXP_LOWEST, x.compare(VectorOperators.LT, EXP_LOWEST));
      clamped = clamped.blend(EXP_HIGHEST, clamped.compare(VectorOperators.GT, EXP_HIGHEST));
      FloatVector shifted =
          clamped.fma(
              FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector n = shifted.sub(ROUND);
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), clamped);
      r = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector p =
          FloatVector.broadcast(SPECIES, EXP_6).fma(r, FloatVector.broadcast(SPECIES, EXP_5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_2));
      p = p.fma(r.mul(r), r);
      p = p.add(1f);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      FloatVector low = half.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector high =
          exponent.sub(half).add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      p.mul(low).mul(high).intoArray(out, outAt + i);
    }
  }

  /** {@code out = log(in)}. */
  static void log(int length, float[] in, int inAt, float[] out, int outAt) {
    for (int i = 0; i < length; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, inAt + i);
      VectorMask<Float> subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
      IntVector bits = x.blend(x.mul(SUBNORMAL_LIFT), subnormal).reinterpretAsInts();
      IntVector exponent = bits.sub(TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, 23);
      FloatVector f =
          bits.sub(exponent.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1f);
      FloatVector e = exponent.add(ROUND_BITS).reinterpretAsFloats().sub(ROUND);
      e = e.blend(e.sub(23f), subnormal);
      FloatVector p =
          FloatVector.broadcast(SPECIES, LOG_10).fma(f, FloatVector.broadcast(SPECIES, LOG_9));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_8));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_7));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_6));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_5));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_4));
      p = p.fma(f, FloatVector.broadcast(SPECIES, LOG_3));
      p = p.fma(f, FloatVector.broadcast(SPECIES, -0.5f));
      FloatVector y = p.fma(f.mul(f), e.mul(LN2_LOW));
      y = e.fma(FloatVector.broadcast(SPECIES, LN2_HIGH), f.add(y));
      y = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
      y = y.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
      y.blend(Float.NaN, x.compare(VectorOperators.LT, 0f)).intoArray(out, outAt + i);
    }
  }

  /** {@code out = tanh(in)}. */
  static void tanh(int length, float[] in, int inAt, float[] out, int outAt) {
    for (int i = 0; i < length; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, inAt + i);
      IntVector bits = x.reinterpretAsInts();
      IntVector sign = bits.and(SIGN);
      FloatVector magnitude = bits.lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
      magnitude =
          magnitude.blend(TANH_HIGHEST, magnitude.compare(VectorOperators.GT, TANH_HIGHEST));
      FloatVector twice = magnitude.add(magnitude);
      FloatVector shifted =
          twice.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector n = shifted.sub(ROUND);
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), twice);
      r = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector p =
          FloatVector.broadcast(SPECIES, EXP_6).fma(r, FloatVector.broadcast(SPECIES, EXP_5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_2));
      p = p.fma(r.mul(r), r);
      FloatVector scale =
          shifted
              .reinterpretAsInts()
              .sub(ROUND_BITS)
              .add(127)
              .lanewise(VectorOperators.LSHL, 23)
              .reinterpretAsFloats();
      FloatVector u = scale.fma(p, scale.sub(1f));
      FloatVector y = u.div(u.add(2f));
      y.reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(out, outAt + i);
    }
  }

  /** {@code y = -|x|}, the first part of sigmoid. */
  static void negativeMagnitude(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      v.reinterpretAsInts().or(SIGN).reinterpretAsFloats().intoArray(y, yAt + i);
    }
  }

  /** {@code y = sigmoid(x)} from {@code z = exp(-|x|)}, its last part. */
  static void sigmoidFromExp(int n, float[] z, int zAt, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector e = FloatVector.fromArray(SPECIES, z, zAt + i);
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector one = FloatVector.broadcast(SPECIES, 1f);
      FloatVector numerator = one.blend(e, v.compare(VectorOperators.LT, 0f));
      numerator.div(e.add(one)).intoArray(y, yAt + i);
    }
  }
}
