package mws4j.domains.strokes.kernel.simd;

import mws4j.domains.strokes.kernel.Arc;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * The loops of {@link mws4j.domains.strokes.kernel.ScalarStrokesKernel} with the Vector API: the
 * same operations in the same order on every lane, so the same bits.
 */
public final class SimdStrokesKernel implements StrokesKernel {
  /** Loaded by name through {@link StrokesKernel#of}. */
  public SimdStrokesKernel() {}

  @Override
  public String name() {
    return "simd, " + Lanes.LENGTH + " floats";
  }

  @Override
  public void draw(
      Arc arc,
      float middleX,
      float middleY,
      float[] xs,
      float[] ys,
      int fromRow,
      int toRow,
      int fromColumn,
      int toColumn,
      int stride,
      float[] ink) {
    for (int row = fromRow; row < toRow; row++) {
      InkLoops.draw(arc, middleX, ys[row] - middleY, xs, fromColumn, toColumn, row * stride, ink);
    }
  }

  @Override
  public void probabilities(int n, float scale, float bias, float[] ink, float[] p) {
    InkLoops.probabilities(n, scale, bias, ink, p);
  }

  @Override
  public void likelihood(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] mantissa,
      int[] exponent) {
    for (int lane = 0; lane < LANES; lane += Lanes.LENGTH) {
      ComparisonLoops.likelihood(
          table.cell,
          table.weight,
          map * table.pixels,
          table.pixels,
          table.padded * LANES,
          canvas,
          paper,
          lane,
          mantissa,
          exponent);
    }
  }

  @Override
  public void pull(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] weight,
      float[] dCanvas,
      float[] dMap) {
    for (int lane = 0; lane < LANES; lane += Lanes.LENGTH) {
      ComparisonLoops.pull(table, map, canvas, paper, weight, lane, dCanvas, dMap);
    }
  }
}
