package mws4j.domains.strokes.kernel;

import mws4j.autodiff.kernel.Kernels;

/**
 * The hot loops: drawing, and comparing drawings with images under many maps. Implementations agree
 * bitwise.
 *
 * <p>Comparisons are made for {@link #LANES} programs at once that stand side by side: entry {@code
 * [pixel * LANES + lane]} of an array belongs to a pixel of the picture in a lane.
 */
public interface StrokesKernel {
  /** Programs that are compared at once. */
  int LANES = 16;

  /** Columns that are drawn at once: rows of an ink array are a multiple of it. */
  int COLUMNS = 16;

  /** Probabilities of a pixel are kept so far from 0 and 1 when images are scored (as PyTorch). */
  float MARGIN = 0x1p-23f;

  /** What {@code exp(logit)} is at least (spec: logits are floored softly at log 1e-6). */
  float FLOOR = 1e-6f;

  /** Larger logits count as this: {@code exp} of it is finite. */
  float LARGEST_LOGIT = 60;

  /** A new kernel of the same kind as {@code kernels}: plain loops or vectors. */
  static StrokesKernel of(Kernels kernels) {
    return kernels.companion(
        StrokesKernel.class,
        ScalarStrokesKernel::new,
        "mws4j.domains.strokes.kernel.simd.SimdStrokesKernel");
  }

  /** A short name for reports: {@code scalar}, or {@code simd} with its width. */
  String name();

  /**
   * Adds a stroke to a canvas: each pixel's ink becomes the larger of what was there and {@code
   * min(1, exp(s² (w² - d²)))}.
   *
   * @param middleX middle of the stroke's chord
   * @param middleY middle of the stroke's chord
   * @param xs coordinate of each column, up to {@code stride}
   * @param ys coordinate of each row
   * @param fromColumn multiple of {@link #COLUMNS}, as {@code toColumn}
   * @param toColumn exclusive, as {@code toRow}
   * @param ink (rows x stride)
   */
  void draw(
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
      float[] ink);

  /**
   * Turns ink into probabilities, {@code p = E / (1 + E)} with {@code E = exp(scale ink + bias) +
   * }{@link #FLOOR}: the logit is floored softly.
   *
   * @param n multiple of {@link #COLUMNS}
   */
  void probabilities(int n, float scale, float bias, float[] ink, float[] p);

  /**
   * The likelihood of images under one map of their canvases, as {@code mantissa 2^exponent}:
   *
   * <pre>prod over pixels of q if there is ink, else of 1 - q,   MARGIN &lt;= q &lt;= 1 - MARGIN
   * </pre>
   *
   * @param canvas (canvas pixels with margin x LANES) probabilities
   * @param paper (pixels x LANES) 1 without ink, 0 with
   * @param mantissa (LANES) written, in [1, 2)
   * @param exponent (LANES) written
   */
  void likelihood(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] mantissa,
      int[] exponent);

  /**
   * Pullback of {@code sum over lanes of weight[lane] log likelihood[lane]} under one map.
   *
   * @param weight (LANES)
   * @param dCanvas (canvas pixels with margin x LANES) added into
   * @param dMap (6 x LANES) written: with respect to the numbers of the map
   */
  void pull(
      SamplingTable table,
      int map,
      float[] canvas,
      float[] paper,
      float[] weight,
      float[] dCanvas,
      float[] dMap);
}
