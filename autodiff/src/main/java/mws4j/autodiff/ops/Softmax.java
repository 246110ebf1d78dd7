package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Log-probabilities of categorical distributions given by logits, in nats. */
public final class Softmax {
  private Softmax() {}

  /**
   * Row-wise {@code y = x - log sum exp x}.
   *
   * <pre>x: (batch x n)   y: (batch x n)</pre>
   *
   * Pullback: {@code dx += dy - exp(y) sum(dy)}.
   */
  public static Var logSoftmax(Var x) {
    Kernels kernels = x.tape().kernels();
    int rows = x.rows();
    int cols = x.cols();
    FMatrixRMaj y = x.tape().buffer(rows, cols);
    kernels.logSoftmax(rows, cols, x.value().data, 0, y.data, 0);
    return x.tape()
        .record(
            "logSoftmax",
            y,
            x.needsGrad(),
            dy -> kernels.logSoftmaxPullback(rows, cols, y.data, 0, dy.data, 0, x.grad().data, 0));
  }

  /**
   * Log-probability of one target per row, under the softmax over the allowed entries of the row.
   *
   * <pre>
   * logits: (batch x n)   y: (batch x 1)   y[r] = logSoftmax(logits[r] | allowed[r])[targets[r]]
   * </pre>
   *
   * A target that is not allowed has log-probability {@code -Infinity}; it may be scored, but not
   * trained on. Pullback: {@code dlogits[r] += dy[r] (onehot(target) - probabilities)}.
   *
   * @param allowed {@code words(n)} words per row: bit {@code v % 64} of word {@code v / 64} says
   *     whether entry v is allowed. Not kept.
   * @param targets at least one per row. Kept.
   * @throws IllegalArgumentException in the pullback, if a gradient arrives at a target that is not
   *     allowed
   */
  public static Var maskedLogSoftmaxGather(Var logits, long[] allowed, int[] targets) {
    int rows = logits.rows();
    int cols = logits.cols();
    checkTargets(logits, allowed, targets);
    Kernels kernels = logits.tape().kernels();
    FMatrixRMaj logProbs = logits.tape().buffer(rows, cols);
    maskedLogSoftmax(kernels, rows, cols, logits.value().data, allowed, logProbs.data);
    FMatrixRMaj y = logits.tape().buffer(rows, 1);
    for (int r = 0; r < rows; r++) {
      y.data[r] = logProbs.data[r * cols + targets[r]];
    }
    return logits
        .tape()
        .record(
            "maskedLogSoftmaxGather",
            y,
            logits.needsGrad(),
            dy -> {
              float[] dLogits = logits.grad().data;
              float[] probs = logProbs.data; // overwritten: nobody else sees this buffer
              kernels.exp(rows * cols, logProbs.data, 0, probs, 0);
              for (int r = 0; r < rows; r++) {
                if (dy.data[r] != 0) {
                  requireAllowed(y.data[r], r, targets[r]);
                  kernels.axpy(cols, -dy.data[r], probs, r * cols, dLogits, r * cols);
                  dLogits[r * cols + targets[r]] += dy.data[r];
                }
              }
            });
  }

  /**
   * Row-wise log-softmax over the allowed entries, {@code -Infinity} for the others: the forward
   * pass of {@link #maskedLogSoftmaxGather} before it picks a target. A row that allows nothing is
   * {@code -Infinity} throughout.
   *
   * @param allowed as there
   * @param out (rows x cols), may be {@code logits} itself
   */
  public static void maskedLogSoftmax(
      Kernels kernels, int rows, int cols, float[] logits, long[] allowed, float[] out) {
    int words = words(cols);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        boolean open = (allowed[r * words + (c >> 6)] >>> c & 1) != 0; // >>> takes c modulo 64
        out[r * cols + c] = open ? logits[r * cols + c] : Float.NEGATIVE_INFINITY;
      }
    }
    kernels.logSoftmax(rows, cols, out, 0, out, 0);
  }

  /** Words of a mask over n entries: n / 64, rounded up. */
  public static int words(int n) {
    return (n + 63) >> 6;
  }

  private static void checkTargets(Var logits, long[] allowed, int[] targets) {
    int rows = logits.rows();
    if (allowed.length < rows * words(logits.cols()) || targets.length < rows) {
      throw ShapeException.of(
          "maskedLogSoftmaxGather",
          "a mask and a target per row are needed",
          "logits",
          logits,
          "the number of mask words",
          allowed.length,
          "the number of targets",
          targets.length);
    }
    for (int r = 0; r < rows; r++) {
      if (targets[r] < 0 || targets[r] >= logits.cols()) {
        throw ShapeException.of(
            "maskedLogSoftmaxGather",
            "every target must be a column",
            "logits",
            logits,
            "targets[" + r + "]",
            targets[r]);
      }
    }
  }

  private static void requireAllowed(float logProb, int row, int target) {
    if (logProb == Float.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "maskedLogSoftmaxGather: cannot train on target "
              + target
              + " of row "
              + row
              + ", which the mask does not allow");
    }
  }
}
