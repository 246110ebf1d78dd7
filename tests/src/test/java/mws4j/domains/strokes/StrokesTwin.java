package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * Canvases and likelihoods from the formulas of the specification, in double and without a trick.
 */
final class StrokesTwin {
  private StrokesTwin() {}

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The values of all parameters by name, as doubles that a test may move. */
  static Map<String, double[]> values(ParameterSet parameters) {
    Map<String, double[]> values = new HashMap<>();
    for (Parameter parameter : parameters) {
      double[] data = new double[parameter.size()];
      Arrays.setAll(data, i -> parameter.value().data[i]);
      values.put(parameter.name(), data);
    }
    return values;
  }

  /** dx, dy, theta, s, w of a stroke. */
  static double[] stroke(Map<String, double[]> values, StrokeVariant variant, int i) {
    double[] displacement = values.get("stroke.displacement");
    double theta = 0;
    if (variant != StrokeVariant.LINE) {
      double raw = values.get("stroke.angle")[i];
      theta =
          variant == StrokeVariant.ARC
              ? 0.99 * Math.PI * (sigmoid(10 * raw) - 0.5)
              : Math.IEEEremainder(Math.PI * raw, 2 * Math.PI);
    }
    return new double[] {
      0.66 * Math.tanh(displacement[2 * i]),
      0.66 * Math.tanh(displacement[2 * i + 1]),
      theta,
      values.get("stroke.sharpness")[i],
      0.1 * sigmoid(values.get("stroke.width")[i])
    };
  }

  /** Distance from a point to the arc, by the angle under which the centre sees the point. */
  static double distance(double x, double y, double dx, double dy, double theta) {
    if (Math.abs(theta) < 1e-4) { // between two arcs, which tend to the straight line
      return 0.5 * (distance(x, y, dx, dy, theta + 1e-3) + distance(x, y, dx, dy, theta - 1e-3));
    }
    double chord = Math.hypot(dx, dy);
    double u = ((x - dx / 2) * dx + (y - dy / 2) * dy) / chord;
    double v = ((y - dy / 2) * dx - (x - dx / 2) * dy) / chord;
    double ends = Math.min(Math.hypot(u - chord / 2, v), Math.hypot(u + chord / 2, v));
    double radius = chord / 2 / Math.sin(Math.abs(theta));
    double up = Math.signum(theta) * v + chord / 2 / Math.tan(Math.abs(theta));
    return Math.abs(Math.atan2(u, up)) <= Math.abs(theta)
        ? Math.abs(Math.hypot(u, up) - radius)
        : ends;
  }

  /** Probabilities of ink, row by row, of strokes that are tokens. */
  static double[] canvas(
      Map<String, double[]> values, StrokeVariant variant, int side, int[] tokens) {
    double[] logits = new double[side * side];
    Arrays.fill(logits, Double.NEGATIVE_INFINITY);
    double a = Math.log1p(Math.exp(values.get("ink")[0]));
    double b = values.get("ink")[1];
    double penX = 0.5;
    double penY = 0.5;
    for (int token : tokens) {
      double[] s = stroke(values, variant, token / 2);
      for (int row = 0; row < side && token % 2 == 1; row++) {
        for (int column = 0; column < side; column++) {
          double x = column / (side - 1.0) - penX;
          double y = 1 - row / (side - 1.0) - penY;
          double d = distance(x, y, s[0], s[1], s[2]);
          double ink = Math.min(1, Math.exp(s[3] * s[3] * (s[4] * s[4] - d * d)));
          int pixel = row * side + column;
          logits[pixel] = Math.max(logits[pixel], a * ink + b);
        }
      }
      penX += s[0];
      penY += s[1];
    }
    return Arrays.stream(logits).map(l -> sigmoid(Math.log(Math.exp(l) + 1e-6))).toArray();
  }

  /** What a map of six numbers makes of a canvas. */
  static double[] seen(double[] canvas, int side, double[] map) {
    double[] seen = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = 2.0 * column / (side - 1) - 1;
        double y = 2.0 * row / (side - 1) - 1;
        double fromX = (map[0] * x + map[1] * y + map[2] + 1) / 2 * (side - 1);
        double fromY = (map[3] * x + map[4] * y + map[5] + 1) / 2 * (side - 1);
        for (int i = (int) Math.floor(fromX); i <= Math.floor(fromX) + 1; i++) {
          for (int j = (int) Math.floor(fromY); j <= Math.floor(fromY) + 1; j++) {
            if (i >= 0 && i < side && j >= 0 && j < side) {
              double share = (1 - Math.abs(fromX - i)) * (1 - Math.abs(fromY - j));
              seen[row * side + column] += share * canvas[j * side + i];
            }
          }
        }
      }
    }
    return seen;
  }

  /** {@code log p(x | canvas)} averaged over maps. */
  static double logLikelihood(double[] canvas, int side, double[] maps, CharacterImage image) {
    float[] x = image.pixels();
    double[] logs = new double[maps.length / 6];
    for (int m = 0; m < logs.length; m++) {
      double[] q = seen(canvas, side, Arrays.copyOfRange(maps, 6 * m, 6 * m + 6));
      for (int i = 0; i < q.length; i++) {
        double p = Math.max(0x1p-23, Math.min(1 - 0x1p-23, q[i]));
        logs[m] += x[i] * Math.log(p) + (1 - x[i]) * Math.log1p(-p);
      }
    }
    double max = Arrays.stream(logs).max().orElseThrow();
    return max + Math.log(Arrays.stream(logs).map(l -> Math.exp(l - max)).average().orElseThrow());
  }

  /** The maps of a bank, the identity if it has none. */
  static double[] maps(Map<String, double[]> values) {
    return values.getOrDefault("maps", new double[] {1, 0, 0, 0, 1, 0});
  }

  /**
   * Compares every entry of every gradient with central differences of a function of the values.
   * The step is so small that hardly a pixel changes the stroke it belongs to in between.
   */
  static void requireGradient(
      Gradients gradients,
      Map<String, double[]> values,
      ToDoubleFunction<Map<String, double[]>> function,
      double tolerance) {
    for (Parameter parameter : gradients.parameters()) {
      double[] data = values.get(parameter.name());
      float[] gradient = gradients.of(parameter).data;
      double norm = 0;
      double difference = 0;
      for (int i = 0; i < data.length; i++) {
        double before = data[i];
        double step = 1e-8 * Math.max(1, Math.abs(before));
        data[i] = before + step;
        double up = function.applyAsDouble(values);
        data[i] = before - step;
        double numeric = (up - function.applyAsDouble(values)) / (2 * step);
        data[i] = before;
        norm += numeric * numeric;
        difference += Math.pow(numeric - gradient[i], 2);
      }
      if (!(Math.sqrt(difference) <= tolerance * Math.sqrt(norm)) || norm == 0) {
        throw new AssertionError(
            "gradient of "
                + parameter
                + ": norm "
                + Math.sqrt(norm)
                + ", off by "
                + Math.sqrt(difference));
      }
    }
  }
}
