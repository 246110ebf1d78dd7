package mws4j.autodiff.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

import java.util.Arrays;
import java.util.function.Supplier;

/** The kernels as plain loops: the specification that every other version matches bit for bit. */
public final class ScalarKernels implements Kernels {
  private final float[] lanes = new float[LANES];
  private float[] transposed = new float[0];

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public <K> K companion(Class<K> type, Supplier<K> scalar, String vectorClass) {
    return scalar.get();
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
    ScalarProduct.product(m, k, n, a, aAt, k, 1, b, bAt, c, cAt, accumulate);
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
    if (transposed.length < k * n) {
      transposed = new float[k * n];
    }
    for (int j = 0; j < n; j++) {
      for (int p = 0; p < k; p++) {
        transposed[p * n + j] = b[bAt + j * k + p];
      }
    }
    ScalarProduct.product(m, k, n, a, aAt, k, 1, transposed, 0, c, cAt, accumulate);
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
    ScalarProduct.product(m, k, n, a, aAt, 1, m, b, bAt, c, cAt, accumulate);
  }

  @Override
  public void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = fma(alpha, x[xAt + i], y[yAt + i]);
    }
  }

  @Override
  public void addRow(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      int row = yAt + r * cols;
      for (int j = 0; j < cols; j++) {
        y[row + j] += x[xAt + j];
      }
    }
  }

  @Override
  public void sumRows(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      int row = xAt + r * cols;
      for (int j = 0; j < cols; j++) {
        y[yAt + j] += x[row + j];
      }
    }
  }

  @Override
  public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
    Arrays.fill(lanes, 0f);
    for (int i = 0; i < n; i++) {
      int lane = i % LANES;
      lanes[lane] = fma(x[xAt + i], y[yAt + i], lanes[lane]);
    }
    return Kernels.addLanes(lanes);
  }

  @Override
  public void exp(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Elementary.exp(x[xAt + i]);
    }
  }

  @Override
  public void log(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Elementary.log(x[xAt + i]);
    }
  }

  @Override
  public void tanh(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Elementary.tanh(x[xAt + i]);
    }
  }

  @Override
  public void sigmoid(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Elementary.sigmoid(x[xAt + i]);
    }
  }

  @Override
  public void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i++) {
      float t = y[yAt + i];
      dx[dxAt + i] = fma(dy[dyAt + i], fma(-t, t, 1f), dx[dxAt + i]);
    }
  }

  @Override
  public void sigmoidPullback(
      int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i++) {
      float s = y[yAt + i];
      dx[dxAt + i] = fma(dy[dyAt + i], s * (1f - s), dx[dxAt + i]);
    }
  }

  @Override
  public void logSoftmax(int rows, int cols, float[] x, int xAt, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * cols;
      int to = yAt + r * cols;
      float max = max(cols, x, from);
      if (max == Float.NEGATIVE_INFINITY) {
        Arrays.fill(y, to, to + cols, Float.NEGATIVE_INFINITY);
        continue;
      }
      float logSum = Elementary.log(sumExp(cols, max, x, from));
      for (int j = 0; j < cols; j++) {
        y[to + j] = x[from + j] - max - logSum;
      }
    }
  }

  private static float max(int n, float[] x, int xAt) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, x[xAt + i]);
    }
    return max;
  }

  private float sumExp(int n, float max, float[] x, int xAt) {
    Arrays.fill(lanes, 0f);
    for (int i = 0; i < n; i++) {
      lanes[i % LANES] += Elementary.exp(x[xAt + i] - max);
    }
    return Kernels.addLanes(lanes);
  }

  @Override
  public void logSoftmaxPullback(
      int rows, int cols, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int r = 0; r < rows; r++) {
      int row = r * cols;
      Arrays.fill(lanes, 0f);
      for (int j = 0; j < cols; j++) {
        lanes[j % LANES] += dy[dyAt + row + j];
      }
      float sum = Kernels.addLanes(lanes);
      for (int j = row; j < row + cols; j++) {
        dx[dxAt + j] += fma(-Elementary.exp(y[yAt + j]), sum, dy[dyAt + j]);
      }
    }
  }

  @Override
  public void lstmStep(int rows, LstmActivations lstm, int row, float[] cellBefore, int rowBefore) {
    int hidden = lstm.hidden();
    float[] gates = lstm.gates();
    for (int r = 0; r < rows; r++) {
      int gate = 4 * (row + r) * hidden;
      int at = (row + r) * hidden;
      int before = (rowBefore + r) * hidden;
      for (int j = 0; j < hidden; j++) {
        float i = Elementary.sigmoid(gates[gate + j]);
        float f = Elementary.sigmoid(gates[gate + hidden + j]);
        float g = Elementary.tanh(gates[gate + 2 * hidden + j]);
        float o = Elementary.sigmoid(gates[gate + 3 * hidden + j]);
        float c = fma(f, cellBefore[before + j], i * g);
        float t = Elementary.tanh(c);
        gates[gate + j] = i;
        gates[gate + hidden + j] = f;
        gates[gate + 2 * hidden + j] = g;
        gates[gate + 3 * hidden + j] = o;
        lstm.cell()[at + j] = c;
        lstm.tanhCell()[at + j] = t;
        lstm.output()[at + j] = o * t;
      }
    }
  }

  @Override
  public void lstmStepPullback(
      int rows,
      LstmActivations lstm,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates) {
    for (int r = 0; r < rows; r++) {
      lstmUnitsPullback(0, r, lstm, row, cellBefore, rowBefore, dOutput, dCell, dGates);
    }
  }

  /** {@link #lstmStepPullback} for the units from {@code from} on of row {@code r} of a step. */
  public static void lstmUnitsPullback(
      int from,
      int r,
      LstmActivations lstm,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates) {
    int hidden = lstm.hidden();
    float[] gates = lstm.gates();
    float[] tanhCell = lstm.tanhCell();
    int gate = 4 * (row + r) * hidden;
    for (int j = from; j < hidden; j++) {
      float i = gates[gate + j];
      float f = gates[gate + hidden + j];
      float g = gates[gate + 2 * hidden + j];
      float o = gates[gate + 3 * hidden + j];
      float t = tanhCell[(row + r) * hidden + j];
      float dh = dOutput[r * hidden + j];
      float dc = fma(dh * o, fma(-t, t, 1f), dCell[r * hidden + j]);
      float df = dc * cellBefore[(rowBefore + r) * hidden + j];
      dGates[gate + j] = dc * g * (i * (1f - i));
      dGates[gate + hidden + j] = df * (f * (1f - f));
      dGates[gate + 2 * hidden + j] = dc * i * fma(-g, g, 1f);
      dGates[gate + 3 * hidden + j] = dh * t * (o * (1f - o));
      dCell[r * hidden + j] = dc * f;
    }
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
    adamRange(0, n, w, gradient, scale, m, v, beta1, beta2, rate, epsilon);
  }

  /** The weights from {@code from} up to, not including, {@code to}; see {@link #adam}. */
  public static void adamRange(
      int from,
      int to,
      float[] w,
      float[] gradient,
      float scale,
      float[] m,
      float[] v,
      float beta1,
      float beta2,
      float rate,
      float epsilon) {
    for (int i = from; i < to; i++) {
      float g = scale * gradient[i];
      m[i] = fma(beta1, m[i], (1f - beta1) * g);
      v[i] = fma(beta2, v[i], (1f - beta2) * (g * g));
      w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
    }
  }
}
