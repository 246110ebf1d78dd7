package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.broadcast;
import static mws4j.autodiff.kernel.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Loops over whole vectors, {@code n} a multiple of the lanes; what is left over is the caller's.
 * Each method is compiled by itself, so no vector crosses a call and none is allocated.
 */
final class Pointwise {
  private Pointwise() {}

  static void exp(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      VectorElementary.exp(load(x, xAt + i)).intoArray(y, yAt + i);
    }
  }

  static void log(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      VectorElementary.log(load(x, xAt + i)).intoArray(y, yAt + i);
    }
  }

  static void tanh(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      VectorElementary.tanh(load(x, xAt + i)).intoArray(y, yAt + i);
    }
  }

  static void sigmoid(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      VectorElementary.sigmoid(load(x, xAt + i)).intoArray(y, yAt + i);
    }
  }

  static void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    FloatVector factor = broadcast(alpha);
    for (int i = 0; i < n; i += LENGTH) {
      factor.fma(load(x, xAt + i), load(y, yAt + i)).intoArray(y, yAt + i);
    }
  }

  static void add(int n, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      load(y, yAt + i).add(load(x, xAt + i)).intoArray(y, yAt + i);
    }
  }

  static void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector t = load(y, yAt + i);
      FloatVector slope = t.neg().fma(t, broadcast(1f));
      load(dy, dyAt + i).fma(slope, load(dx, dxAt + i)).intoArray(dx, dxAt + i);
    }
  }

  static void sigmoidPullback(
      int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector s = load(y, yAt + i);
      FloatVector slope = s.mul(broadcast(1f).sub(s));
      load(dy, dyAt + i).fma(slope, load(dx, dxAt + i)).intoArray(dx, dxAt + i);
    }
  }

  /** {@code y = x - max - logSum}. */
  static void normalise(int n, float max, float logSum, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < n; i += LENGTH) {
      load(x, xAt + i).sub(max).sub(logSum).intoArray(y, yAt + i);
    }
  }

  /** {@code dx += dy - exp(y) sum}. */
  static void softmaxPullback(
      int n, float sum, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector e = VectorElementary.exp(load(y, yAt + i)).neg();
      FloatVector d = e.fma(broadcast(sum), load(dy, dyAt + i));
      load(dx, dxAt + i).add(d).intoArray(dx, dxAt + i);
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
      FloatVector g = load(gradient, i).mul(scale);
      FloatVector first = broadcast(beta1).fma(load(m, i), g.mul(1f - beta1));
      FloatVector second = broadcast(beta2).fma(load(v, i), g.mul(g).mul(1f - beta2));
      first.intoArray(m, i);
      second.intoArray(v, i);
      FloatVector step = first.mul(rate).div(second.sqrt().add(epsilon));
      load(w, i).sub(step).intoArray(w, i);
    }
  }
}
