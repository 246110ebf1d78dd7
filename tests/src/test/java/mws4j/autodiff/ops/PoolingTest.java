package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static mws4j.autodiff.ops.Given.assertRows;
import static mws4j.autodiff.ops.Given.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import org.junit.jupiter.api.Test;

/** {@link Pooling} against loops over the definition. */
final class PoolingTest {
  private final Given given = new Given();
  private final SplittableRandom rng = new SplittableRandom(6);

  @Test
  void maximumOfEachWindow() {
    Var x = given.rows(row(1, 5, 2, 0, -3, 4, 9, 1, 7, 8, 6, 2));
    assertRows(Pooling.maxPool(x, new ImageShape(1, 3, 4), 2, 1), 0, row(5, 9, 9, 8, 9, 9));
    assertRows(Pooling.maxPool(x, new ImageShape(1, 3, 4), 2, 2), 0, row(5, 9));
    assertRows(Pooling.maxPool(x, new ImageShape(1, 3, 4), 3, 5), 0, row(9));
    assertRows(Pooling.maxPool(x, new ImageShape(3, 2, 2), 2, 2), 0, row(5, 9, 8));
    assertRows(
        Pooling.maxPool(x, new ImageShape(12, 1, 1), 1, 1),
        0,
        row(1, 5, 2, 0, -3, 4, 9, 1, 7, 8, 6, 2));
  }

  @Test
  void aNaNIsTheMaximum() {
    Var x = given.rows(row(1, Double.NaN, 2, 3));
    assertRows(Pooling.maxPool(x, new ImageShape(1, 2, 2), 2, 1), 0, row(Double.NaN));
  }

  @Test
  void equalsTheDefinition() {
    int[][] geometries = { // batch, channels, height, width, size, stride
      {0, 2, 3, 3, 2, 2},
      {1, 1, 1, 1, 1, 1},
      {2, 3, 5, 7, 3, 2},
      {3, 2, 28, 30, 3, 2},
      {4, 2, 8, 6, 2, 2},
      {1, 1, 9, 9, 2, 3},
      {2, 2, 7, 17, 4, 1}
    };
    for (int[] g : geometries) {
      check(g[0], new ImageShape(g[1], g[2], g[3]), g[4], g[5]);
    }
  }

  private void check(int batch, ImageShape in, int size, int stride) {
    String name = batch + " images " + in + ", " + size + "/" + stride;
    ImageShape out = in.pooled(size, stride);
    assertEquals((in.height() - size) / stride + 1, out.height());
    ParameterSet set = new ParameterSet();
    Parameter x = set.add("x", Math.max(batch, 1), in.size());
    for (int i = 0; i < x.size(); i++) {
      x.value().data[i] = rng.nextInt(5); // ties, as after a relu
    }
    Gradients gradients = Gradients.of(set);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    Var xs = batch > 0 ? tape.use(x) : Indexing.gatherRows(tape.use(x), new int[0], 0);
    Var y = Pooling.maxPool(xs, in, size, stride);
    assertEquals(batch, y.rows(), name);
    assertEquals(out.size(), y.cols(), name);
    double[] dy = new double[batch * out.size()];
    for (int i = 0; i < dy.length; i++) {
      dy[i] = rng.nextInt(-4, 5); // sums are exact
    }
    tape.backward(Reductions.weightedSum(y, dy));
    float[] dx = new float[x.size()];
    for (int i = 0; i < dy.length; i++) {
      int corner =
          i / out.area() * in.area()
              + i / out.width() % out.height() * stride * in.width()
              + i % out.width() * stride;
      int best = corner;
      for (int k = 0; k < size * size; k++) {
        int at = corner + k / size * in.width() + k % size;
        best = x.value().data[at] > x.value().data[best] ? at : best;
      }
      assertEquals(x.value().data[best], y.value().data[i], name);
      dx[best] += (float) dy[i];
    }
    assertArrayEquals(dx, gradients.of(x).data, name);
  }

  @Test
  void sumOfEachChannel() {
    Var x = given.rows(row(1, 2, 3, 4, 5, 6), row(0, 0, -1, 1, 0, 0.5));
    assertRows(Pooling.sumPool(x, new ImageShape(2, 1, 3)), 0, row(6, 15), row(-1, 1.5));
    assertRows(Pooling.sumPool(x, new ImageShape(1, 3, 2)), 0, row(21), row(0.5));
    assertTrue(Pooling.sumPool(given.zeros(0, 6), new ImageShape(1, 3, 2)).rows() == 0);
  }

  @Test
  void rejectsShapesThatDoNotFit() {
    ImageShape in = new ImageShape(1, 3, 4);
    assertRejected(
        "maxPool: x must have the image's columns; x is 1x13, image is 1x3x4",
        () -> Pooling.maxPool(given.zeros(1, 13), in, 2, 1));
    assertRejected(
        "sumPool: x must have the image's columns; x is 1x13, image is 1x3x4",
        () -> Pooling.sumPool(given.zeros(1, 13), in));
    assertEquals(
        "ImageShape: pooling needs a size of 1 to the image's and a stride of at least 1; the image"
            + " is 1x3x4, size 4, stride 1",
        assertThrows(
                IllegalArgumentException.class, () -> Pooling.maxPool(given.zeros(1, 12), in, 4, 1))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> in.pooled(2, 0));
  }
}
