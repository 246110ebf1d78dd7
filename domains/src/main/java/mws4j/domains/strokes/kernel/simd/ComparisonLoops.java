package mws4j.domains.strokes.kernel.simd;

import static mws4j.domains.strokes.kernel.StrokesKernel.LANES;
import static mws4j.domains.strokes.kernel.StrokesKernel.MARGIN;
import static mws4j.domains.strokes.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.ScalarStrokesKernel;

/**
 * Canvases against images, a vector of programs at a time.
 *
 * <p>Sums and products that go from one round of a loop to the next are arguments of vector
 * operations, never their receivers, and cross no inner loop and no call: else the compiler, which
 * does not know their shape at the head of a loop, may allocate them in every round.
 */
final class ComparisonLoops {
  private static final int ONE = ScalarStrokesKernel.ONE;
  private static final int MANTISSA = ScalarStrokesKernel.MANTISSA;
  private static final int BIAS = ScalarStrokesKernel.BIAS;

  private ComparisonLoops() {}

  /**
   * The lanes from {@code lane} on.
   *
   * @param entry first entry of the map in the table
   * @param rowStep from a canvas pixel to the one below
   */
  static void likelihood(
      int[] cell,
      float[] weight,
      int entry,
      int pixels,
      int rowStep,
      float[] canvas,
      float[] paper,
      int lane,
      float[] mantissa,
      int[] exponent) {
    FloatVector product = FloatVector.broadcast(SPECIES, 1f);
    IntVector power = product.reinterpretAsInts().lanewise(VectorOperators.XOR, ONE);
    for (int pixel = 0; pixel < pixels; pixel++) {
      int w = 4 * (entry + pixel);
      int at = cell[entry + pixel] * LANES + lane;
      int below = at + rowStep;
      FloatVector q = FloatVector.fromArray(SPECIES, canvas, at).mul(weight[w]);
      q =
          FloatVector.fromArray(SPECIES, canvas, at + LANES)
              .fma(FloatVector.broadcast(SPECIES, weight[w + 1]), q);
      q =
          FloatVector.fromArray(SPECIES, canvas, below)
              .fma(FloatVector.broadcast(SPECIES, weight[w + 2]), q);
      q =
          FloatVector.fromArray(SPECIES, canvas, below + LANES)
              .fma(FloatVector.broadcast(SPECIES, weight[w + 3]), q);
      FloatVector empty = FloatVector.fromArray(SPECIES, paper, pixel * LANES + lane);
      IntVector bits =
          q.min(1 - MARGIN).max(MARGIN).sub(empty).abs().mul(product).reinterpretAsInts();
      power = bits.lanewise(VectorOperators.ASHR, 23).sub(BIAS).add(power);
      product = bits.and(MANTISSA).or(ONE).reinterpretAsFloats();
    }
    product.intoArray(mantissa, lane);
    power.intoArray(exponent, lane);
  }

  /** The lanes from {@code lane} on. */
  static void pull(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] weight,
      int lane,
      float[] dCanvas,
      float[] dMap) {
    FloatVector factor = FloatVector.fromArray(SPECIES, weight, lane);
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector a = zero;
    FloatVector b = zero;
    FloatVector c = zero;
    FloatVector d = zero;
    FloatVector e = zero;
    FloatVector f = zero;
    for (int pixel = 0; pixel < table.pixels; pixel++) {
      int entry = map * table.pixels + pixel;
      int at = table.cell[entry] * LANES + lane;
      int below = at + table.padded * LANES;
      FloatVector upperLeft = FloatVector.fromArray(SPECIES, canvas, at);
      FloatVector upperRight = FloatVector.fromArray(SPECIES, canvas, at + LANES);
      FloatVector lowerLeft = FloatVector.fromArray(SPECIES, canvas, below);
      FloatVector lowerRight = FloatVector.fromArray(SPECIES, canvas, below + LANES);
      FloatVector w0 = FloatVector.broadcast(SPECIES, table.weight[4 * entry]);
      FloatVector w1 = FloatVector.broadcast(SPECIES, table.weight[4 * entry + 1]);
      FloatVector w2 = FloatVector.broadcast(SPECIES, table.weight[4 * entry + 2]);
      FloatVector w3 = FloatVector.broadcast(SPECIES, table.weight[4 * entry + 3]);
      FloatVector q = w0.mul(upperLeft);
      q = w1.fma(upperRight, q);
      q = w2.fma(lowerLeft, q);
      q = w3.fma(lowerRight, q);
      FloatVector empty = FloatVector.fromArray(SPECIES, paper, pixel * LANES + lane);
      VectorMask<Float> inside =
          q.compare(VectorOperators.GT, MARGIN).and(q.compare(VectorOperators.LT, 1 - MARGIN));
      FloatVector sign = FloatVector.broadcast(SPECIES, 1f).sub(empty.mul(2f));
      FloatVector dq = zero.blend(factor.mul(sign).div(q.sub(empty).abs()), inside);
      w0.fma(dq, FloatVector.fromArray(SPECIES, dCanvas, at)).intoArray(dCanvas, at);
      w1.fma(dq, FloatVector.fromArray(SPECIES, dCanvas, at + LANES))
          .intoArray(dCanvas, at + LANES);
      w2.fma(dq, FloatVector.fromArray(SPECIES, dCanvas, below)).intoArray(dCanvas, below);
      w3.fma(dq, FloatVector.fromArray(SPECIES, dCanvas, below + LANES))
          .intoArray(dCanvas, below + LANES);
      FloatVector upper = upperRight.sub(upperLeft);
      FloatVector left = lowerLeft.sub(upperLeft);
      FloatVector down = FloatVector.broadcast(SPECIES, table.fraction[2 * entry + 1]);
      FloatVector across = FloatVector.broadcast(SPECIES, table.fraction[2 * entry]);
      FloatVector dx = dq.mul(down.fma(lowerRight.sub(lowerLeft).sub(upper), upper));
      FloatVector dy = dq.mul(across.fma(lowerRight.sub(upperRight).sub(left), left));
      FloatVector y = FloatVector.broadcast(SPECIES, table.coordinate[pixel / table.side]);
      FloatVector x = FloatVector.broadcast(SPECIES, table.coordinate[pixel % table.side]);
      a = dx.fma(x, a);
      b = dx.fma(y, b);
      c = dx.add(c);
      d = dy.fma(x, d);
      e = dy.fma(y, e);
      f = dy.add(f);
    }
    float scale = 0.5f * (table.side - 1);
    a.mul(scale).intoArray(dMap, lane);
    b.mul(scale).intoArray(dMap, LANES + lane);
    c.mul(scale).intoArray(dMap, 2 * LANES + lane);
    d.mul(scale).intoArray(dMap, 3 * LANES + lane);
    e.mul(scale).intoArray(dMap, 4 * LANES + lane);
    f.mul(scale).intoArray(dMap, 5 * LANES + lane);
  }
}
