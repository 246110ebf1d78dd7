package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Micro kernels of the matrix product for a single row of c; the arguments are those of {@link
 * FourRows}.
 */
final class OneRow {
  private OneRow() {}

  static void tile1(
      int k, float[] a, int a0, int aStep, float[] b, int bAt, int bStep, float[] c, int c0) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
    }
    s00.intoArray(c, c0);
  }

  static void tile2(
      int k,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
    for (int p = 0; p < k; p++) {
      int col = p * aStep;
      int row = bAt + p * bStep;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, row + bLast);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + col]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + cLast);
  }

  static void tile3(
      int k,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
    FloatVector s02 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
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
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LENGTH);
    s02.intoArray(c, c0 + cLast);
  }

  static void tile4(
      int k,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      int bLast,
      float[] c,
      int c0,
      int cLast) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
    FloatVector s02 = FloatVector.fromArray(SPECIES, c, c0 + 2 * LENGTH);
    FloatVector s03 = FloatVector.fromArray(SPECIES, c, c0 + cLast);
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
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LENGTH);
    s02.intoArray(c, c0 + 2 * LENGTH);
    s03.intoArray(c, c0 + cLast);
  }
}
