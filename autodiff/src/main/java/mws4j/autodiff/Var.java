package mws4j.autodiff;

import org.ejml.data.FMatrixRMaj;

/**
 * A matrix on a {@link Tape}: its value and, while the tape runs backward, its gradient.
 *
 * <p>The value is never written after the Var was recorded.
 */
public final class Var {
  private final Tape tape;
  private final FMatrixRMaj value;
  private final boolean needsGrad;
  private FMatrixRMaj grad;

  Var(Tape tape, FMatrixRMaj value, boolean needsGrad, FMatrixRMaj grad) {
    this.tape = tape;
    this.value = value;
    this.needsGrad = needsGrad;
    this.grad = grad;
  }

  /** The tape that holds it. */
  public Tape tape() {
    return tape;
  }

  /** The value. Not to be modified. */
  public FMatrixRMaj value() {
    return value;
  }

  /** Number of rows: items of the batch. */
  public int rows() {
    return value.numRows;
  }

  /** Number of columns. */
  public int cols() {
    return value.numCols;
  }

  /** Whether a parameter that learns on this tape feeds this value. */
  public boolean needsGrad() {
    return needsGrad;
  }

  /**
   * The gradient with respect to this value, zero before anything was added. Pullbacks add into it.
   *
   * @throws IllegalStateException if nothing that learns feeds this value
   */
  public FMatrixRMaj grad() {
    if (!needsGrad) {
      throw new IllegalStateException("Var: no gradient, nothing that learns feeds this value");
    }
    if (grad == null) {
      grad = tape.zeros(value.numRows, value.numCols);
    }
    return grad;
  }

  /** Whether a gradient matrix exists yet: until then the gradient is zero. */
  public boolean hasGrad() {
    return grad != null;
  }
}
