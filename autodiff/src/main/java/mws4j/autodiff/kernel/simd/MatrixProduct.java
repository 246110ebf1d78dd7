package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Matrix products of all three forms over the micro kernels {@link FourRows} and {@link OneRow}.
 *
 * <p>The columns of c are cut into strips of at most four vectors. For each strip, {@link #DEPTH}
 * rows of b at a time are packed one behind the other (transposed on the way if need be), so that
 * they stay in the nearest cache while all rows of a pass over them. Each output continues its
 * chain of fma from one block of rows to the next, so blocking does not change its bits.
 */
final class MatrixProduct {
  /** Vectors in a strip: the sums of 4 x 4 leave room in 32 registers, 4 x 2 or 4 x 3 in 16. */
  private static final int STRIP = LENGTH == 8 ? 3 : 4;

  /**
   * Rows of b packed at a time; 256 rows of 64 floats are 64 KiB. Measured; the exact value hardly
   * matters.
   */
  private static final int DEPTH = 256;

  /** From this many rows of a on, packing b gains more than it costs. */
  private static final int PACK_FROM_ROWS = 16;

  private final float[] panel = new float[DEPTH * STRIP * LENGTH];
  private float[] narrow = new float[0];

  /**
   * {@code c += a b}, where {@code a[i][p]} is at {@code aAt + i aRow + p aStep} and {@code
   * b[p][j]} at {@code bAt + p bStride + j}, or at {@code bAt + j bStride + p} if {@code transB}.
   */
  void addProduct(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStride,
      boolean transB,
      float[] c,
      int cAt) {
    if (m == 0 || k == 0 || n == 0) {
      return;
    }
    if (n < LENGTH) {
      addNarrow(m, k, n, a, aAt, aRow, aStep, b, bAt, bStride, transB, c, cAt);
      return;
    }
    boolean pack = transB || m >= PACK_FROM_ROWS;
    for (int from = 0; from < k; from += DEPTH) {
      int depth = Math.min(DEPTH, k - from);
      int aFrom = aAt + from * aStep;
      int bFrom = transB ? bAt + from : bAt + from * bStride;
      int vectors;
      for (int j = 0; j < n; j += vectors * LENGTH) {
        vectors = stripVectors(n - j);
        int last = Math.min(vectors * LENGTH, n - j) - LENGTH;
        if (pack) {
          int width = vectors * LENGTH;
          if (transB) {
            packTransposed(depth, vectors, last, b, bFrom + j * bStride, bStride);
          } else {
            pack(depth, vectors, last, b, bFrom + j, bStride);
          }
          rows(
              m,
              depth,
              vectors,
              a,
              aFrom,
              aRow,
              aStep,
              panel,
              0,
              width,
              width - LENGTH,
              c,
              cAt + j,
              n,
              last);
        } else {
          rows(
              m, depth, vectors, a, aFrom, aRow, aStep, b, bFrom + j, bStride, last, c, cAt + j, n,
              last);
        }
      }
    }
  }

  /** Vectors of the next strip: never a single one after others, for it could not overlap. */
  private static int stripVectors(int columns) {
    int vectors = (columns + LENGTH - 1) / LENGTH;
    return vectors == STRIP + 1 ? STRIP - 1 : Math.min(vectors, STRIP);
  }

  /** Fewer columns than lanes: works on padded copies of b and c. */
  private void addNarrow(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStride,
      boolean transB,
      float[] c,
      int cAt) {
    if (narrow.length < m * LENGTH) {
      narrow = new float[m * LENGTH];
    }
    for (int i = 0; i < m; i++) {
      System.arraycopy(c, cAt + i * n, narrow, i * LENGTH, n);
    }
    for (int from = 0; from < k; from += DEPTH) {
      int depth = Math.min(DEPTH, k - from);
      for (int p = 0; p < depth; p++) {
        for (int j = 0; j < n; j++) {
          int at = transB ? j * bStride + from + p : (from + p) * bStride + j;
          panel[p * LENGTH + j] = b[bAt + at];
        }
      }
      rows(
          m,
          depth,
          1,
          a,
          aAt + from * aStep,
          aRow,
          aStep,
          panel,
          0,
          LENGTH,
          0,
          narrow,
          0,
          LENGTH,
          0);
    }
    for (int i = 0; i < m; i++) {
      System.arraycopy(narrow, i * LENGTH, c, cAt + i * n, n);
    }
  }

  private void pack(int depth, int vectors, int last, float[] b, int bAt, int bStride) {
    int width = vectors * LENGTH;
    for (int p = 0; p < depth; p++) {
      int from = bAt + p * bStride;
      int to = p * width;
      for (int v = 0; v < vectors - 1; v++) {
        FloatVector.fromArray(SPECIES, b, from + v * LENGTH).intoArray(panel, to + v * LENGTH);
      }
      FloatVector.fromArray(SPECIES, b, from + last).intoArray(panel, to + width - LENGTH);
    }
  }

  private void packTransposed(int depth, int vectors, int last, float[] b, int bAt, int bStride) {
    int width = vectors * LENGTH;
    for (int v = 0; v < vectors; v++) {
      int column = v == vectors - 1 ? last : v * LENGTH;
      for (int lane = 0; lane < LENGTH; lane += 2) {
        int from0 = bAt + (column + lane) * bStride;
        transposeTwo(depth, b, from0, from0 + bStride, panel, v * LENGTH + lane, width);
      }
    }
  }

  /** Two columns at a time: one pass over the panel for both. */
  private static void transposeTwo(
      int depth, float[] b, int from0, int from1, float[] panel, int to, int width) {
    for (int p = 0; p < depth; p++) {
      int at = to + p * width;
      panel[at] = b[from0 + p];
      panel[at + 1] = b[from1 + p];
    }
  }

  /** One strip of c, all rows. */
  private static void rows(
      int m,
      int k,
      int vectors,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int cAt,
      int cRow,
      int cLast) {
    int i = 0;
    while (i < m) {
      int a0 = aAt + i * aRow;
      int c0 = cAt + i * cRow;
      int left = m - i;
      if (left == 1) {
        switch (vectors) {
          case 1 -> OneRow.tile1(k, a, a0, aStep, b, bAt, bStep, c, c0);
          case 2 -> OneRow.tile2(k, a, a0, aStep, b, bAt, bStep, bLast, c, c0, cLast);
          case 3 -> OneRow.tile3(k, a, a0, aStep, b, bAt, bStep, bLast, c, c0, cLast);
          default -> OneRow.tile4(k, a, a0, aStep, b, bAt, bStep, bLast, c, c0, cLast);
        }
        return;
      }
      int r2 = Math.min(2, left - 1);
      int r3 = Math.min(3, left - 1);
      int a1 = a0 + aRow;
      int a2 = a0 + r2 * aRow;
      int a3 = a0 + r3 * aRow;
      int c1 = c0 + cRow;
      int c2 = c0 + r2 * cRow;
      int c3 = c0 + r3 * cRow;
      switch (vectors) {
        case 1 -> FourRows.tile1(k, a, a0, a1, a2, a3, aStep, b, bAt, bStep, c, c0, c1, c2, c3);
        case 2 ->
            FourRows.tile2(
                k, a, a0, a1, a2, a3, aStep, b, bAt, bStep, bLast, c, c0, c1, c2, c3, cLast);
        case 3 ->
            FourRows.tile3(
                k, a, a0, a1, a2, a3, aStep, b, bAt, bStep, bLast, c, c0, c1, c2, c3, cLast);
        default ->
            FourRows.tile4(
                k, a, a0, a1, a2, a3, aStep, b, bAt, bStep, bLast, c, c0, c1, c2, c3, cLast);
      }
      i += 4;
    }
  }
}
