package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BicubicResizeTest {
  private static Picture random(int width, int height, long seed) {
    RandomGenerator rng = new SplittableRandom(seed);
    byte[] levels = new byte[width * height];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (256 * rng.nextDouble());
    }
    return new Picture(width, height, levels);
  }

  /** The matrix of the data description, every weight of it, as a formula. */
  private static double[][] matrix(int from, int to) {
    double[][] g = new double[to][from];
    double scale = Math.max(1, (double) from / to);
    for (int i = 0; i < to; i++) {
      double sum = 0;
      for (int j = 0; j < from; j++) {
        double x = Math.abs((j - ((i + 0.5) * from / to - 0.5)) / scale);
        double near = 1.5 * x * x * x - 2.5 * x * x + 1;
        double far = -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2;
        g[i][j] = x <= 1 ? near : x < 2 ? far : 0;
        sum += g[i][j];
      }
      for (int j = 0; j < from; j++) {
        g[i][j] /= sum;
      }
    }
    return g;
  }

  @ParameterizedTest
  @CsvSource({"105, 105, 28", "105, 40, 28", "33, 60, 28", "28, 28, 28", "9, 12, 28", "500, 1, 28"})
  void isTheMatrixProductOnPaddedPaper(int width, int height, int to) {
    Picture picture = random(width, height, width + height);
    int from = Math.max(width, height);
    double[][] padded = new double[from][from];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        padded[y + (from - height) / 2][x + (from - width) / 2] = picture.level(x, y) / 255.0;
      }
    }
    double[][] g = matrix(from, to);
    double[] expected = new double[to * to];
    for (int row = 0; row < to; row++) {
      for (int column = 0; column < to; column++) {
        for (int y = 0; y < from; y++) {
          for (int x = 0; x < from; x++) {
            expected[row * to + column] += g[row][y] * padded[y][x] * g[column][x];
          }
        }
      }
    }
    assertArrayEquals(expected, new BicubicResize(from, to).apply(picture), 1e-12);
  }

  @Test
  void sameSizeIsTheSamePicture() {
    Picture picture = random(28, 28, 1);
    double[] same = new BicubicResize(28, 28).apply(picture);
    for (int i = 0; i < same.length; i++) {
      assertEquals((picture.levels()[i] & 0xff) / 255.0, same[i]);
    }
  }

  @Test
  void isInkAboveOneHalf() {
    Picture picture = new Picture(2, 2, new byte[] {127, (byte) 128, 0, (byte) 255});
    assertEquals(".#\n.#", new BicubicResize(2, 2).toImage(picture).toString());
  }

  @Test
  void refusesAPictureOfAnotherSize() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new BicubicResize(105, 28).apply(random(28, 104, 1)));
    assertEquals("resize: the longer side must be 105; the picture is 28x104", e.getMessage());
  }
}
