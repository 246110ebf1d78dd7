package mws4j.autodiff.kernel;

/**
 * The array loops under every operation: the only code that may be vectorised by hand.
 *
 * <p>All matrices are dense, row-major {@code float[]} that start at an offset; sizes are explicit,
 * because an array may be longer than the matrix it backs. Nothing here allocates in the steady
 * state. Implementations agree <em>bitwise</em>: every output is accumulated with {@link Math#fma}
 * in index order, sums that must be split are split over {@link #LANES} virtual lanes added in a
 * fixed order, and the elementary functions are fixed polynomials.
 *
 * <p>Instances keep packing buffers and are confined to one thread.
 *
 * <p>Unless stated otherwise, an output array may be one of the inputs only at the same offset, and
 * only in the elementwise methods; the bits of a NaN are unspecified.
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

  /** {@code y = log(x)}; log(0) = -Infinity, of negatives NaN. */
  void log(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = tanh(x)}. */
  void tanh(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code y = 1 / (1 + exp(-x))}. */
  void sigmoid(int n, float[] x, int xAt, float[] y, int yAt);

  /** {@code dx += dy (1 - y²)} for {@code y = tanh(x)}. */
  void tanhPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /** {@code dx += dy y (1 - y)} for {@code y = sigmoid(x)}. */
  void sigmoidPullback(int n, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /** Log of the sum of exponentials of one row, stable; {@code -Infinity} when all entries are. */
  float logSumExp(int n, float[] x, int xAt);

  /**
   * Row-wise log-softmax, stable: {@code y[r] = x[r] - logSumExp(x[r])}. Entries of {@code
   * -Infinity} stay so; a row of them only stays {@code -Infinity} throughout. x and y may be the
   * same array.
   */
  void logSoftmax(int rows, int cols, float[] x, int xAt, float[] y, int yAt);

  /** {@code dx += dy - exp(y) sum(dy)} row by row, for {@code y = logSoftmax(x)}. */
  void logSoftmaxPullback(
      int rows, int cols, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int dxAt);

  /**
   * The pointwise part of one LSTM step, for {@code rows} rows. {@code gates} holds the
   * pre-activations {@code [i | f | g | o]} of each row and is overwritten by {@code [sigmoid(i) |
   * sigmoid(f) | tanh(g) | sigmoid(o)]}.
   *
   * <pre>
   * gates: (rows x 4 hidden)   cellBefore, cell, tanhCell, output: (rows x hidden)
   * cell = f cellBefore + i g    output = o tanh(cell)
   * </pre>
   *
   * cell and cellBefore may be the same array.
   */
  void lstmStep(
      int rows,
      int hidden,
      float[] gates,
      int gatesAt,
      float[] cellBefore,
      int cellBeforeAt,
      float[] cell,
      int cellAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] output,
      int outputAt);

  /**
   * Pullback of {@link #lstmStep}: from the gradient of the output and of the cell to that of the
   * pre-activations (written to {@code dGates}) and of the cell before (written to {@code
   * dCellBefore}).
   *
   * @param gates the activated gates that {@code lstmStep} left
   * @param dCell gradient with respect to {@code cell} from later steps; not modified
   */
  void lstmStepPullback(
      int rows,
      int hidden,
      float[] gates,
      int gatesAt,
      float[] cellBefore,
      int cellBeforeAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] dOutput,
      int dOutputAt,
      float[] dCell,
      int dCellAt,
      float[] dGates,
      int dGatesAt,
      float[] dCellBefore,
      int dCellBeforeAt);

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
