package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static mws4j.autodiff.ops.Given.assertRows;
import static mws4j.autodiff.ops.Given.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import org.junit.jupiter.api.Test;

/** {@link Convolution} against loops over the definition, one pixel and one weight at a time. */
final class ConvolutionTest {
  /** Of sums of at most some hundred products of numbers up to 1. */
  private static final double TOLERANCE = 2e-5;

  private final Given given = new Given();
  private final SplittableRandom rng = new SplittableRandom(5);

  @Test
  void handNumbers() {
    Var x = given.rows(row(1, 2, 3, 4, 5, 6)); // 2 x 3
    Var w = given.rows(row(1, 0, -1, 2), row(1, 1, 1, 1));
    Var b = given.rows(row(10, 0));
    ImageShape in = new ImageShape(1, 2, 3);
    assertRows(
        Convolution.conv2d(x, w, b, in, new Window(2, 2, 0)), 0, row(10 + 7, 10 + 9, 12, 16));
    assertRows(
        Convolution.conv2d(x, w, b, in, new Window(1, 4, 1)),
        0,
        // Rows of zeros above and below; from the image's rows 0 1 2 3 0 and 0 4 5 6 0.
        row(
            10,
            10,
            10 - 2 + 6,
            10 + 1 - 3,
            10 - 5 + 12,
            10 + 4 - 6,
            10,
            10,
            0,
            0,
            6,
            6,
            15,
            15,
            0,
            0));
  }

  @Test
  void equalsTheDefinition() {
    int[][] geometries = { // batch, channels, height, width, out, window height, width, padding
      {0, 2, 5, 4, 3, 3, 3, 1},
      {1, 1, 1, 1, 1, 1, 1, 0},
      {2, 3, 1, 1, 2, 3, 3, 1},
      {2, 1, 1, 1, 2, 3, 3, 4},
      {3, 2, 7, 5, 4, 3, 3, 0},
      {5, 2, 7, 5, 4, 3, 3, 2},
      {3, 3, 6, 9, 5, 5, 2, 1},
      {2, 1, 9, 4, 7, 2, 5, 3},
      {40, 2, 3, 3, 3, 3, 3, 1},
      {23, 4, 3, 3, 2, 3, 3, 0},
      {2, 1, 17, 16, 17, 5, 5, 2},
      {1, 2, 20, 11, 16, 4, 4, 7}
    };
    for (int[] g : geometries) {
      check(g[0], new ImageShape(g[1], g[2], g[3]), g[4], new Window(g[5], g[6], g[7]));
    }
  }

  private void check(int batch, ImageShape in, int outChannels, Window window) {
    String name = batch + " images " + in + " to " + outChannels + ", window " + window;
    ParameterSet set = new ParameterSet();
    int fanIn = in.channels() * window.area();
    Parameter x = set.add("x", Math.max(batch, 1), in.size()).fillUniform(-1, 1, rng);
    Parameter w = set.add("w", outChannels, fanIn).fillUniform(-1, 1, rng);
    Parameter b = set.add("b", 1, outChannels).fillUniform(-1, 1, rng);
    Gradients gradients = Gradients.of(set);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var xs = batch > 0 ? tape.use(x) : Indexing.gatherRows(tape.use(x), new int[0], 0);
    Var y = Convolution.conv2d(xs, tape.use(w), tape.use(b), in, window);
    ImageShape out = in.convolved(window, outChannels);
    assertEquals(batch, y.rows(), name);
    assertEquals(out.size(), y.cols(), name);
    double[] dy = rng.doubles((long) batch * out.size(), -1, 1).toArray();
    tape.backward(Reductions.weightedSum(y, dy));

    double[] expected = new double[batch * out.size()];
    double[] dx = new double[x.size()];
    double[] dw = new double[w.size()];
    double[] db = new double[b.size()];
    for (int i = 0; i < expected.length; i++) {
      int column = i % out.width();
      int line = i / out.width() % out.height();
      int o = i / out.area() % outChannels;
      int image = i / out.size();
      expected[i] = b.value().data[o];
      db[o] += dy[i];
      for (int p = 0; p < fanIn; p++) {
        int c = p / window.area();
        int from = line + p / window.width() % window.height() - window.padding();
        int at = column + p % window.width() - window.padding();
        if (from >= 0 && from < in.height() && at >= 0 && at < in.width()) {
          int pixel = image * in.size() + c * in.area() + from * in.width() + at;
          expected[i] += (double) w.value().data[o * fanIn + p] * x.value().data[pixel];
          dw[o * fanIn + p] += dy[i] * x.value().data[pixel];
          dx[pixel] += dy[i] * w.value().data[o * fanIn + p];
        }
      }
    }
    assertClose(expected, y.value().data, name + ": y");
    assertClose(dx, gradients.of(x).data, name + ": dx");
    assertClose(dw, gradients.of(w).data, name + ": dw");
    assertClose(db, gradients.of(b).data, name + ": db");
  }

