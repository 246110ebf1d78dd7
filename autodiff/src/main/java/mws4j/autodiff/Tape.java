package mws4j.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * A reverse-mode tape: the operations of one forward run in order of creation.
 *
 * <p>{@link #begin} says which parameters learn; operations then {@link #record} their results;
 * {@link #backward} walks the list in reverse and calls each pullback once. The matrices that
 * {@link #buffer} hands out are taken back by the next {@code begin}, so that a training step of a
 * familiar shape allocates no arrays.
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

  private record Node(Var result, Var sideResult, Pullback pullback) {
    boolean reached() {
      return result.hasGrad() || (sideResult != null && sideResult.hasGrad());
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
   * Forgets all that was recorded, takes all buffers back and says what learns from now on.
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

  /** A matrix that does not learn. Kept, do not change it before the next {@link #begin}. */
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
   * @param y the value, from {@link #buffer} or the caller's own. Kept.
   * @param needsGrad whether any input needs a gradient; if not, the pullback is dropped
   * @param pullback called at most once, only if something was added into the result's gradient
   */
  public Var record(FMatrixRMaj y, boolean needsGrad, Pullback pullback) {
    return record(y, null, needsGrad, pullback);
  }

  /**
   * Records an operation with two results.
   *
   * @param sideResult from {@link #sideResult}, or null. The pullback reads its gradient with
   *     {@link Var#grad()} and is called if something was added into the gradient of either result
   */
  public Var record(FMatrixRMaj y, Var sideResult, boolean needsGrad, Pullback pullback) {
    Var result = new Var(this, y, needsGrad, null);
    if (needsGrad) {
      nodes.add(new Node(result, sideResult, pullback));
    }
    return result;
  }

  /** The second result of an operation, to be handed to {@link #record}. */
  public Var sideResult(FMatrixRMaj y, boolean needsGrad) {
    return new Var(this, y, needsGrad, null);
  }

  /**
   * Adds the gradient of a scalar to that of every parameter that learns and feeds it.
   *
   * @param loss (1 x 1)
   * @throws IllegalArgumentException if the loss is no scalar or nothing that learns feeds it
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
}
