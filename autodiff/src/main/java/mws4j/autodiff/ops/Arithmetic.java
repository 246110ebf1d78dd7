package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Arithmetic entry by entry. All matrices in a call have the same shape. */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code y = a + b}. Pullback: {@code da += dy}, {@code db += dy}. */
  public static Var add(Var a, Var b) {
    requireSameShape("add", a, b);
    int n = a.rows() * a.cols();
    FMatrixRMaj y = a.tape().buffer(a.rows(), a.cols());
    float[] av = a.value().data;
    float[] bv = b.value().data;
    for (int i = 0; i < n; i++) {
      y.data[i] = av[i] + bv[i];
    }
    Kernels kernels = a.tape().kernels();
    return a.tape()
        .record(
            "add",
            y,
            a.needsGrad() || b.needsGrad(),
            dy -> {
              if (a.needsGrad()) {
                kernels.axpy(n, 1, dy.data, 0, a.grad().data, 0);
              }
              if (b.needsGrad()) {
                kernels.axpy(n, 1, dy.data, 0, b.grad().data, 0);
              }
            });
  }

  /** {@code y = factor x}. Pullback: {@code dx += factor dy}. */
  public static Var scale(Var x, double factor) {
    int n = x.rows() * x.cols();
    float alpha = (float) factor;
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    float[] xv = x.value().data;
    for (int i = 0; i < n; i++) {
      y.data[i] = alpha * xv[i];
    }
    Kernels kernels = x.tape().kernels();
    return x.tape()
        .record(
            "scale", y, x.needsGrad(), dy -> kernels.axpy(n, alpha, dy.data, 0, x.grad().data, 0));
  }

  /** {@code y = a * b}, entry by entry. Pullback: {@code da += dy * b}, {@code db += dy * a}. */
  public static Var multiply(Var a, Var b) {
    requireSameShape("multiply", a, b);
    FMatrixRMaj y = a.tape().buffer(a.rows(), a.cols());
    int n = a.rows() * a.cols();
    float[] av = a.value().data;
    float[] bv = b.value().data;
    for (int i = 0; i < n; i++) {
      y.data[i] = av[i] * bv[i];
    }
    return a.tape()
        .record(
            "multiply",
            y,
            a.needsGrad() || b.needsGrad(),
            dy -> {
              if (a.needsGrad()) {
                addProduct(n, dy.data, bv, a.grad().data);
              }
              if (b.needsGrad()) {
                addProduct(n, dy.data, av, b.grad().data);
              }
            });
  }

  /** {@code z += x * y}. */
  static void addProduct(int n, float[] x, float[] y, float[] z) {
    for (int i = 0; i < n; i++) {
      z[i] += x[i] * y[i];
    }
  }

  private static void requireSameShape(String operation, Var a, Var b) {
    if (a.rows() != b.rows() || a.cols() != b.cols()) {
      throw ShapeException.of(operation, "shapes must be equal", "a", a, "b", b);
    }
  }
}
