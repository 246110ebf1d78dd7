package mws4j.autodiff.ops;

import java.util.Arrays;
import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Picking rows and joining columns. */
public final class Indexing {
  private Indexing() {}

  /**
   * Picks rows, {@code y[i] = x[rows[i]]}; row {@code -1} gives zeros (the last row of an empty
   * sequence, see {@link SequenceLayout#lastRows}).
   *
   * <pre>x: (any x n)   y: (count x n)</pre>
   *
   * Pullback: {@code dx[rows[i]] += dy[i]} in order of i, so that repeated rows add up in a fixed
   * order.
   *
   * @param rows at least {@code count} row numbers. Kept.
   */
  public static Var gatherRows(Var x, int[] rows, int count) {
    if (count < 0 || count > rows.length) {
      throw new IllegalArgumentException(
          "gatherRows: count must be in 0.." + rows.length + "; it is " + count);
    }
    int cols = x.cols();
    for (int i = 0; i < count; i++) {
      if (rows[i] < -1 || rows[i] >= x.rows()) {
        throw ShapeException.of(
            "gatherRows", "every row must be -1 or a row of x", "x", x, "rows[" + i + "]", rows[i]);
      }
    }
    FMatrixRMaj y = x.tape().buffer(count, cols);
    float[] xv = x.value().data;
    for (int i = 0; i < count; i++) {
      if (rows[i] < 0) {
        Arrays.fill(y.data, i * cols, (i + 1) * cols, 0f);
      } else {
        System.arraycopy(xv, rows[i] * cols, y.data, i * cols, cols);
      }
    }
    return x.tape().record("gatherRows", y, x.needsGrad(), dy -> scatterAdd(x, rows, count, dy));
  }

  private static void scatterAdd(Var x, int[] rows, int count, FMatrixRMaj dy) {
    Kernels kernels = x.tape().kernels();
    int cols = x.cols();
    float[] dx = x.grad().data;
    for (int i = 0; i < count; i++) {
      if (rows[i] >= 0) {
        kernels.axpy(cols, 1, dy.data, i * cols, dx, rows[i] * cols);
      }
    }
  }

  /**
   * Joins two matrices side by side, {@code y = [a | b]}.
   *
   * <pre>a: (rows x m)   b: (rows x n)   y: (rows x m+n)</pre>
   *
   * Pullback: each part of dy is added to its own input.
   */
  public static Var concatColumns(Var a, Var b) {
    if (a.rows() != b.rows()) {
      throw ShapeException.of("concatColumns", "rows of a and b must be equal", "a", a, "b", b);
    }
    int m = a.cols();
    int n = b.cols();
    FMatrixRMaj y = a.tape().buffer(a.rows(), m + n);
    for (int r = 0; r < a.rows(); r++) {
      System.arraycopy(a.value().data, r * m, y.data, r * (m + n), m);
      System.arraycopy(b.value().data, r * n, y.data, r * (m + n) + m, n);
    }
    return a.tape()
        .record(
            "concatColumns",
            y,
            a.needsGrad() || b.needsGrad(),
            dy -> {
              addColumns(a, dy, 0);
              addColumns(b, dy, m);
            });
  }

  private static void addColumns(Var part, FMatrixRMaj dy, int from) {
    if (!part.needsGrad()) {
      return;
    }
    Kernels kernels = part.tape().kernels();
    int cols = part.cols();
    float[] dpart = part.grad().data;
    for (int r = 0; r < part.rows(); r++) {
      kernels.axpy(cols, 1, dy.data, r * dy.numCols + from, dpart, r * cols);
    }
  }
}
