package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.LinearAlgebra.addRow;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.nn.Linear;
import mws4j.nn.Lstm;

/**
 * An LSTM over strokes. It reads the stroke and the pen before, each one-hot, zeros at first; the
 * context is what further inputs add to its gates at every step.
 */
final class StrokeLstm implements StrokeNetwork {
  private final int bank;
  private final Lstm cell;
  private final Linear output;

  StrokeLstm(ParameterSet parameters, String name, int bank, int hidden, RandomGenerator rng) {
    this.bank = bank;
    cell = new Lstm(parameters, name + ".cell", bank + 2, hidden, rng);
    output = new Linear(parameters, name + ".output", hidden, bank + 2, rng);
  }

  @Override
  public int contextWidth() {
    return 4 * cell.hidden();
  }

  @Override
  public List<Var> logits(Tape tape, StrokeSequences sequences, Var context) {
    int rows = sequences.count() * sequences.steps();
    Var weight = tape.use(cell.weightInput());
    // A product with one-hot rows picks rows.
    Var gates =
        add(
            gatherRows(weight, sequences.strokesBefore(), rows),
            gatherRows(weight, sequences.pensBefore(), rows));
    gates = addRow(gates, tape.use(cell.bias()));
    if (context != null) {
      gates = add(gates, gatherRows(context, sequences.programs(), rows));
    }
    int[] lengths = new int[sequences.count()];
    Arrays.fill(lengths, sequences.steps());
    SequenceLayout layout = new SequenceLayout().set(lengths, lengths.length);
    return List.of(output.forward(tape, cell.forward(tape, gates, layout).hidden()));
  }

  @Override
  public StrokeDecoder decoder(Kernels kernels, int rows, float[] context) {
    return new Decoder(kernels, rows, context);
  }

  private final class Decoder implements StrokeDecoder {
    private final Kernels kernels;
    private final int rows;
    private final float[] context;
    private final float[] gates;
    private final float[] hidden;
    private final float[] state;
    private final float[] scratch;

    Decoder(Kernels kernels, int rows, float[] context) {
      this.kernels = kernels;
      this.rows = rows;
      this.context = context;
      gates = new float[rows * contextWidth()];
      hidden = new float[rows * cell.hidden()];
      state = new float[hidden.length];
      scratch = new float[hidden.length];
    }

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public void step(int step, int[] strokesBefore, int[] pensBefore, float[] logits) {
      int width = contextWidth();
      float[] weight = cell.weightInput().value().data;
      float[] bias = cell.bias().value().data;
      for (int row = 0; row < rows; row++) {
        int at = row * width;
        for (int i = 0; i < width; i++) {
          float gate = bias[i] + (context == null ? 0 : context[at + i]);
          if (step > 0) {
            gate += weight[strokesBefore[row] * width + i];
            gate += weight[(bank + pensBefore[row]) * width + i];
          }
          gates[at + i] = gate;
        }
      }
      cell.step(kernels, rows, gates, hidden, state, hidden, state, scratch);
      output.forward(kernels, rows, hidden, logits);
    }
  }
}
