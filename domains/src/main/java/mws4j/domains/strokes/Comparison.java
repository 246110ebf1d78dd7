package mws4j.domains.strokes;

import java.util.Arrays;
import mws4j.autodiff.kernel.Elementary;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * Up to {@value StrokesKernel#LANES} canvases against as many images, under a mixture of affine
 * maps in equal parts:
 *
 * <pre>log p(x | canvas) = log mean over maps m of prod over pixels of q_m^x (1 - q_m)^(1 - x)
 * </pre>
 *
 * with q_m the canvas seen through map m. The products are kept as a mantissa and an exponent, so
 * that one logarithm per map does for all pixels and the result is good to about 1e-5 nats.
 */
final class Comparison {
  private static final int LANES = StrokesKernel.LANES;

  /** A map of a smaller posterior probability changes a gradient by less than it is rounded. */
  private static final float NEGLIGIBLE = 0x1p-30f;

  private static final double LN_2 = 0.6931471805599453;

  private final StrokesKernel kernel;
  private final SamplingTable table;
  private final float[] canvas;
  private final float[] dCanvas;
  private final float[] paper;
  private final float[] mantissa = new float[LANES];
  private final int[] exponent = new int[LANES];
  private final double[] logs; // (maps x LANES)
  private final double[] logLikelihood = new double[LANES];
  private final float[] shares = new float[LANES];
  private final float[] dMap = new float[SamplingTable.PARAMETERS * LANES];

  /** Under the maps of a table, as they are when it is evaluated. */
  Comparison(StrokesKernel kernel, SamplingTable table) {
    this.kernel = kernel;
    this.table = table;
    canvas = new float[table.canvasPixels() * LANES];
    dCanvas = new float[canvas.length];
    paper = new float[table.pixels * LANES];
    logs = new double[table.maps * LANES];
  }

  /**
   * Puts a canvas and an image on a lane.
   *
   * @param p probabilities, rows at {@code at}, {@code at + stride}, ...
   */
  void put(int lane, float[] p, int at, int stride, CharacterImage image) {
    for (int row = 0; row < table.side; row++) {
      int to = table.onCanvas(row, 0) * LANES + lane;
      int from = at + row * stride;
      for (int column = 0; column < table.side; column++) {
        canvas[to + column * LANES] = p[from + column];
      }
    }
    image.copyPaperTo(paper, lane, LANES);
  }

  /** Compares. The results of lanes that hold no canvas are meaningless. */
  void evaluate() {
    for (int map = 0; map < table.maps; map++) {
      kernel.likelihood(table, map, canvas, paper, mantissa, exponent);
      for (int lane = 0; lane < LANES; lane++) {
        logs[map * LANES + lane] = Elementary.log(mantissa[lane]) + LN_2 * exponent[lane];
      }
    }
    for (int lane = 0; lane < LANES; lane++) {
      logLikelihood[lane] = logMean(lane);
    }
  }

  private double logMean(int lane) {
    double max = logs[lane];
    for (int map = 1; map < table.maps; map++) {
      max = Math.max(max, logs[map * LANES + lane]);
    }
    double sum = 0;
    for (int map = 0; map < table.maps; map++) {
      sum += Elementary.exp((float) (logs[map * LANES + lane] - max));
    }
    return max + StrictMath.log(sum / table.maps);
  }

  /** {@code log p(x)} of a lane in nats. */
  double logLikelihood(int lane) {
    return logLikelihood[lane];
  }

  /** Posterior probability of a map for a lane, the maps being equally probable before. */
  float share(int map, int lane) {
    return Elementary.exp((float) (logs[map * LANES + lane] - logLikelihood[lane])) / table.maps;
  }

  /**
   * Pulls back {@code sum over lanes of weights[lane] log p(x)}; {@link #addCanvasGradient} then
   * gives the gradient of the canvases.
   *
   * @param weights of the first {@code lanes} lanes
   * @param dMaps (maps x 6) added into, or null
   */
  void pull(double[] weights, int lanes, double[] dMaps) {
    Arrays.fill(dCanvas, 0);
    for (int map = 0; map < table.maps; map++) {
      if (!putShares(map, weights, lanes)) {
        continue;
      }
      kernel.pull(table, map, canvas, paper, shares, dCanvas, dMap);
      if (dMaps != null) {
        addLanes(map, dMaps);
      }
    }
  }

  /** The share of a map in each lane's gradient; false if it is negligible in every lane. */
  private boolean putShares(int map, double[] weights, int lanes) {
    boolean any = false;
    Arrays.fill(shares, 0);
    for (int lane = 0; lane < lanes; lane++) {
      float share = share(map, lane);
      if (share > NEGLIGIBLE) {
        shares[lane] = (float) (weights[lane] * share);
        any = true;
      }
    }
    return any;
  }

  private void addLanes(int map, double[] dMaps) {
    for (int i = 0; i < SamplingTable.PARAMETERS; i++) {
      double sum = 0;
      for (int lane = 0; lane < LANES; lane++) {
        sum += dMap[i * LANES + lane];
      }
      dMaps[map * SamplingTable.PARAMETERS + i] += sum;
    }
  }

  /** Adds the gradient of a lane's canvas to rows of pixels. */
  void addCanvasGradient(int lane, float[] dp, int at) {
    for (int row = 0; row < table.side; row++) {
      int from = table.onCanvas(row, 0) * LANES + lane;
      for (int column = 0; column < table.side; column++) {
        dp[at + row * table.side + column] += dCanvas[from + column * LANES];
      }
    }
  }
}
