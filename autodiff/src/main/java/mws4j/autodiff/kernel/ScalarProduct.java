package mws4j.autodiff.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

import java.util.Arrays;

/** The matrix product of {@link ScalarKernels}, row by row of c. */
final class ScalarProduct {
  private ScalarProduct() {}

  /**
   * {@code c[i][j] = fma(a[i][p], b[p][j], c[i][j])} for p = 0, 1, ..., where {@code a[i][p]} is at
   * {@code aAt + i aRow + p aStep}.
   */
  static void product(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(c, cAt, cAt + m * n, 0f);
    }
    for (int i = 0; i < m; i++) {
      int left = aAt + i * aRow;
      int row = cAt + i * n;
      int p = 0;
      for (; p + 4 <= k; p += 4) {
        int at = left + p * aStep;
        float a0 = a[at];
        float a1 = a[at + aStep];
        float a2 = a[at + 2 * aStep];
        float a3 = a[at + 3 * aStep];
        addFourRows(n, a0, a1, a2, a3, b, bAt + p * n, c, row);
      }
      for (; p < k; p++) {
        addOneRow(n, a[left + p * aStep], b, bAt + p * n, c, row);
      }
    }
  }

  /** Four steps at a time of the chains of one row of c, which saves three of four loads of c. */
  private static void addFourRows(
      int n, float a0, float a1, float a2, float a3, float[] b, int bAt, float[] c, int cAt) {
    int b1 = bAt + n;
    int b2 = b1 + n;
    int b3 = b2 + n;
    for (int j = 0; j < n; j++) {
      float sum = fma(a0, b[bAt + j], c[cAt + j]);
      sum = fma(a1, b[b1 + j], sum);
      sum = fma(a2, b[b2 + j], sum);
      c[cAt + j] = fma(a3, b[b3 + j], sum);
    }
  }

  private static void addOneRow(int n, float a0, float[] b, int bAt, float[] c, int cAt) {
    for (int j = 0; j < n; j++) {
      c[cAt + j] = fma(a0, b[bAt + j], c[cAt + j]);
    }
  }
}
