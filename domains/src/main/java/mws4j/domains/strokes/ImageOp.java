package mws4j.domains.strokes;

import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.StrokesKernel;
import org.ejml.data.FMatrixRMaj;

/** The likelihood of images as one operation on a tape. */
final class ImageOp {
  private static final int LANES = StrokesKernel.LANES;

  private ImageOp() {}

  /**
   * Log-likelihood of images under canvases, see {@link Comparison}.
   *
   * <pre>p: (n x side²)   maps: (maps x 6)   y: (n x 1)</pre>
   *
   * Pullback: exact, to canvases and maps. A probability outside of the margin gets no gradient.
   *
   * @param comparison under the maps as they are now
   * @param maps the maps on the tape, null if they do not learn
   * @param images one per row of p
   */
  static Var logLikelihood(
      Var p, Var maps, Comparison comparison, SamplingTable table, CharacterImage[] images) {
    Tape tape = p.tape();
    int n = p.rows();
    FMatrixRMaj y = tape.buffer(n, 1);
    for (int from = 0; from < n; from += LANES) {
      int lanes = Math.min(LANES, n - from);
      load(p, comparison, table, images, from, lanes);
      for (int lane = 0; lane < lanes; lane++) {
        y.data[from + lane] = (float) comparison.logLikelihood(lane);
      }
    }
    boolean mapsLearn = maps != null && maps.needsGrad();
    return tape.record(
        "imageLogLikelihood",
        y,
        p.needsGrad() || mapsLearn,
        dy -> {
          double[] dMaps = mapsLearn ? new double[table.maps * SamplingTable.PARAMETERS] : null;
          for (int from = 0; from < n; from += LANES) {
            int lanes = Math.min(LANES, n - from);
            load(p, comparison, table, images, from, lanes);
            pull(p, comparison, table, dy, from, lanes, dMaps);
          }
          if (mapsLearn) {
            for (int i = 0; i < dMaps.length; i++) {
              maps.grad().data[i] += (float) dMaps[i];
            }
          }
        });
  }

  private static void load(
      Var p,
      Comparison comparison,
      SamplingTable table,
      CharacterImage[] images,
      int from,
      int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      int row = from + lane;
      comparison.put(lane, p.value().data, row * table.pixels, table.side, images[row]);
    }
    comparison.evaluate();
  }

  private static void pull(
      Var p,
      Comparison comparison,
      SamplingTable table,
      FMatrixRMaj dy,
      int from,
      int lanes,
      double[] dMaps) {
    double[] weights = new double[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      weights[lane] = dy.data[from + lane];
    }
    comparison.pull(weights, lanes, dMaps);
    if (p.needsGrad()) {
      for (int lane = 0; lane < lanes; lane++) {
        comparison.addCanvasGradient(lane, p.grad().data, (from + lane) * table.pixels);
      }
    }
  }
}
