package mws4j.domains.strokes.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

import java.util.Arrays;
import mws4j.autodiff.kernel.Elementary;

/** The plain loops, which say what is computed. */
public final class ScalarStrokesKernel implements StrokesKernel {
  /** Bits of a float's mantissa. */
  public static final int MANTISSA = 0x007fffff;

  /** Bits of 1. */
  public static final int ONE = 0x3f800000;

  /** Exponent of 1 as it stands in the bits. */
  public static final int BIAS = 127;

  @Override
  public String name() {
    return "scalar";
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
      float y = ys[row] - middleY;
      for (int column = fromColumn; column < toColumn; column++) {
        float x = xs[column] - middleX;
        float exponent = arc.exponent(arc.distance2(arc.u(x, y), arc.v(x, y)));
        int at = row * stride + column;
        ink[at] = Math.max(ink[at], Elementary.exp(Math.min(exponent, 0f)));
      }
    }
  }

  @Override
  public void probabilities(int n, float scale, float bias, float[] ink, float[] p) {
    for (int i = 0; i < n; i++) {
      float odds = odds(scale, bias, ink[i]);
      p[i] = odds / (1 + odds);
    }
  }

  /** {@code exp(scale ink + bias) + FLOOR}. */
  public static float odds(float scale, float bias, float ink) {
    return Elementary.exp(Math.min(fma(scale, ink, bias), LARGEST_LOGIT)) + FLOOR;
  }

  @Override
  public void likelihood(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] mantissa,
      int[] exponent) {
    for (int lane = 0; lane < LANES; lane++) {
      float product = 1;
      int power = 0;
      for (int pixel = 0; pixel < table.pixels; pixel++) {
        int entry = map * table.pixels + pixel;
        float q = Math.max(MARGIN, Math.min(1 - MARGIN, sample(table, entry, canvas, lane)));
        product *= Math.abs(q - paper[pixel * LANES + lane]);
        int bits = Float.floatToRawIntBits(product);
        power += (bits >> 23) - BIAS;
        product = Float.intBitsToFloat((bits & MANTISSA) | ONE);
      }
      mantissa[lane] = product;
      exponent[lane] = power;
    }
  }

  private static float sample(SamplingTable table, int entry, float[] canvas, int lane) {
    float[] w = table.weight;
    int at = table.cell[entry] * LANES + lane;
    int below = at + table.padded * LANES;
    float q = w[4 * entry] * canvas[at];
    q = fma(w[4 * entry + 1], canvas[at + LANES], q);
    q = fma(w[4 * entry + 2], canvas[below], q);
    return fma(w[4 * entry + 3], canvas[below + LANES], q);
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
    Arrays.fill(dMap, 0, SamplingTable.PARAMETERS * LANES, 0f);
    for (int lane = 0; lane < LANES; lane++) {
      for (int pixel = 0; pixel < table.pixels; pixel++) {
        int entry = map * table.pixels + pixel;
        float q = sample(table, entry, canvas, lane);
        float c = paper[pixel * LANES + lane];
        float dq = q > MARGIN && q < 1 - MARGIN ? weight[lane] * (1 - 2 * c) / Math.abs(q - c) : 0f;
        pullCell(table, entry, lane, dq, dCanvas);
        pullMap(table, entry, lane, dq, canvas, dMap);
      }
    }
    float scale = 0.5f * (table.side - 1); // pixels per unit of the map
    for (int i = 0; i < SamplingTable.PARAMETERS * LANES; i++) {
      dMap[i] *= scale;
    }
  }

  private static void pullCell(
      SamplingTable table, int entry, int lane, float dq, float[] dCanvas) {
    float[] w = table.weight;
    int at = table.cell[entry] * LANES + lane;
    int below = at + table.padded * LANES;
    dCanvas[at] = fma(w[4 * entry], dq, dCanvas[at]);
    dCanvas[at + LANES] = fma(w[4 * entry + 1], dq, dCanvas[at + LANES]);
    dCanvas[below] = fma(w[4 * entry + 2], dq, dCanvas[below]);
    dCanvas[below + LANES] = fma(w[4 * entry + 3], dq, dCanvas[below + LANES]);
  }

  private static void pullMap(
      SamplingTable table, int entry, int lane, float dq, float[] canvas, float[] dMap) {
    int at = table.cell[entry] * LANES + lane;
    int below = at + table.padded * LANES;
    float upper = canvas[at + LANES] - canvas[at];
    float lower = canvas[below + LANES] - canvas[below];
    float left = canvas[below] - canvas[at];
    float right = canvas[below + LANES] - canvas[at + LANES];
    float dx = dq * fma(table.fraction[2 * entry + 1], lower - upper, upper);
    float dy = dq * fma(table.fraction[2 * entry], right - left, left);
    int pixel = entry % table.pixels;
    float x = table.coordinate[pixel % table.side];
    float y = table.coordinate[pixel / table.side];
    dMap[lane] = fma(dx, x, dMap[lane]);
    dMap[LANES + lane] = fma(dx, y, dMap[LANES + lane]);
    dMap[2 * LANES + lane] += dx;
    dMap[3 * LANES + lane] = fma(dy, x, dMap[3 * LANES + lane]);
    dMap[4 * LANES + lane] = fma(dy, y, dMap[4 * LANES + lane]);
    dMap[5 * LANES + lane] += dy;
  }
}
