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
import static mws4j.autodiff.kernel.simd.Lanes.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link mws4j.autodiff.kernel.Elementary}, line by line, on vectors. */
final class VectorElementary {
  private static final int SIGN = 0x80000000;

  private VectorElementary() {}

  static FloatVector exp(FloatVector x) {
    FloatVector clamped = x.blend(EXP_LOWEST, x.compare(VectorOperators.LT, EXP_LOWEST));
    clamped = clamped.blend(EXP_HIGHEST, clamped.compare(VectorOperators.GT, EXP_HIGHEST));
    FloatVector shifted = clamped.fma(broadcast(LOG2_E), broadcast(ROUND));
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN2_HIGH), clamped);
    r = n.fma(broadcast(-LN2_LOW), r);
    FloatVector p = expMinusOneReduced(r).add(1f);
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  static FloatVector log(FloatVector x) {
    VectorMask<Float> subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(SUBNORMAL_LIFT), subnormal).reinterpretAsInts();
    IntVector exponent = bits.sub(TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, 23);
    FloatVector f =
        bits.sub(exponent.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1f);
    FloatVector e = exponent.add(ROUND_BITS).reinterpretAsFloats().sub(ROUND);
    e = e.blend(e.sub(23f), subnormal);
    FloatVector p = broadcast(LOG_10).fma(f, broadcast(LOG_9));
    p = p.fma(f, broadcast(LOG_8));
    p = p.fma(f, broadcast(LOG_7));
    p = p.fma(f, broadcast(LOG_6));
    p = p.fma(f, broadcast(LOG_5));
    p = p.fma(f, broadcast(LOG_4));
    p = p.fma(f, broadcast(LOG_3));
    p = p.fma(f, broadcast(-0.5f));
    FloatVector y = p.fma(f.mul(f), e.mul(LN2_LOW));
    y = e.fma(broadcast(LN2_HIGH), f.add(y));
    y = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
    y = y.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
    return y.blend(Float.NaN, x.compare(VectorOperators.LT, 0f));
  }

  static FloatVector tanh(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    IntVector sign = bits.and(SIGN);
    FloatVector magnitude = bits.lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
    magnitude = magnitude.blend(TANH_HIGHEST, magnitude.compare(VectorOperators.GT, TANH_HIGHEST));
    FloatVector twice = magnitude.add(magnitude);
    FloatVector shifted = twice.fma(broadcast(LOG2_E), broadcast(ROUND));
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN2_HIGH), twice);
    r = n.fma(broadcast(-LN2_LOW), r);
    FloatVector scale = powerOfTwo(shifted.reinterpretAsInts().sub(ROUND_BITS));
    FloatVector u = scale.fma(expMinusOneReduced(r), scale.sub(1f));
    FloatVector y = u.div(u.add(2f));
    return y.reinterpretAsInts().or(sign).reinterpretAsFloats();
  }

  static FloatVector sigmoid(FloatVector x) {
    FloatVector z = exp(x.reinterpretAsInts().or(SIGN).reinterpretAsFloats());
    FloatVector numerator = broadcast(1f).blend(z, x.compare(VectorOperators.LT, 0f));
    return numerator.div(z.add(1f));
  }

  private static FloatVector expMinusOneReduced(FloatVector r) {
    FloatVector p = broadcast(EXP_6).fma(r, broadcast(EXP_5));
    p = p.fma(r, broadcast(EXP_4));
    p = p.fma(r, broadcast(EXP_3));
    p = p.fma(r, broadcast(EXP_2));
    return p.fma(r.mul(r), r);
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }
}
