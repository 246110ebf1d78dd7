package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;

import java.util.Arrays;
import java.util.function.Supplier;
import mws4j.autodiff.kernel.Elementary;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.kernel.LstmActivations;
import mws4j.autodiff.kernel.ScalarKernels;
import mws4j.autodiff.kernel.VectorLoader;

/**
 * The kernels over {@code jdk.incubator.vector}, equal to {@link ScalarKernels} in every bit.
 *
 * <p>Each method runs over the whole vectors and leaves the rest of a row to the scalar loop where
 * that is cheap, or to one more vector filled from a copy where exponentials are involved. Nothing
 * is masked: on JDK 17 masked loads and stores are slow.
 */
public final class VectorKernels implements Kernels {
  private final ScalarKernels scalar = new ScalarKernels();
  private final MatrixProduct product = new MatrixProduct();
  private final Sums sums = new Sums();
  private final Elementwise elementwise = new Elementwise();
  private final LstmStep lstm = new LstmStep(elementwise);
  private final float[] piece = new float[Elementwise.PIECE];

  /** Loaded by name through {@link mws4j.autodiff.kernel.KernelProvider}. */
  public VectorKernels() {}

  @Override
  public String name() {
    return "simd " + LENGTH * Float.SIZE;
  }

  @Override
  public <K> K companion(Class<K> type, Supplier<K> scalarVersion, String vectorClass) {
    return VectorLoader.load(type, vectorClass);
  }

  @Override
  public void multiply(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(c, cAt, cAt + m * n, 0f);
    }
    product.addProduct(m, k, n, a, aAt, k, 1, b, bAt, n, false, c, cAt);
  }

  @Override
  public void multiplyTransB(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(c, cAt, cAt + m * n, 0f);
    }
    product.addProduct(m, k, n, a, aAt, k, 1, b, bAt, k, true, c, cAt);
  }

  @Override
  public void multiplyTransA(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(c, cAt, cAt + m * n, 0f);
    }
    product.addProduct(m, k, n, a, aAt, 1, m, b, bAt, n, false, c, cAt);
  }

  @Override
  public void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    Pointwise.axpy(bound, alpha, x, xAt, y, yAt);
    scalar.axpy(n - bound, alpha, x, xAt + bound, y, yAt + bound);
  }

  @Override
  public void addRow(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      add(cols, x, xAt, y, yAt + r * cols);
    }
  }

  @Override
  public void sumRows(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      add(cols, x, xAt + r * cols, y, yAt);
    }
  }

  /** {@code y += x}. */
  private void add(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    Pointwise.add(bound, x, xAt, y, yAt);
    scalar.addRow(1, n - bound, x, xAt + bound, y, yAt + bound);
  }

  @Override
  public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
    return sums.dot(n, x, xAt, y, yAt);
  }

  @Override
  public void exp(int n, float[] x, int xAt, float[] y, int yAt) {
    elementwise.exp(n, x, xAt, y, yAt);
  }

  @Override
  public void log(int n, float[] x, int xAt, float[] y, int yAt) {
    elementwise.log(n, x, xAt, y, yAt);
  }

  @Override
  public void tanh(int n, float[] x, int xAt, float[] y, int yAt) {
    elementwise.tanh(n, x, xAt, y, yAt);
  }

  @Override
  public void sigmoid(int n, float[] x, int xAt, float[] y, int yAt) {
    elementwise.sigmoid(n, x, xAt, y, yAt);
  }

  @Override
  public void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    int bound = Lanes.bound(n);
    Pointwise.tanhPullback(bound, y, yAt, dy, dyAt, dx, dxAt);
    scalar.tanhPullback(n - bound, y, yAt + bound, dy, dyAt + bound, dx, dxAt + bound);
  }

  @Override
  public void sigmoidPullback(
      int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    int bound = Lanes.bound(n);
    Pointwise.sigmoidPullback(bound, y, yAt, dy, dyAt, dx, dxAt);
    scalar.sigmoidPullback(n - bound, y, yAt + bound, dy, dyAt + bound, dx, dxAt + bound);
  }

  @Override
  public void logSoftmax(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(cols);
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * cols;
      int to = yAt + r * cols;
      float max = Sums.max(cols, x, from);
      if (max == Float.NEGATIVE_INFINITY) {
        Arrays.fill(y, to, to + cols, Float.NEGATIVE_INFINITY);
        continue;
      }
      float logSum = Elementary.log(sums.sumExp(cols, max, x, from));
      Pointwise.normalise(bound, max, logSum, x, from, y, to);
      for (int j = bound; j < cols; j++) {
        y[to + j] = x[from + j] - max - logSum;
      }
    }
  }

  @Override
  public void logSoftmaxPullback(
      int rows, int cols, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int r = 0; r < rows; r++) {
      int row = r * cols;
      float sum = sums.sum(cols, dy, dyAt + row);
      for (int from = row; from < row + cols; from += Elementwise.PIECE) {
        int length = Math.min(Elementwise.PIECE, row + cols - from);
        int bound = Lanes.bound(length);
        elementwise.exp(length, y, yAt + from, piece, 0);
        Pointwise.softmaxPullback(bound, sum, piece, 0, dy, dyAt + from, dx, dxAt + from);
        for (int j = bound; j < length; j++) {
          dx[dxAt + from + j] += Math.fma(-piece[j], sum, dy[dyAt + from + j]);
        }
      }
    }
  }

  @Override
  public void lstmStep(int rows, LstmActivations step, int row, float[] cellBefore, int rowBefore) {
    lstm.step(rows, step, row, cellBefore, rowBefore);
  }

  @Override
  public void lstmStepPullback(
      int rows,
      LstmActivations step,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates) {
    LstmStep.pullback(rows, step, row, cellBefore, rowBefore, dOutput, dCell, dGates);
  }

  @Override
  public void adam(
      int n,
      float[] w,
      float[] gradient,
      float scale,
      float[] m,
      float[] v,
      float beta1,
      float beta2,
      float rate,
      float epsilon) {
    int bound = Lanes.bound(n);
    Pointwise.adam(bound, w, gradient, scale, m, v, beta1, beta2, rate, epsilon);
    ScalarKernels.adamRange(bound, n, w, gradient, scale, m, v, beta1, beta2, rate, epsilon);
  }
}
