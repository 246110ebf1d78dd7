package mws4j.autodiff.ops;

import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.kernel.LstmActivations;
import org.ejml.data.FMatrixRMaj;

/** One LSTM node of {@link Recurrence}: its buffers, its forward pass and its pullback. */
final class LstmRun {
  private final Tape tape;
  private final Kernels kernels;
  private final SequenceLayout layout;
  private final Var gates;
  private final Var weight;
  private final Recurrence.State initial; // null: zero
  private final int width; // H
  private final int started; // sequences that are not empty
  private final int firstProduct; // first step with a product h U: from zero there is none at 0

  private final FMatrixRMaj cell; // (totalRows x H)
  private final FMatrixRMaj hidden; // (totalRows x H)
  private final LstmActivations activations; // totalRows; its cell and output are the two above
  private final float[] hiddenStart; // (started x H), by rank; null: zero
  private final float[] cellStart; // (started x H), by rank

  LstmRun(Var gates, Var weight, SequenceLayout layout, Recurrence.State initial) {
    this.tape = gates.tape();
    this.kernels = tape.kernels();
    this.layout = layout;
    this.gates = gates;
    this.weight = weight;
    this.initial = initial;
    this.width = weight.rows();
    this.started = layout.rowsAt(0);
    this.firstProduct = initial == null ? 1 : 0;
    int rows = layout.totalRows();
    float[] activated = tape.buffer(rows, 4 * width).data;
    float[] tanhCell = tape.buffer(rows, width).data;
    this.cell = tape.buffer(rows, width);
    this.hidden = tape.buffer(rows, width);
    this.activations = new LstmActivations(width, activated, cell.data, tanhCell, hidden.data);
    this.hiddenStart = initial == null ? null : ranked(initial.hidden());
    this.cellStart = initial == null ? tape.zeros(started, width).data : ranked(initial.cell());
  }

  private float[] ranked(Var state) {
    float[] ranked = tape.buffer(started, width).data;
    for (int rank = 0; rank < started; rank++) {
      int from = layout.sequenceAt(rank) * width;
      System.arraycopy(state.value().data, from, ranked, rank * width, width);
    }
    return ranked;
  }

  Tape tape() {
    return tape;
  }

  FMatrixRMaj hidden() {
    return hidden;
  }

  FMatrixRMaj cell() {
    return cell;
  }

  boolean needsGrad() {
    return gates.needsGrad()
        || weight.needsGrad()
        || (initial != null && (initial.hidden().needsGrad() || initial.cell().needsGrad()));
  }

  void forward() {
    int entries = layout.totalRows() * 4 * width;
    System.arraycopy(gates.value().data, 0, activations.gates(), 0, entries);
    float[] u = weight.value().data;
    for (int t = 0; t < layout.steps(); t++) {
      int rows = layout.rowsAt(t);
      int row = layout.offset(t);
      float[] h = t == 0 ? hiddenStart : hidden.data;
      float[] c = t == 0 ? cellStart : cell.data;
      if (t < firstProduct) {
        kernels.lstmStep(rows, activations, row, c, rowBefore(t));
      } else {
        Recurrence.lstmStep(kernels, rows, activations, row, u, h, c, rowBefore(t));
      }
    }
  }

  private int rowBefore(int t) {
    return t == 0 ? 0 : layout.offset(t - 1);
  }

  /**
   * Backpropagation through time. {@code dh} and {@code dc} hold, by rank, the gradients from later
   * steps: zeros for sequences that ended before this step.
   */
  void pull(FMatrixRMaj dHidden, Var cellResult) {
    float[] dCellResult = cellResult.hasGrad() ? cellResult.grad().data : null;
    float[] dGates = tape.buffer(layout.totalRows(), 4 * width).data;
    float[] dh = tape.zeros(started, width).data;
    float[] dc = tape.zeros(started, width).data;
    float[] transposed = transposedWeight();
    for (int t = layout.steps() - 1; t >= 0; t--) {
      int rows = layout.rowsAt(t);
      int row = layout.offset(t);
      kernels.axpy(rows * width, 1, dHidden.data, row * width, dh, 0);
      if (dCellResult != null) {
        kernels.axpy(rows * width, 1, dCellResult, row * width, dc, 0);
      }
      float[] cellBefore = t == 0 ? cellStart : cell.data;
      kernels.lstmStepPullback(rows, activations, row, cellBefore, rowBefore(t), dh, dc, dGates);
      if (t >= firstProduct) {
        int gate = row * 4 * width;
        kernels.multiply(rows, 4 * width, width, dGates, gate, transposed, 0, dh, 0, false);
      }
    }
    pullInputs(dGates, dh, dc);
  }

  /** Uᵀ, made once: a product with a transposed operand would make it again at every step. */
  private float[] transposedWeight() {
    float[] u = weight.value().data;
    float[] transposed = tape.buffer(4 * width, width).data;
    for (int column = 0; column < 4 * width; column++) {
      for (int row = 0; row < width; row++) {
        transposed[column * width + row] = u[row * 4 * width + column];
      }
    }
    return transposed;
  }

  private void pullInputs(float[] dGates, float[] dh, float[] dc) {
    if (gates.needsGrad()) {
      kernels.axpy(layout.totalRows() * 4 * width, 1, dGates, 0, gates.grad().data, 0);
    }
    if (weight.needsGrad()) {
      int rows = layout.totalRows();
      int skipped = firstProduct == 0 ? 0 : started;
      float[] before = hiddenBefore();
      kernels.multiplyTransA(
          width,
          rows - skipped,
          4 * width,
          before,
          skipped * width,
          dGates,
          skipped * 4 * width,
          weight.grad().data,
          0,
          true);
    }
    if (initial != null) {
      pullStart(initial.hidden(), dh);
      pullStart(initial.cell(), dc);
    }
  }

  /**
   * The hidden state before each step that has a product, packed like the steps, so that a single
   * product gives dU.
   */
  private float[] hiddenBefore() {
    float[] before = tape.buffer(layout.totalRows(), width).data;
    for (int t = firstProduct; t < layout.steps(); t++) {
      System.arraycopy(
          t == 0 ? hiddenStart : hidden.data,
          rowBefore(t) * width,
          before,
          layout.offset(t) * width,
          layout.rowsAt(t) * width);
    }
    return before;
  }

  private void pullStart(Var state, float[] ranked) {
    if (!state.needsGrad()) {
      return;
    }
    float[] dState = state.grad().data;
    for (int rank = 0; rank < started; rank++) {
      int to = layout.sequenceAt(rank) * width;
      kernels.axpy(width, 1, ranked, rank * width, dState, to);
    }
  }
}
