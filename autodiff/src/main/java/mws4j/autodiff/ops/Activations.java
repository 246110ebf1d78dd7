package mws4j.autodiff.ops;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Nonlinearities and noise, entry by entry. */
public final class Activations {
  private Activations() {}

  /** {@code y = tanh(x)}. Pullback: {@code dx += dy (1 - y²)}. */
  public static Var tanh(Var x) {
    int n = x.rows() * x.cols();
    Kernels kernels = x.tape().kernels();
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    kernels.tanh(n, x.value().data, 0, y.data, 0);
    return x.tape()
        .record(
            "tanh",
            y,
            x.needsGrad(),
            dy -> kernels.tanhPullback(n, y.data, 0, dy.data, 0, x.grad().data, 0));
  }

  /** {@code y = 1 / (1 + exp(-x))}. Pullback: {@code dx += dy y (1 - y)}. */
  public static Var sigmoid(Var x) {
    int n = x.rows() * x.cols();
    Kernels kernels = x.tape().kernels();
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    kernels.sigmoid(n, x.value().data, 0, y.data, 0);
    return x.tape()
        .record(
            "sigmoid",
            y,
            x.needsGrad(),
            dy -> kernels.sigmoidPullback(n, y.data, 0, dy.data, 0, x.grad().data, 0));
  }

  /** {@code y = max(x, 0)}. Pullback: {@code dx += dy} where {@code y > 0}; 0 at the kink. */
  public static Var relu(Var x) {
    int n = x.rows() * x.cols();
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    float[] xv = x.value().data;
    for (int i = 0; i < n; i++) {
      y.data[i] = Math.max(xv[i], 0f); // a NaN stays a NaN
    }
    return x.tape()
        .record(
            "relu",
            y,
            x.needsGrad(),
            dy -> {
              float[] dx = x.grad().data;
              for (int i = 0; i < n; i++) {
                dx[i] += y.data[i] > 0 ? dy.data[i] : 0;
              }
            });
  }

  /** {@code y = log(1 + x)} for x above -1. Pullback: {@code dx += dy / (1 + x)}. */
  public static Var logOnePlus(Var x) {
    int n = x.rows() * x.cols();
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    float[] xv = x.value().data;
    for (int i = 0; i < n; i++) {
      y.data[i] = 1 + xv[i];
    }
    x.tape().kernels().log(n, y.data, 0, y.data, 0);
    return x.tape()
        .record(
            "logOnePlus",
            y,
            x.needsGrad(),
            dy -> {
              float[] dx = x.grad().data;
              for (int i = 0; i < n; i++) {
                dx[i] += dy.data[i] / (1 + xv[i]);
              }
            });
  }

  /**
   * Inverted dropout (Srivastava et al. 2014): each entry is 0 with probability {@code rate} and
   * divided by {@code 1 - rate} otherwise, so that the mean is preserved. One draw per entry in
   * index order.
   *
   * @param rate in [0, 1); at 0 the result is x itself and nothing is drawn
   */
  public static Var dropout(Var x, double rate, RandomGenerator rng) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout: rate must be in [0, 1); it is " + rate);
    }
    if (rate == 0) {
      return x;
    }
    int n = x.rows() * x.cols();
    float kept = (float) (1 / (1 - rate));
    FMatrixRMaj mask = x.tape().buffer(x.rows(), x.cols());
    FMatrixRMaj y = x.tape().buffer(x.rows(), x.cols());
    float[] xv = x.value().data;
    for (int i = 0; i < n; i++) {
      mask.data[i] = rng.nextDouble() < rate ? 0 : kept;
      y.data[i] = xv[i] * mask.data[i];
    }
    return x.tape()
        .record(
            "dropout",
            y,
            x.needsGrad(),
            dy -> Arithmetic.addProduct(n, dy.data, mask.data, x.grad().data));
  }
}
