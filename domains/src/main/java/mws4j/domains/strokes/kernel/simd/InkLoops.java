package mws4j.domains.strokes.kernel.simd;

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
import static mws4j.autodiff.kernel.Elementary.ROUND;
import static mws4j.autodiff.kernel.Elementary.ROUND_BITS;
import static mws4j.domains.strokes.kernel.simd.Lanes.LENGTH;
import static mws4j.domains.strokes.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import mws4j.domains.strokes.kernel.Arc;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * Ink, a few columns at a time. The exponential is {@link mws4j.autodiff.kernel.Elementary#exp},
 * written out in both loops: a vector that crosses a call that was not inlined is allocated.
 */
final class InkLoops {
  private InkLoops() {}

  /** A row: y from the middle of the chord. */
  static void draw(
      Arc arc,
      float middleX,
      float y,
      float[] xs,
      int fromColumn,
      int toColumn,
      int inkAt,
      float[] ink) {
    FloatVector vAlongX = FloatVector.broadcast(SPECIES, arc.alongX);
    FloatVector sin = FloatVector.broadcast(SPECIES, arc.sin);
    FloatVector cos = FloatVector.broadcast(SPECIES, arc.cos);
    FloatVector minusHalf2 = FloatVector.broadcast(SPECIES, -(arc.half * arc.half));
    FloatVector halfCos = FloatVector.broadcast(SPECIES, arc.half * arc.cos);
    FloatVector width2 = FloatVector.broadcast(SPECIES, arc.width2);
    FloatVector yAlongY = FloatVector.broadcast(SPECIES, y * arc.alongY);
    FloatVector ys = FloatVector.broadcast(SPECIES, y);
    float slope = 2 * arc.half * arc.cos;
    for (int column = fromColumn; column < toColumn; column += LENGTH) {
      FloatVector x = FloatVector.fromArray(SPECIES, xs, column).sub(middleX);
      FloatVector u = x.fma(vAlongX, yAlongY);
      FloatVector v = ys.fma(vAlongX, x.mul(arc.alongY).neg());
      FloatVector over = u.abs().sub(arc.half);
      FloatVector vSin = v.mul(sin);
      VectorMask<Float> within = over.neg().fma(cos, vSin).compare(VectorOperators.GE, 0f);
      FloatVector across = u.mul(sin);
      FloatVector up = v.fma(sin, halfCos);
      FloatVector s = across.fma(across, up.mul(up)).sqrt();
      FloatVector n = sin.fma(u.fma(u, v.fma(v, minusHalf2)), v.mul(slope));
      FloatVector d = n.div(s.add(arc.half));
      FloatVector d2 = over.fma(over, v.mul(v)).blend(d.mul(d), within);
      FloatVector exponent = width2.sub(d2).mul(arc.sharpness2).min(0f);
      FloatVector clamped =
          exponent.blend(EXP_LOWEST, exponent.compare(VectorOperators.LT, EXP_LOWEST));
      FloatVector shifted =
          clamped.fma(
              FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector k = shifted.sub(ROUND);
      FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), clamped);
      r = k.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector p =
          FloatVector.broadcast(SPECIES, EXP_6).fma(r, FloatVector.broadcast(SPECIES, EXP_5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_2));
      p = p.fma(r.mul(r), r).add(1f);
      IntVector power = shifted.reinterpretAsInts().sub(ROUND_BITS);
      IntVector first = power.lanewise(VectorOperators.ASHR, 1);
      FloatVector low = first.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector high =
          power.sub(first).add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector.fromArray(SPECIES, ink, inkAt + column)
          .max(p.mul(low).mul(high))
          .intoArray(ink, inkAt + column);
    }
  }

  /** {@code p = E / (1 + E)}. */
  static void probabilities(int n, float scale, float bias, float[] ink, float[] probability) {
    FloatVector vScale = FloatVector.broadcast(SPECIES, scale);
    FloatVector vBias = FloatVector.broadcast(SPECIES, bias);
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector x =
          FloatVector.fromArray(SPECIES, ink, i)
              .lanewise(VectorOperators.FMA, vScale, vBias)
              .min(StrokesKernel.LARGEST_LOGIT);
      FloatVector clamped = x.blend(EXP_LOWEST, x.compare(VectorOperators.LT, EXP_LOWEST));
      clamped = clamped.blend(EXP_HIGHEST, clamped.compare(VectorOperators.GT, EXP_HIGHEST));
      FloatVector shifted =
          clamped.fma(
              FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector k = shifted.sub(ROUND);
      FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), clamped);
      r = k.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector p =
          FloatVector.broadcast(SPECIES, EXP_6).fma(r, FloatVector.broadcast(SPECIES, EXP_5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, EXP_2));
      p = p.fma(r.mul(r), r).add(1f);
      IntVector power = shifted.reinterpretAsInts().sub(ROUND_BITS);
      IntVector first = power.lanewise(VectorOperators.ASHR, 1);
      FloatVector low = first.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector high =
          power.sub(first).add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector odds = p.mul(low).mul(high).add(StrokesKernel.FLOOR);
      odds.div(odds.add(1f)).intoArray(probability, i);
    }
  }
}
