package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.kernel.LstmActivations;

/**
 * Long short-term memory over whole sequences (Hochreiter &amp; Schmidhuber 1997, with the forget
 * gate of Gers et al. 2000).
 *
 * <pre>
 * [i f g o] = x W + h(t-1) U + b      order of the columns: i | f | g | o
 * c(t) = sigmoid(f) c(t-1) + sigmoid(i) tanh(g)
 * h(t) = sigmoid(o) tanh(c(t))
 * </pre>
 */
public final class Recurrence {
  private Recurrence() {}

  /**
   * State before the first step, one row per sequence in the order given to the layout.
   *
   * @param hidden (sequences x H)
   * @param cell (sequences x H)
   */
  public record State(Var hidden, Var cell) {}

  /**
   * States after every step, packed by the layout.
   *
   * @param hidden (totalRows x H)
   * @param cell (totalRows x H)
   */
  public record LstmResult(Var hidden, Var cell) {}

  /**
   * Runs an LSTM over packed sequences from a zero state.
   *
   * <pre>gates: (totalRows x 4H)   weightHidden U: (H x 4H)   result: (totalRows x H) twice</pre>
   *
   * @param gates the input's part {@code x W + b} of the pre-activations, packed
   * @param layout kept until backward has run
   */
  public static LstmResult lstm(Var gates, Var weightHidden, SequenceLayout layout) {
    checkGates(gates, weightHidden, layout);
    return record(new LstmRun(gates, weightHidden, layout, null));
  }

  /**
   * Runs an LSTM over packed sequences from given states; an empty sequence's state is not used.
   *
   * @see #lstm(Var, Var, SequenceLayout)
   */
  public static LstmResult lstm(Var gates, Var weightHidden, SequenceLayout layout, State initial) {
    checkGates(gates, weightHidden, layout);
    checkState("initial hidden", initial.hidden(), weightHidden, layout);
    checkState("initial cell", initial.cell(), weightHidden, layout);
    return record(new LstmRun(gates, weightHidden, layout, initial));
  }

  private static LstmResult record(LstmRun run) {
    Tape tape = run.tape();
    run.forward();
    Var cell = tape.sideResult(run.cell(), run.needsGrad());
    Var hidden =
        tape.record(
            "lstm", run.hidden(), cell, run.needsGrad(), dHidden -> run.pull(dHidden, cell));
    return new LstmResult(hidden, cell);
  }

  /**
   * One step on arrays, for {@code rows} rows: what {@link #lstm} does at every time step.
   *
   * <pre>weightHidden: (H x 4H)   hiddenBefore, cellBefore: (any x H)</pre>
   *
   * @param lstm from {@code row} on its gates hold the input's part of the pre-activations and are
   *     overwritten by the activated gates; the other arrays are written
   * @param hiddenBefore read from {@code rowBefore} on; may be {@code lstm.output()}
   * @param cellBefore likewise; may be {@code lstm.cell()}
   */
  public static void lstmStep(
      Kernels kernels,
      int rows,
      LstmActivations lstm,
      int row,
      float[] weightHidden,
      float[] hiddenBefore,
      float[] cellBefore,
      int rowBefore) {
    int h = lstm.hidden();
    float[] gates = lstm.gates();
    int gate = 4 * row * h;
    kernels.multiply(
        rows, h, 4 * h, hiddenBefore, rowBefore * h, weightHidden, 0, gates, gate, true);
    kernels.lstmStep(rows, lstm, row, cellBefore, rowBefore);
  }

  private static void checkGates(Var gates, Var weightHidden, SequenceLayout layout) {
    if (weightHidden.cols() != 4 * weightHidden.rows()) {
      throw ShapeException.of("lstm", "weightHidden must be Hx4H", "weightHidden", weightHidden);
    }
    if (gates.cols() != weightHidden.cols()) {
      throw ShapeException.of(
          "lstm",
          "columns of gates must equal columns of weightHidden",
          "gates",
          gates,
          "weightHidden",
          weightHidden);
    }
    if (gates.rows() != layout.totalRows()) {
      throw ShapeException.of(
          "lstm",
          "gates must have one row per step of the layout",
          "gates",
          gates,
          "the number of steps",
          layout.totalRows());
    }
  }

  private static void checkState(String name, Var state, Var weightHidden, SequenceLayout layout) {
    if (state.rows() != layout.sequences() || state.cols() != weightHidden.rows()) {
      throw ShapeException.of(
          "lstm",
          name + " must be sequences x H",
          name,
          state,
          "weightHidden",
          weightHidden,
          "the number of sequences",
          layout.sequences());
    }
  }
}
