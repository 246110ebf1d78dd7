package mws4j.autodiff.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Every method of {@link Kernels} on given sizes, with inputs drawn from a seed. A case returns
 * whole arrays, the elements before the offset and after the end included, so that a write out of
 * place shows too.
 */
final class KernelCases {
  /** Runs one method on rows of {@code n} elements, arrays starting at {@code at}. */
  @FunctionalInterface
  interface Case {
    void run(Kernels kernels, int n, int at, Arrays arrays);
  }

  /** Makes the inputs and remembers them as results. */
  static final class Arrays {
    private final Random random;
    private final boolean special;
    private final List<float[]> made = new ArrayList<>();

    Arrays(long seed, boolean special) {
      random = new Random(seed);
      this.special = special;
    }

    float[] make(int at, int length) {
      float[] x = new float[at + length + 3];
      for (int i = 0; i < x.length; i++) {
        x[i] = special && random.nextInt(4) == 0 ? special() : (float) random.nextGaussian() * 2f;
      }
      made.add(x);
      return x;
    }

    void result(float x) {
      made.add(new float[] {x});
    }

    private float special() {
      float[] values = {
        0f,
        -0f,
        1f,
        -1f,
        1e-40f,
        -1e-40f,
        1e-30f,
        -1e-30f,
        60f,
        -60f,
        87.9f,
        -87.9f,
        -103f,
        200f,
        -200f,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
      };
      return values[random.nextInt(values.length)];
    }
  }

  private KernelCases() {}

  /** All methods except the matrix products, by name. */
  static Map<String, Case> rowwise() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put(
        "axpy", (k, n, at, in) -> k.axpy(n, -1.7f, in.make(at, n), at, in.make(at + 1, n), at + 1));
    cases.put(
        "addRow",
        (k, n, at, in) -> k.addRow(3, n, in.make(at, n), at, in.make(at + 2, 3 * n), at + 2));
    cases.put(
        "sumRows",
        (k, n, at, in) -> k.sumRows(3, n, in.make(at, 3 * n), at, in.make(at + 2, n), at + 2));
    cases.put(
        "dot",
        (k, n, at, in) -> in.result(k.dot(n, in.make(at, n), at, in.make(at + 1, n), at + 1)));
    cases.put("exp", (k, n, at, in) -> k.exp(n, in.make(at, n), at, in.make(at + 1, n), at + 1));
    cases.put(
        "exp in place",
        (k, n, at, in) -> {
          float[] x = in.make(at, n);
          k.exp(n, x, at, x, at);
        });
    cases.put("log", (k, n, at, in) -> k.log(n, in.make(at, n), at, in.make(at + 1, n), at + 1));
    cases.put("tanh", (k, n, at, in) -> k.tanh(n, in.make(at, n), at, in.make(at + 1, n), at + 1));
    cases.put(
        "sigmoid", (k, n, at, in) -> k.sigmoid(n, in.make(at, n), at, in.make(at + 1, n), at + 1));
    cases.put(
        "tanhPullback",
        (k, n, at, in) ->
            k.tanhPullback(
                n, in.make(at, n), at, in.make(at + 1, n), at + 1, in.make(at + 2, n), at + 2));
    cases.put(
        "sigmoidPullback",
        (k, n, at, in) ->
            k.sigmoidPullback(
                n, in.make(at, n), at, in.make(at + 1, n), at + 1, in.make(at + 2, n), at + 2));
    cases.put(
        "logSoftmax",
        (k, n, at, in) ->
            k.logSoftmax(3, n, in.make(at, 3 * n), at, in.make(at + 1, 3 * n), at + 1));
    cases.put(
        "logSoftmaxPullback",
        (k, n, at, in) ->
            k.logSoftmaxPullback(
                3,
                n,
                in.make(at, 3 * n),
                at,
                in.make(at + 1, 3 * n),
                at + 1,
                in.make(at + 2, 3 * n),
                at + 2));
    cases.put("lstmStep", KernelCases::lstmStep);
    cases.put("lstmStep in place", KernelCases::lstmStepInPlace);
    cases.put("lstmStepPullback", KernelCases::lstmStepPullback);
    cases.put(
        "adam",
        (k, n, at, in) ->
            k.adam(
                n,
                in.make(at, n),
                in.make(at, n),
                0.3f,
                in.make(at, n),
                in.make(at, n),
                0.9f,
                0.999f,
                1e-3f,
                1e-8f));
    return cases;
  }

  private static LstmActivations lstm(int n, int row, Arrays in) {
    int rows = row + 2;
    return new LstmActivations(
        n,
        in.make(0, 4 * n * rows),
        in.make(0, n * rows),
        in.make(0, n * rows),
        in.make(0, n * rows));
  }

  private static void lstmStep(Kernels k, int n, int at, Arrays in) {
    k.lstmStep(2, lstm(n, at, in), at, in.make(0, n * (at + 3)), at + 1);
  }

  private static void lstmStepInPlace(Kernels k, int n, int at, Arrays in) {
    LstmActivations lstm = lstm(n, at, in);
    k.lstmStep(2, lstm, at, lstm.cell(), at);
  }

  private static void lstmStepPullback(Kernels k, int n, int at, Arrays in) {
    k.lstmStepPullback(
        2,
        lstm(n, at, in),
        at,
        in.make(0, n * (at + 3)),
        at + 1,
        in.make(0, 2 * n),
        in.make(0, 2 * n),
        in.make(0, 4 * n * (at + 2)));
  }

  /** The three forms of the product. */
  enum Form {
    PLAIN,
    TRANS_B,
    TRANS_A;

    void run(
        Kernels kernels,
        int m,
        int k,
        int n,
        float[] a,
        int aAt,
        float[] b,
        int bAt,
        float[] c,
        int cAt,
        boolean accumulate) {
      switch (this) {
        case PLAIN -> kernels.multiply(m, k, n, a, aAt, b, bAt, c, cAt, accumulate);
        case TRANS_B -> kernels.multiplyTransB(m, k, n, a, aAt, b, bAt, c, cAt, accumulate);
        case TRANS_A -> kernels.multiplyTransA(m, k, n, a, aAt, b, bAt, c, cAt, accumulate);
      }
    }
  }

  /** The bits of all arrays that the row-wise case leaves, NaN in its one canonical form. */
  static int[] bits(Case run, Kernels kernels, int n, int at, long seed, boolean special) {
    Arrays arrays = new Arrays(seed, special);
    run.run(kernels, n, at, arrays);
    return bits(arrays);
  }

  /** The bits of c, and of what surrounds it, after a product. */
  static int[] bits(
      Form form, Kernels kernels, int m, int k, int n, boolean accumulate, boolean special) {
    Arrays arrays = new Arrays(m * 31L + k * 17L + n, special);
    float[] a = arrays.make(1, m * k);
    float[] b = arrays.make(2, k * n);
    float[] c = arrays.make(3, m * n);
    form.run(kernels, m, k, n, a, 1, b, 2, c, 3, accumulate);
    return bits(arrays);
  }

  private static int[] bits(Arrays arrays) {
    return arrays.made.stream()
        .flatMapToInt(
            x -> java.util.stream.IntStream.range(0, x.length).map(i -> Float.floatToIntBits(x[i])))
        .toArray();
  }
}