  private static void assertClose(double[] expected, float[] actual, String name) {
    for (int i = 0; i < expected.length; i++) {
      double tolerance = TOLERANCE * (1 + Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], tolerance, name + " " + i);
    }
  }

  @Test
  void doesNotDependOnWhatElseIsInTheBatch() {
    // Small images share products: each must have the bits that it has alone.
    ImageShape in = new ImageShape(3, 4, 4);
    Tape tape = new Tape(KernelProvider.create());
    ParameterSet set = new ParameterSet();
    Parameter x = set.add("x", 33, in.size()).fillUniform(-1, 1, rng);
    Parameter w = set.add("w", 5, 27).fillUniform(-1, 1, rng);
    Parameter b = set.add("b", 1, 5).fillUniform(-1, 1, rng);
    Window window = new Window(3, 3, 1);
    Var together = Convolution.conv2d(tape.use(x), tape.use(w), tape.use(b), in, window);
    for (int image = 0; image < 33; image++) {
      Var one = Indexing.gatherRows(tape.use(x), new int[] {image}, 1);
      Var alone = Convolution.conv2d(one, tape.use(w), tape.use(b), in, window);
      int from = image * together.cols();
      assertArrayEquals(
          Arrays.copyOf(alone.value().data, together.cols()),
          Arrays.copyOfRange(together.value().data, from, from + together.cols()),
          "image " + image);
    }
  }

  @Test
  void aSecondRunTakesTheBuffersOfTheFirst() {
    ImageShape in = new ImageShape(2, 8, 8);
    ParameterSet set = new ParameterSet();
    Parameter x = set.add("x", 4, in.size()).fillUniform(-1, 1, rng);
    Parameter w = set.add("w", 3, 18).fillUniform(-1, 1, rng);
    Parameter b = set.add("b", 1, 3);
    Gradients gradients = Gradients.of(set);
    Tape tape = new Tape(KernelProvider.create());
    float[][] values = new float[2][];
    float[][] dws = new float[2][];
    for (int run = 0; run < 2; run++) {
      gradients.clear();
      tape.begin(gradients);
      Var y = Convolution.conv2d(tape.use(x), tape.use(w), tape.use(b), in, new Window(3, 3, 1));
      double[] ones = new double[y.rows() * y.cols()];
      Arrays.fill(ones, 1);
      tape.backward(Reductions.weightedSum(y, ones));
      values[run] = y.value().data;
      dws[run] = gradients.of(w).data.clone();
    }
    assertEquals(System.identityHashCode(values[0]), System.identityHashCode(values[1]));
    assertArrayEquals(dws[0], dws[1]);
  }

  @Test
  void rejectsShapesThatDoNotFit() {
    ImageShape in = new ImageShape(2, 3, 4);
    Window window = new Window(2, 2, 0);
    assertRejected(
        "conv2d: x must have the image's columns; x is 1x23, image is 2x3x4",
        () ->
            Convolution.conv2d(
                given.zeros(1, 23), given.zeros(5, 8), given.zeros(1, 5), in, window));
    assertRejected(
        "conv2d: columns of weight must be channels times window; weight is 5x4, image is 2x3x4,"
            + " window is 2x2",
        () ->
            Convolution.conv2d(
                given.zeros(1, 24), given.zeros(5, 4), given.zeros(1, 5), in, window));
    assertRejected(
        "conv2d: bias must be one row, an entry per row of weight; bias is 1x4, weight is 5x8",
        () ->
            Convolution.conv2d(
                given.zeros(1, 24), given.zeros(5, 8), given.zeros(1, 4), in, window));
    assertThrows(IllegalArgumentException.class, () -> in.convolved(new Window(4, 4, 0), 1));
    assertThrows(IllegalArgumentException.class, () -> new ImageShape(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new ImageShape(1 << 11, 1 << 10, 1 << 10));
    assertThrows(IllegalArgumentException.class, () -> new Window(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Window(1, 1, -1));
  }
}
