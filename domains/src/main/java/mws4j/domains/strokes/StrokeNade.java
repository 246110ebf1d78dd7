package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Activations.sigmoid;
import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.LinearAlgebra.addRow;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.nn.Linear;

/**
 * A neural autoregressive distribution estimator (Larochelle &amp; Murray 2011) over strokes and
 * pens, the prior of the paper's earlier version:
 *
 * <pre>
 * a_0 = c (+ context)    a_(t+1) = a_t + W_t[stroke t] + W_t[pen t]
 * logits_t = sigmoid(a_t) V_t + b_t
 * </pre>
 *
 * Every position has its own weights; hidden units are shared as prefix sums.
 */
final class StrokeNade implements StrokeNetwork {
  private final int bank;
  private final int hidden;
  private final Parameter weight; // (strokes*(bank + 2) x hidden), position by position
  private final Parameter bias; // (1 x hidden)
  private final List<Linear> outputs = new ArrayList<>();

  StrokeNade(
      ParameterSet parameters,
      String name,
      StrokeTokens vocabulary,
      int hidden,
      RandomGenerator rng) {
    bank = vocabulary.bank();
    this.hidden = hidden;
    double bound = 1 / Math.sqrt(hidden);
    weight = parameters.add(name + ".weight", vocabulary.strokes() * (bank + 2), hidden);
    weight.fillUniform(-bound, bound, rng);
    bias = parameters.add(name + ".bias", 1, hidden);
    for (int t = 0; t < vocabulary.strokes(); t++) {
      outputs.add(new Linear(parameters, name + ".output" + t, hidden, bank + 2, rng));
    }
  }

  @Override
  public int contextWidth() {
    return hidden;
  }

  @Override
  public List<Var> logits(Tape tape, StrokeSequences sequences, Var context) {
    int count = sequences.count();
    Var start = context == null ? tape.constant(tape.zeros(count, hidden)) : context;
    Var active = addRow(start, tape.use(bias));
    List<Var> logits = new ArrayList<>();
    for (int t = 0; t < sequences.steps(); t++) {
      if (t > 0) {
        Var strokes = weightRows(tape, t - 1, 0, sequences.strokes(t - 1));
        Var pens = weightRows(tape, t - 1, bank, sequences.pens(t - 1));
        active = add(active, add(strokes, pens));
      }
      logits.add(outputs.get(t).forward(tape, sigmoid(active)));
    }
    return logits;
  }

  private Var weightRows(Tape tape, int step, int first, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += row(step, first);
    }
    return gatherRows(tape.use(weight), numbers, numbers.length);
  }

  private int row(int step, int number) {
    return step * (bank + 2) + number;
  }

  @Override
  public StrokeDecoder decoder(Kernels kernels, int rows, float[] context) {
    return new Decoder(kernels, rows, context);
  }

  private final class Decoder implements StrokeDecoder {
    private final Kernels kernels;
    private final int rows;
    private final float[] active;
    private final float[] units;

    Decoder(Kernels kernels, int rows, float[] context) {
      this.kernels = kernels;
      this.rows = rows;
      active = new float[rows * hidden];
      units = new float[rows * hidden];
      for (int i = 0; i < active.length; i++) {
        active[i] = bias.value().data[i % hidden] + (context == null ? 0 : context[i]);
      }
    }

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public void step(int step, int[] strokesBefore, int[] pensBefore, float[] logits) {
      if (step > 0) {
        float[] w = weight.value().data;
        for (int r = 0; r < rows; r++) {
          int stroke = row(step - 1, strokesBefore[r]);
          int pen = row(step - 1, bank + pensBefore[r]);
          kernels.axpy(hidden, 1, w, stroke * hidden, active, r * hidden);
          kernels.axpy(hidden, 1, w, pen * hidden, active, r * hidden);
        }
      }
      kernels.sigmoid(rows * hidden, active, 0, units, 0);
      outputs.get(step).forward(kernels, rows, units, logits);
    }
  }
}
