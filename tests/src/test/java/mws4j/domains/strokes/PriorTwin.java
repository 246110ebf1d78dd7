package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.Map;
import mws4j.domains.strokes.StrokesSettings.PriorKind;

/** The priors from their formulas, stroke by stroke, in double. */
final class PriorTwin {
  private final StrokeTokens vocabulary;
  private final PriorKind kind;
  private final Map<String, double[]> values;
  private final int hidden;

  PriorTwin(StrokesModel model) {
    vocabulary = model.structure().tokens();
    kind = model.structure().prior();
    values = StrokesTwin.values(model.parameters().prior());
    hidden = model.structure().priorHidden();
  }

  /** {@code log p(z)}. */
  double logPrior(int[] tokens) {
    int outputs = vocabulary.bank() + 2;
    int width = kind == PriorKind.LSTM ? 4 * hidden : hidden;
    double[] context = new double[width];
    double log = 0;
    if (vocabulary.alphabets() > 0) {
      context = row("prior.alphabets", tokens[0] - 2 * vocabulary.bank(), width);
      log = -Math.log(vocabulary.alphabets());
    }
    double[] h = new double[hidden];
    double[] cell = new double[hidden];
    int[] before = {};
    for (int t = 0; t < vocabulary.strokes(); t++) {
      int token = tokens[vocabulary.head() + t];
      String layer = "prior.output";
      if (kind == PriorKind.LSTM) {
        h = lstm(context, before, h, cell);
      } else {
        h = nade(context, before);
        layer += t;
      }
      double[] logits = new double[outputs];
      for (int k = 0; k < outputs; k++) {
        logits[k] = values.get(layer + ".bias")[k];
        for (int j = 0; j < hidden; j++) {
          logits[k] += h[j] * row(layer + ".weight", j, outputs)[k];
        }
      }
      log += logSoftmax(Arrays.copyOf(logits, vocabulary.bank()), token / 2);
      if (t > 0) {
        log += logSoftmax(new double[] {logits[outputs - 2], logits[outputs - 1]}, token % 2);
      }
      before = Arrays.copyOf(before, t + 1);
      before[t] = token;
    }
    return log;
  }

  /** Hidden units given all strokes before. */
  private double[] nade(double[] context, int[] before) {
    double[] h = new double[hidden];
    for (int j = 0; j < hidden; j++) {
      double a = values.get("prior.bias")[j] + context[j];
      for (int t = 0; t < before.length; t++) {
        int first = t * (vocabulary.bank() + 2);
        a += row("prior.weight", first + before[t] / 2, hidden)[j];
        a += row("prior.weight", first + vocabulary.bank() + before[t] % 2, hidden)[j];
      }
      h[j] = sigmoid(a);
    }
    return h;
  }

  /** Output given the last of the strokes before; the cell is written. */
  private double[] lstm(double[] context, int[] before, double[] h, double[] cell) {
    double[] gates = new double[4 * hidden];
    for (int k = 0; k < gates.length; k++) {
      gates[k] = context[k] + values.get("prior.cell.bias")[k];
      for (int j = 0; j < hidden; j++) {
        gates[k] += h[j] * row("prior.cell.weightHidden", j, gates.length)[k];
      }
      if (before.length > 0) {
        int last = before[before.length - 1];
        int pen = vocabulary.bank() + last % 2;
        gates[k] += row("prior.cell.weightInput", last / 2, gates.length)[k];
        gates[k] += row("prior.cell.weightInput", pen, gates.length)[k];
      }
    }
    double[] output = new double[hidden];
    for (int j = 0; j < hidden; j++) {
      cell[j] =
          sigmoid(gates[hidden + j]) * cell[j]
              + sigmoid(gates[j]) * Math.tanh(gates[2 * hidden + j]);
      output[j] = sigmoid(gates[3 * hidden + j]) * Math.tanh(cell[j]);
    }
    return output;
  }

  private double[] row(String name, int row, int columns) {
    return Arrays.copyOfRange(values.get(name), row * columns, (row + 1) * columns);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double logSoftmax(double[] logits, int at) {
    return logits[at] - Math.log(Arrays.stream(logits).map(Math::exp).sum());
  }
}
