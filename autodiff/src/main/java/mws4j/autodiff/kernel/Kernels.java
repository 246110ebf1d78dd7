package mws4j.autodiff.kernel;

import java.util.function.Supplier;

/**
 * The array loops under every operation: the only code that may be vectorised by hand.
 *
 * <p>All matrices are dense, row-major {@code float[]} that start at an offset; sizes are explicit,
 * because an array may be longer than the matrix it backs. Nothing here allocates in the steady
 * state. Implementations agree <em>bitwise</em>: every output is accumulated with {@link Fma} in
 * index order, sums that must be split are split over {@link #LANES} virtual lanes added in a fixed
 * order, and the elementary functions are fixed polynomials.
 *
 * <p>Instances keep packing buffers and are confined to one thread.
 *
 * <p>Unless stated otherwise, an output array may be one of the inputs only in the elementwise
 * methods, and only at the same offset. The bits of a NaN are unspecified.
 */
public interface Kernels {
  /** Number of virtual lanes over which every sum is split, whatever the hardware has. */
  int LANES = 16;

  /**
   * The sum of 16 virtual lanes as a tree: {@code lane[i] += lane[i + h]} for h = 8, 4, 2, 1.
   * Element i of a sum belongs to lane {@code i % 16}, every lane starts from +0.
   *
   * @param lanes {@link #LANES} partial sums; modified
   */
  static float addLanes(float[] lanes) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        lanes[i] += lanes[i + half];
      }
    }
    return lanes[0];
  }

  /** A short name for reports, {@code "scalar"} or {@code "simd"} with its width. */
  String name();

  /**
   * A domain's own loops of the same kind as these: plain loops beside plain kernels, vectors
   * beside vector kernels. To be used by the same thread.
   *
   * @param scalar makes the plain version
   * @param vectorClass name of the vector version, a public class that implements {@code type} and
   *     has a public constructor without arguments
   * @throws IllegalStateException if these are vector kernels and that class does not load
   */
  <K> K companion(Class<K> type, Supplier<K> scalar, String vectorClass);

  /**
   * {@code c = a b}, or {@code c += a b} when {@code accumulate}. Each output is one chain of fma
   * in order of the inner index, starting from 0 or from the old {@code c}.
   *
   * <pre>a: (m x k)   b: (k x n)   c: (m x n)</pre>
   */
  void multiply(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate);

  /**
   * {@code c = a bᵀ} or {@code c += a bᵀ}.
   *
   * <pre>a: (m x k)   b: (n x k)   c: (m x n)</pre>
   */
  void multiplyTransB(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate);

  /**
   * {@code c = aᵀ b} or {@code c += aᵀ b}.
   *
   * <pre>a: (k x m)   b: (k x n)   c: (m x n)</pre>
   */
  void multiplyTransA(
      int m,
      int k,
      int n,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate);

  /** {@code y += alpha x}, one fma per element. */
  void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt);

  /** Adds one row to each of {@code rows} rows: {@code y[r] += x}. */
  void addRow(int rows, int cols, float[] x, int xAt, float[] y, int yAt);

  /** Sums rows in order: {@code y += sum_r x[r]}; y has one row. */
  void sumRows(int rows, int cols, float[] x, int xAt, float[] y, int yAt);

  /** Dot product over {@link #LANES} virtual lanes. */
  float dot(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = exp(x)}; x and y may be the same array. */
  void exp(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = log(x)}; -Infinity for 0, NaN for negative x. */
  void log(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = tanh(x)}. */
  void tanh(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = 1 / (1 + exp(-x))}. */
  void sigmoid(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code dx += dy (1 - y²)} for {@code y = tanh(x)}. */
  void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /** {@code dx += dy y (1 - y)} for {@code y = sigmoid(x)}. */
  void sigmoidPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /**
   * Row-wise log-softmax, stable: {@code y[r] = x[r] - log sum exp x[r]}. Entries of {@code
   * -Infinity} stay so, and a row that holds nothing else is {@code -Infinity} throughout. x and y
   * may be the same array.
   */
  void logSoftmax(int rows, int cols, float[] x, int xAt, float[] y, int yAt);

  /** {@code dx += dy - exp(y) sum(dy)} row by row, for {@code y = logSoftmax(x)}. */
  void logSoftmaxPullback(
      int rows, int cols, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /**
   * The pointwise part of one LSTM step, for {@code rows} rows from {@code row} on of all arrays.
   *
   * <pre>cell = f cellBefore + i g    output = o tanh(cell)</pre>
   *
   * @param lstm its gates hold pre-activations, which are overwritten by their activations
   * @param cellBefore (any x H), read from {@code rowBefore} on; may be {@code lstm.cell()}
   */
  void lstmStep(int rows, LstmActivations lstm, int row, float[] cellBefore, int rowBefore);

  /**
   * Pullback of {@link #lstmStep}: from the gradients of output and cell to those of the
   * pre-activations and of the cell before.
   *
   * @param lstm as {@code lstmStep} left it
   * @param dOutput (rows x H) not modified
   * @param dCell (rows x H) gradient of the cell from later steps; overwritten by that of the cell
   *     before
   * @param dGates (any x 4H) written from {@code row} on
   */
  void lstmStepPullback(
      int rows,
      LstmActivations lstm,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates);

  /**
   * One Adam update of {@code n} weights (Kingma &amp; Ba 2015, Algorithm 1): {@code m = b1 m +
   * (1-b1) g; v = b2 v + (1-b2) g²; w -= rate m / (sqrt(v) + epsilon)} with {@code g = scale
   * gradient} (clipping) and both bias corrections folded into {@code rate} and {@code epsilon} by
   * the caller.
   */
  void adam(
      int n,
      float[] w,
      float[] gradient,
      float scale,
      float[] m,
      float[] v,
      float beta1,
      float beta2,
      float rate,
      float epsilon);
}
