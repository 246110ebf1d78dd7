package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import mws4j.autodiff.kernel.Kernels;

/**
 * Reductions of one row. A sum runs over the {@link Kernels#LANES} virtual lanes; a machine with
 * fewer real ones passes over the row once for each part of them. The few elements after the last
 * whole group are added to their lanes one by one.
 */
final class Sums {
  private final float[] lanes = new float[Kernels.LANES];
  private final float[] piece = new float[Elementwise.PIECE];

  float dot(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = n & -Kernels.LANES;
    for (int part = 0; part < Kernels.LANES; part += LENGTH) {
      dotLanes(bound, x, xAt + part, y, yAt + part, lanes, part);
    }
    for (int i = bound; i < n; i++) {
      int lane = i - bound;
      lanes[lane] = Math.fma(x[xAt + i], y[yAt + i], lanes[lane]);
    }
    return Kernels.addLanes(lanes);
  }

  private static void dotLanes(
      int bound, float[] x, int xAt, float[] y, int yAt, float[] lanes, int part) {
    FloatVector sum = FloatVector.broadcast(SPECIES, 0f);
    for (int i = 0; i < bound; i += Kernels.LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      sum = v.fma(FloatVector.fromArray(SPECIES, y, yAt + i), sum);
    }
    sum.intoArray(lanes, part);
  }

  float sum(int n, float[] x, int xAt) {
    Arrays.fill(lanes, 0f);
    addToLanes(n, x, xAt);
    return Kernels.addLanes(lanes);
  }

  /** Sum of {@code exp(x - max)}. */
  float sumExp(int n, float max, float[] x, int xAt) {
    Arrays.fill(lanes, 0f);
    for (int from = 0; from < n; from += Elementwise.PIECE) {
      int length = Math.min(Elementwise.PIECE, n - from);
      int bound = Lanes.bound(length);
      Pointwise.subtract(bound, max, x, xAt + from, piece, 0);
      for (int i = bound; i < length; i++) {
        piece[i] = x[xAt + from + i] - max;
      }
      // Up to the end of the last vector; what lies beyond the row is not used.
      ElementaryLoops.exp(bound < length ? bound + LENGTH : bound, piece, 0, piece, 0);
      addToLanes(length, piece, 0);
    }
    return Kernels.addLanes(lanes);
  }

  private void addToLanes(int n, float[] x, int xAt) {
    int bound = n & -Kernels.LANES;
    for (int part = 0; part < Kernels.LANES; part += LENGTH) {
      addToLanes(bound, x, xAt + part, lanes, part);
    }
    for (int i = bound; i < n; i++) {
      lanes[i - bound] += x[xAt + i];
    }
  }

  private static void addToLanes(int bound, float[] x, int xAt, float[] lanes, int part) {
    FloatVector sum = FloatVector.fromArray(SPECIES, lanes, part);
    for (int i = 0; i < bound; i += Kernels.LANES) {
      sum = sum.add(FloatVector.fromArray(SPECIES, x, xAt + i));
    }
    sum.intoArray(lanes, part);
  }

  /**
   * The largest element: -Infinity if there are none, NaN if one is NaN. The order is irrelevant.
   */
  static float max(int n, float[] x, int xAt) {
    int bound = Lanes.bound(n);
    float max = Float.NEGATIVE_INFINITY;
    if (bound > 0) {
      FloatVector most = FloatVector.fromArray(SPECIES, x, xAt);
      for (int i = LENGTH; i < bound; i += LENGTH) {
        most = most.max(FloatVector.fromArray(SPECIES, x, xAt + i));
      }
      max = most.reduceLanes(VectorOperators.MAX);
    }
    for (int i = bound; i < n; i++) {
      max = Math.max(max, x[xAt + i]);
    }
    return max;
  }
}
