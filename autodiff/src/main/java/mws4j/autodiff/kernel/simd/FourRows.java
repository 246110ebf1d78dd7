package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Micro kernels of the matrix product for four rows of c and one to four vectors of columns: {@code
 * c[r] += sum_p a[r][p] b[p]}, one fma per p in order, with every sum in a register of its own.
 *
 * <p>{@code a[aR + p aStep]} is the factor of row R, {@code b[bAt + p bStep]} the first column of
 * row p, {@code c[cR]} the first output of row R. Vectors are adjacent, except that the last one
 * starts {@code bLast} and {@code cLast} after the first: it may overlap its neighbour where the
 * number of columns is not a multiple of the lanes. Overlapping sums are equal, and all are loaded
 * before any is stored. For the same reason the rows may coincide.
 *
 * <p>The sums are local variables, not arrays, and the variants are written out, because only then
 * does the compiler keep them in registers.
 */
final class FourRows {
  private FourRows() {}

  static void tile1(
      int k,
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int c0,
      int c1,
      int c2,
      int c3) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + col]);
      s10 = x1.fma(b0, s10);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + col]);
      s20 = x2.fma(b0, s20);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + col]);
      s30 = x3.fma(b0, s30);
    }
    s00.intoArray(c, c0);
    s10.intoArray(c, c1);
    s20.intoArray(c, c2);
    s30.intoArray(c, c3);
  }

  static void tile2(
      int k,
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int c1,
      int c2,
      int c3,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c, c1 + cLast);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c, c2 + cLast);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c, c3 + cLast);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, row + bLast);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + col]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + col]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + col]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + cLast);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + cLast);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + cLast);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + cLast);
  }

  static void tile3(
      int k,
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int c1,
      int c2,
      int c3,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
    FloatVector s02 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c, c1 + LENGTH);
    FloatVector s12 = FloatVector.fromArray(SPECIES, c, c1 + cLast);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c, c2 + LENGTH);
    FloatVector s22 = FloatVector.fromArray(SPECIES, c, c2 + cLast);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c, c3 + LENGTH);
    FloatVector s32 = FloatVector.fromArray(SPECIES, c, c3 + cLast);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, row + LENGTH);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, row + bLast);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + col]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + col]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + col]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      s32 = x3.fma(b2, s32);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LENGTH);
    s02.intoArray(c, c0 + cLast);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LENGTH);
    s12.intoArray(c, c1 + cLast);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LENGTH);
    s22.intoArray(c, c2 + cLast);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LENGTH);
    s32.intoArray(c, c3 + cLast);
  }

  static void tile4(
      int k,
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int c1,
      int c2,
      int c3,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
    FloatVector s02 = FloatVector.fromArray(SPECIES, c, c0 + 2 * LENGTH);
    FloatVector s03 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c, c1 + LENGTH);
    FloatVector s12 = FloatVector.fromArray(SPECIES, c, c1 + 2 * LENGTH);
    FloatVector s13 = FloatVector.fromArray(SPECIES, c, c1 + cLast);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c, c2 + LENGTH);
    FloatVector s22 = FloatVector.fromArray(SPECIES, c, c2 + 2 * LENGTH);
    FloatVector s23 = FloatVector.fromArray(SPECIES, c, c2 + cLast);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c, c3 + LENGTH);
    FloatVector s32 = FloatVector.fromArray(SPECIES, c, c3 + 2 * LENGTH);
    FloatVector s33 = FloatVector.fromArray(SPECIES, c, c3 + cLast);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, row + LENGTH);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, row + 2 * LENGTH);
      FloatVector b3 = FloatVector.fromArray(SPECIES, b, row + bLast);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      s03 = x0.fma(b3, s03);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + col]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      s13 = x1.fma(b3, s13);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + col]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
      s23 = x2.fma(b3, s23);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + col]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      s32 = x3.fma(b2, s32);
      s33 = x3.fma(b3, s33);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LENGTH);
    s02.intoArray(c, c0 + 2 * LENGTH);
    s03.intoArray(c, c0 + cLast);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LENGTH);
    s12.intoArray(c, c1 + 2 * LENGTH);
    s13.intoArray(c, c1 + cLast);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LENGTH);
    s22.intoArray(c, c2 + 2 * LENGTH);
    s23.intoArray(c, c2 + cLast);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LENGTH);
    s32.intoArray(c, c3 + 2 * LENGTH);
    s33.intoArray(c, c3 + cLast);
  }
}
