package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import mws4j.autodiff.kernel.KernelCases.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both versions against hand numbers and against the formulas in double. */
final class KernelsTest {
  private static final float INF = Float.POSITIVE_INFINITY;

  /** Product by its definition, in double; c is what it accumulates into. */
  private static double[] naive(Form form, int m, int k, int n, float[] a, float[] b, float[] c) {
    double[] y = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = c[i * n + j];
        for (int p = 0; p < k; p++) {
          double left = form == Form.TRANS_A ? a[p * m + i] : a[i * k + p];
          double right = form == Form.TRANS_B ? b[j * k + p] : b[p * n + j];
          sum += left * right;
        }
        y[i * n + j] = sum;
      }
    }
    return y;
  }

  @ParameterizedTest
  @EnumSource
  void productsEqualTheDefinition(Form form) {
    int[][] shapes = {{1, 1, 1}, {2, 3, 4}, {5, 7, 3}, {19, 31, 37}, {4, 300, 66}, {33, 1, 16}};
    Random random = new Random(7);
    for (String setting : new String[] {"scalar", "simd"}) {
      Kernels kernels = KernelProvider.create(setting);
      for (int[] shape : shapes) {
        int m = shape[0];
        int k = shape[1];
        int n = shape[2];
        float[] a = uniform(m * k, random);
        float[] b = uniform(k * n, random);
        float[] c = uniform(m * n, random);
        double[] product = naive(form, m, k, n, a, b, new float[m * n]);
        double[] sum = naive(form, m, k, n, a, b, c);
        form.run(kernels, m, k, n, a, 0, b, 0, c, 0, true);
        assertNear(sum, c, k);
        form.run(kernels, m, k, n, a, 0, b, 0, c, 0, false);
        assertNear(product, c, k);
      }
    }
  }

  /** Entries are below 1, so k roundings of numbers below k + 1. */
  private static void assertNear(double[] expected, float[] actual, int k) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], (k + 1) * (k + 1) * 0x1p-24);
    }
  }

  private static float[] uniform(int n, Random random) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = 2 * random.nextFloat() - 1;
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void productWithoutInnerDimensionIsZeroOrUnchanged(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float[] c = {1, 2};
    kernels.multiply(1, 0, 2, new float[0], 0, new float[0], 0, c, 0, true);
    assertArrayEquals(new float[] {1, 2}, c);
    kernels.multiply(1, 0, 2, new float[0], 0, new float[0], 0, c, 0, false);
    assertArrayEquals(new float[] {0, 0}, c);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void rowsAreAddedAndSummed(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float[] y = {1, 2, 3, 4};
    kernels.addRow(2, 2, new float[] {10, 20}, 0, y, 0);
    assertArrayEquals(new float[] {11, 22, 13, 24}, y);
    float[] sum = {100, 200};
    kernels.sumRows(2, 2, y, 0, sum, 0);
    assertArrayEquals(new float[] {124, 246}, sum);
    kernels.axpy(2, 2f, new float[] {1, 2}, 0, sum, 0);
    assertArrayEquals(new float[] {126, 250}, sum);
    assertEquals(32f, kernels.dot(3, new float[] {1, 2, 3}, 0, new float[] {4, 5, 6}, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void logSoftmaxIsStable(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float half = (float) -Math.log(2);
    float[] x = {1000, 1000, -INF, -INF, -INF, -INF, -1000, -INF, -1000};
    float[] y = new float[9];
    kernels.logSoftmax(3, 3, x, 0, y, 0);
    assertArrayEquals(new float[] {half, half, -INF, -INF, -INF, -INF, half, -INF, half}, y, 1e-7f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void logSoftmaxPullbackEqualsTheFormula(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float[] y = {(float) Math.log(0.25), (float) Math.log(0.75), -INF};
    float[] dx = {1, 1, 1};
    kernels.logSoftmaxPullback(1, 3, y, 0, new float[] {2, 3, 0}, 0, dx, 0);
    assertArrayEquals(new float[] {1 + 2 - 1.25f, 1 + 3 - 3.75f, 1}, dx, 1e-6f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void pointwisePullbacksEqualTheFormulas(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float[] dx = {1, 1};
    kernels.tanhPullback(2, new float[] {0.5f, -1}, 0, new float[] {2, 5}, 0, dx, 0);
    assertArrayEquals(new float[] {2.5f, 1}, dx);
    kernels.sigmoidPullback(2, new float[] {0.5f, 1}, 0, new float[] {4, 5}, 0, dx, 0);
    assertArrayEquals(new float[] {3.5f, 1}, dx);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void adamEqualsTheFormula(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    float[] w = {1};
    float[] m = {0.5f};
    float[] v = {4};
    kernels.adam(1, w, new float[] {6}, 0.5f, m, v, 0.9f, 0.99f, 0.1f, 1e-3f);
    assertEquals(0.9 * 0.5 + 0.1 * 3, m[0], 1e-6);
    assertEquals(0.99 * 4 + 0.01 * 9, v[0], 1e-6);
    assertEquals(1 - 0.1 * 0.75 / (Math.sqrt(4.05) + 1e-3), w[0], 1e-6);
  }

  /** The pullback of one LSTM step against central differences in double. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void lstmStepAndPullbackEqualTheFormulas(String setting) {
    Kernels kernels = KernelProvider.create(setting);
    double[] x = {0.3, -0.7, 0.9, 0.2, -0.6}; // i, f, g, o, cell before
    double[] weight = {0.8, -1.3}; // of output and cell in the objective
    float[] gates = {0.3f, -0.7f, 0.9f, 0.2f};
    float[] before = {-0.6f};
    LstmActivations step = new LstmActivations(1, gates, new float[1], new float[1], new float[1]);
    kernels.lstmStep(1, step, 0, before, 0);
    assertEquals(lstm(x, 1, 0), step.output()[0], 1e-6);
    assertEquals(lstm(x, 0, 1), step.cell()[0], 1e-6);
    assertEquals(Math.tanh(step.cell()[0]), step.tanhCell()[0], 1e-6);
    float[] dCell = {-1.3f};
    float[] d = new float[5];
    kernels.lstmStepPullback(1, step, 0, before, 0, new float[] {0.8f}, dCell, d);
    d[4] = dCell[0]; // now of the cell before
    for (int i = 0; i < 5; i++) {
      double h = 1e-5;
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += h;
      down[i] -= h;
      double slope = (lstm(up, weight[0], weight[1]) - lstm(down, weight[0], weight[1])) / 2 / h;
      assertEquals(slope, d[i], 1e-6);
    }
  }

  private static double lstm(double[] x, double ofOutput, double ofCell) {
    double cell = sigmoid(x[1]) * x[4] + sigmoid(x[0]) * Math.tanh(x[2]);
    return ofOutput * sigmoid(x[3]) * Math.tanh(cell) + ofCell * cell;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
