package mws4j.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * A reverse-mode tape: the operations of one forward run in order of creation.
 *
 * <p>{@link #begin} says which parameters learn; operations then {@link #record} their results;
 * {@link #backward} walks the list in reverse and calls each pullback once. The next {@code begin}
 * takes back the matrices that {@link #buffer} handed out, so that a training step allocates no
 * arrays once its shapes have been seen.
 *
 * <p>Confined to one thread, as its kernels are.
 */
public final class Tape {
  /** Adds into the gradients of an operation's inputs, given the gradient of its result. */
  @FunctionalInterface
  public interface Pullback {
    /**
     * Runs the pullback.
     *
     * @param dy gradient with respect to the result. Not to be modified.
     */
    void pull(FMatrixRMaj dy);
  }

  record Node(String operation, Var result, Var sideResult, Pullback pullback) {
    boolean reached() {
      return result.hasGrad() || (sideResult != null && sideResult.hasGrad());
    }

    List<Var> results() {
      return sideResult == null ? List.of(result) : List.of(result, sideResult);
    }
  }

  private final Kernels kernels;
  private final BufferPool buffers = new BufferPool();
  private final List<Node> nodes = new ArrayList<>();
  private final IdentityHashMap<Parameter, Var> used = new IdentityHashMap<>();
  private Gradients[] learning = {};

  /** An empty tape on which nothing learns. */
  public Tape(Kernels kernels) {
    this.kernels = kernels;
  }

  /** The array kernels of this tape's thread. */
  public Kernels kernels() {
    return kernels;
  }

  /**
   * Forgets everything recorded, takes all buffers back and says what learns from now on.
   *
   * @param learning gradients that {@link #backward} adds into; parameters of other sets are
   *     constants
   */
  public Tape begin(Gradients... learning) {
    nodes.clear();
    used.clear();
    buffers.takeBackAll();
    this.learning = learning.clone();
    return this;
  }

  /** A matrix that does not learn. Kept: do not change it before the next {@link #begin}. */
  public Var constant(FMatrixRMaj value) {
    return new Var(this, value, false, null);
  }

  /** The Var of a parameter, the same at every call. It learns if {@link #begin} said so. */
  public Var use(Parameter parameter) {
    return used.computeIfAbsent(parameter, this::leaf);
  }

  private Var leaf(Parameter parameter) {
    for (Gradients gradients : learning) {
      if (gradients.parameters() == parameter.owner()) {
        return new Var(this, parameter.value(), true, gradients.of(parameter));
      }
    }
    return constant(parameter.value());
  }

  /**
   * Records the result of an operation.
   *
   * @param operation its name, a constant, for {@link #firstNonFinite}
   * @param y the value, from {@link #buffer} or the caller's own. Kept.
   * @param needsGrad whether any input needs a gradient; if not, the pullback is dropped
   * @param pullback called at most once, only if something was added into the result's gradient
   */
  public Var record(String operation, FMatrixRMaj y, boolean needsGrad, Pullback pullback) {
    return record(operation, y, null, needsGrad, pullback);
  }

  /**
   * Records an operation with two results.
   *
   * @param sideResult from {@link #sideResult}, or null. The pullback reads its gradient with
   *     {@link Var#grad()}; it is called if something was added into the gradient of either result
   */
  public Var record(
      String operation, FMatrixRMaj y, Var sideResult, boolean needsGrad, Pullback pullback) {
    Var result = new Var(this, y, needsGrad, null);
    if (needsGrad) {
      nodes.add(new Node(operation, result, sideResult, pullback));
    }
    return result;
  }

  /** The second result of an operation, to be passed to {@link #record}. */
  public Var sideResult(FMatrixRMaj y, boolean needsGrad) {
    return new Var(this, y, needsGrad, null);
  }

  /**
   * Adds the gradient of a scalar to that of every parameter that learns and feeds it.
   *
   * @param loss (1 x 1)
   * @throws IllegalArgumentException if the loss is not a scalar, or nothing that learns feeds it
   */
  public void backward(Var loss) {
    if (loss.rows() != 1 || loss.cols() != 1) {
      throw ShapeException.of("backward", "the loss must be a scalar", "loss", loss);
    }
    if (!loss.needsGrad()) {
      throw new IllegalArgumentException("backward: no parameter that learns feeds the loss");
    }
    loss.grad().data[0] += 1;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (node.reached()) {
        node.pullback.pull(node.result.grad());
      }
    }
  }

  /**
   * Names the first thing that went wrong since {@link #begin}, for the message of an error; empty
   * if nothing did. Nothing is kept for it but the operations' names; the search reads all values.
   *
   * <pre>exp (32x10): first non-finite value, +Infinity at row 4, column 2; the largest finite
   * magnitude before it is 91.3, in matmul (32x10)</pre>
   *
   * <p>Searched in this order, rows and columns counting from 0: parameters in use; results in the
   * order recorded; once {@link #backward} has run, gradients of results from the loss on, then of
   * parameters. A result may be {@code -Infinity}, the log of an impossible event, but neither NaN
   * nor {@code +Infinity}; parameters and gradients must be finite. Results that nothing that
   * learns feeds are not recorded, and so not searched.
   */
  public Optional<String> firstNonFinite() {
    return NonFinite.first(used, nodes);
  }

  /** A matrix with undefined contents that lives until the next {@link #begin}. */
  public FMatrixRMaj buffer(int rows, int cols) {
    return buffers.take(rows, cols);
  }

  /** A zero matrix that lives until the next {@link #begin}. */
  public FMatrixRMaj zeros(int rows, int cols) {
    FMatrixRMaj matrix = buffers.take(rows, cols);
    Arrays.fill(matrix.data, 0, rows * cols, 0f);
    return matrix;
  }

  /** Values as a column of floats (n x 1) that lives until the next {@link #begin}. */
  public FMatrixRMaj column(double[] values) {
    FMatrixRMaj column = buffers.take(values.length, 1);
    for (int i = 0; i < values.length; i++) {
      column.data[i] = (float) values[i];
    }
    return column;
  }
}
