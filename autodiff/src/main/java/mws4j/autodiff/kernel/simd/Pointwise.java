package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Loops over whole vectors, {@code n} a multiple of the lanes; the caller handles what is left
 * over. As in {@link ElementaryLoops}, they call nothing but the vector classes.
 */
final class Pointwise {
  private Pointwise() {}

  static void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    FloatVector factor = FloatVector.broadcast(SPECIES, alpha);
    for (int i = 0; i < n; i += LENGTH) {
      factor
          .fma(
              FloatVector.fromArray(SPECIES, x, xAt + i),
              FloatVector.fromArray(SPECIES, y, yAt + i))
          .intoArray(y, yAt + i);
    }
  }

  static void add(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(SPECIES, y, yAt + i)
          .add(FloatVector.fromArray(SPECIES, x, xAt + i))
          .intoArray(y, yAt + i);
    }
  }

  /** {@code z = x y}. */
  static void multiply(int n, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector factor = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector.fromArray(SPECIES, x, xAt + i).mul(factor).intoArray(z, zAt + i);
    }
  }

  static void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector t = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector slope = t.neg().fma(t, FloatVector.broadcast(SPECIES, 1f));
      FloatVector.fromArray(SPECIES, dy, dyAt + i)
          .fma(slope, FloatVector.fromArray(SPECIES, dx, dxAt + i))
          .intoArray(dx, dxAt + i);
    }
  }

  static void sigmoidPullback(
      int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector s = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector slope = s.mul(FloatVector.broadcast(SPECIES, 1f).sub(s));
      FloatVector.fromArray(SPECIES, dy, dyAt + i)
          .fma(slope, FloatVector.fromArray(SPECIES, dx, dxAt + i))
          .intoArray(dx, dxAt + i);
    }
  }

  /** {@code y = x - max - logSum}. */
  static void normalise(int n, float max, float logSum, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(SPECIES, x, xAt + i).sub(max).sub(logSum).intoArray(y, yAt + i);
    }
  }

  /** {@code y = x - alpha}. */
  static void subtract(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(SPECIES, x, xAt + i).sub(alpha).intoArray(y, yAt + i);
    }
  }

  /** {@code dx += dy - e sum} for {@code e = exp(y)}. */
  static void softmaxPullback(
      int n, float sum, float[] e, int eAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector share = FloatVector.fromArray(SPECIES, e, eAt + i).neg();
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      FloatVector d = share.fma(FloatVector.broadcast(SPECIES, sum), g);
      FloatVector.fromArray(SPECIES, dx, dxAt + i).add(d).intoArray(dx, dxAt + i);
    }
  }

  static void adam(
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
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, i).mul(scale);
      FloatVector first =
          FloatVector.broadcast(SPECIES, beta1)
              .fma(FloatVector.fromArray(SPECIES, m, i), g.mul(1f - beta1));
      FloatVector second =
          FloatVector.broadcast(SPECIES, beta2)
              .fma(FloatVector.fromArray(SPECIES, v, i), g.mul(g).mul(1f - beta2));
      first.intoArray(m, i);
      second.intoArray(v, i);
      FloatVector step = first.mul(rate).div(second.sqrt().add(epsilon));
      FloatVector.fromArray(SPECIES, w, i).sub(step).intoArray(w, i);
    }
  }
}
