package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.broadcast;
import static mws4j.autodiff.kernel.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import mws4j.autodiff.kernel.Elementary;
import mws4j.autodiff.kernel.Kernels;

/**
 * Reductions of one row. A sum runs over the {@link Kernels#LANES} virtual lanes; a machine with
 * fewer real ones passes over the row once for each part of them. The few elements after the last
 * whole group are added to their lanes one by one.
 */
final class Sums {
  private final float[] lanes = new float[Kernels.LANES];
  private final float[] tail = new float[Kernels.LANES];

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
    FloatVector sum = broadcast(0f);
    for (int i = 0; i < bound; i += Kernels.LANES) {
      sum = load(x, xAt + i).fma(load(y, yAt + i), sum);
    }
    sum.intoArray(lanes, part);
  }

  float sum(int n, float[] x, int xAt) {
    int bound = n & -Kernels.LANES;
    for (int part = 0; part < Kernels.LANES; part += LENGTH) {
      sumLanes(bound, x, xAt + part, lanes, part);
    }
    for (int i = bound; i < n; i++) {
      lanes[i - bound] += x[xAt + i];
    }
    return Kernels.addLanes(lanes);
  }

  private static void sumLanes(int bound, float[] x, int xAt, float[] lanes, int part) {
    FloatVector sum = broadcast(0f);
    for (int i = 0; i < bound; i += Kernels.LANES) {
      sum = sum.add(load(x, xAt + i));
    }
    sum.intoArray(lanes, part);
  }

  /** Sum of {@code exp(x - max)}. */
  float sumExp(int n, float max, float[] x, int xAt) {
    int bound = n & -Kernels.LANES;
    for (int part = 0; part < Kernels.LANES; part += LENGTH) {
      sumExpLanes(bound, max, x, xAt + part, lanes, part);
    }
    if (n - bound > 2) {
      System.arraycopy(x, xAt + bound, tail, 0, n - bound);
      expDifference(max, tail);
      for (int i = bound; i < n; i++) {
        lanes[i - bound] += tail[i - bound];
      }
    } else {
      for (int i = bound; i < n; i++) {
        lanes[i - bound] += Elementary.exp(x[xAt + i] - max);
      }
    }
    return Kernels.addLanes(lanes);
  }

  private static void sumExpLanes(
      int bound, float max, float[] x, int xAt, float[] lanes, int part) {
    FloatVector sum = broadcast(0f);
    for (int i = 0; i < bound; i += Kernels.LANES) {
      sum = sum.add(VectorElementary.exp(load(x, xAt + i).sub(max)));
    }
    sum.intoArray(lanes, part);
  }

  private static void expDifference(float max, float[] x) {
    for (int i = 0; i < Kernels.LANES; i += LENGTH) {
      VectorElementary.exp(load(x, i).sub(max)).intoArray(x, i);
    }
  }

  /** The largest element, -Infinity of none; NaN if there is one. Its order does not matter. */
  static float max(int n, float[] x, int xAt) {
    int bound = Lanes.bound(n);
    float max = Float.NEGATIVE_INFINITY;
    if (bound > 0) {
      FloatVector most = load(x, xAt);
      for (int i = LENGTH; i < bound; i += LENGTH) {
        most = most.max(load(x, xAt + i));
      }
      max = most.reduceLanes(VectorOperators.MAX);
    }
    for (int i = bound; i < n; i++) {
      max = Math.max(max, x[xAt + i]);
    }
    return max;
  }
}
