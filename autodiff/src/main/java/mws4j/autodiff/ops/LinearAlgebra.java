package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Matrix products, and rows added to them. */
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /**
   * Matrix product {@code y = x w}.
   *
   * <pre>x: (batch x in)   w: (in x out)   y: (batch x out)</pre>
   *
   * Pullback: {@code dx += dy wᵀ}, {@code dw += xᵀ dy}.
   */
  public static Var matmul(Var x, Var w) {
    if (x.cols() != w.rows()) {
      throw ShapeException.of("matmul", "columns of x must equal rows of w", "x", x, "w", w);
    }
    int batch = x.rows();
    int in = x.cols();
    int out = w.cols();
    FMatrixRMaj y = x.tape().buffer(batch, out);
    Kernels kernels = x.tape().kernels();
    kernels.multiply(batch, in, out, x.value().data, 0, w.value().data, 0, y.data, 0, false);
    return x.tape()
        .record("matmul", y, x.needsGrad() || w.needsGrad(), dy -> pullProduct(x, w, dy));
  }

  /**
   * A linear layer as one operation, {@code y = x w + b}. Each output is one chain of fma that
   * starts from the bias.
   *
   * <pre>x: (batch x in)   w: (in x out)   b: (1 x out)   y: (batch x out)</pre>
   *
   * Pullback: {@code dx += dy wᵀ}, {@code dw += xᵀ dy}, {@code db += } sum of the rows of dy.
   */
  public static Var affine(Var x, Var w, Var b) {
    if (x.cols() != w.rows()) {
      throw ShapeException.of("affine", "columns of x must equal rows of w", "x", x, "w", w);
    }
    if (b.rows() != 1 || b.cols() != w.cols()) {
      throw ShapeException.of("affine", "b must be one row as wide as w", "b", b, "w", w);
    }
    int batch = x.rows();
    int out = w.cols();
    FMatrixRMaj y = x.tape().buffer(batch, out);
    Kernels kernels = x.tape().kernels();
    affine(kernels, batch, x.cols(), out, x.value().data, w.value().data, b.value().data, y.data);
    boolean needsGrad = x.needsGrad() || w.needsGrad() || b.needsGrad();
    return x.tape()
        .record(
            "affine",
            y,
            needsGrad,
            dy -> {
              pullProduct(x, w, dy);
              if (b.needsGrad()) {
                kernels.sumRows(batch, out, dy.data, 0, b.grad().data, 0);
              }
            });
  }

  /** {@code y = x w + b} on arrays: the forward pass of {@link #affine(Var, Var, Var)}. */
  public static void affine(
      Kernels kernels, int batch, int in, int out, float[] x, float[] w, float[] b, float[] y) {
    for (int r = 0; r < batch; r++) {
      System.arraycopy(b, 0, y, r * out, out);
    }
    kernels.multiply(batch, in, out, x, 0, w, 0, y, 0, true);
  }

  /**
   * Adds one row to every row, {@code y[r] = x[r] + row}.
   *
   * <pre>x: (batch x n)   row: (1 x n)   y: (batch x n)</pre>
   *
   * Pullback: {@code dx += dy}, {@code drow += } sum of the rows of dy.
   */
  public static Var addRow(Var x, Var row) {
    if (row.rows() != 1 || row.cols() != x.cols()) {
      throw ShapeException.of("addRow", "row must be one row as wide as x", "x", x, "row", row);
    }
    int batch = x.rows();
    int cols = x.cols();
    FMatrixRMaj y = x.tape().buffer(batch, cols);
    Kernels kernels = x.tape().kernels();
    System.arraycopy(x.value().data, 0, y.data, 0, batch * cols);
    kernels.addRow(batch, cols, row.value().data, 0, y.data, 0);
    return x.tape()
        .record(
            "addRow",
            y,
            x.needsGrad() || row.needsGrad(),
            dy -> {
              if (x.needsGrad()) {
                kernels.axpy(batch * cols, 1, dy.data, 0, x.grad().data, 0);
              }
              if (row.needsGrad()) {
                kernels.sumRows(batch, cols, dy.data, 0, row.grad().data, 0);
              }
            });
  }

  private static void pullProduct(Var x, Var w, FMatrixRMaj dy) {
    Kernels kernels = x.tape().kernels();
    int batch = x.rows();
    int in = x.cols();
    int out = w.cols();
    if (x.needsGrad()) {
      float[] dx = x.grad().data;
      kernels.multiplyTransB(batch, out, in, dy.data, 0, w.value().data, 0, dx, 0, true);
    }
    if (w.needsGrad()) {
      float[] dw = w.grad().data;
      kernels.multiplyTransA(in, batch, out, x.value().data, 0, dy.data, 0, dw, 0, true);
    }
  }
}
