package mws4j.domains.strokes.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrokesKernelParityTest {
  private static final int LANES = StrokesKernel.LANES;

  private final StrokesKernel plain = StrokesKernel.of(KernelProvider.scalar());
  private final StrokesKernel vector = StrokesKernel.of(KernelProvider.vector());

  private static float[] uniform(int n, double low, double high, RandomGenerator rng) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) (low + (high - low) * rng.nextDouble());
    }
    return values;
  }

  @Test
  void inkHasTheSameBits() {
    assertTrue(vector.name().startsWith("simd"), vector.name());
    RandomGenerator rng = new SplittableRandom(1);
    int columns = StrokesKernel.COLUMNS;
    int stride = 3 * columns;
    float[] xs = uniform(stride, 0, 1, rng);
    float[] ys = uniform(28, 0, 1, rng);
    double[] angles = {0, 1e-6, 0.4, -1.5, Math.PI / 2, 2.8, -3.1, Math.PI};
    for (int i = 0; i < 400; i++) {
      double theta = angles[i % angles.length];
      double direction = 7 * rng.nextDouble();
      Arc arc =
          new Arc(
              (float) Math.cos(direction),
              (float) Math.sin(direction),
              (float) (0.5 * rng.nextDouble()),
              (float) Math.sin(theta),
              (float) Math.cos(theta),
              (float) (2000 * rng.nextDouble()),
              (float) (0.01 * rng.nextDouble()));
      float[] expected = uniform(28 * stride, 0, 0.2, rng);
      float[] actual = expected.clone();
      float x = (float) rng.nextDouble();
      float y = (float) rng.nextDouble();
      int from = columns * (i % 3);
      int to = stride - i % 2 * columns;
      plain.draw(arc, x, y, xs, ys, i % 5, 20 + i % 8, from, to, stride, expected);
      vector.draw(arc, x, y, xs, ys, i % 5, 20 + i % 8, from, to, stride, actual);
      assertArrayEquals(expected, actual);
    }
  }

  @Test
  void probabilitiesHaveTheSameBits() {
    RandomGenerator rng = new SplittableRandom(2);
    for (float scale : new float[] {0.1f, 3, 30, 300}) {
      float[] ink = uniform(1024, 0, 1, rng);
      ink[5] = 0;
      float[] expected = new float[1024];
      float[] actual = new float[1024];
      plain.probabilities(1024, scale, -3, ink, expected);
      vector.probabilities(1024, scale, -3, ink, actual);
      assertArrayEquals(expected, actual);
      double odds = Math.exp(-3) + 1e-6;
      assertEquals(odds / (1 + odds), actual[5], 1e-7);
    }
  }

  /** Sides whose number of pixels is and is not a multiple of the factors multiplied at once. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 13, 28})
  void comparisonsHaveTheSameBits(int side) {
    RandomGenerator rng = new SplittableRandom(side);
    SamplingTable table = new SamplingTable(side, 4);
    float[] maps = uniform(24, -0.3, 0.3, rng);
    for (int map = 0; map < 3; map++) {
      maps[6 * map] += 1;
      maps[6 * map + 4] += 1;
    }
    maps[20] = 50; // looks past the canvas
    table.set(maps);
    float[] canvas = canvas(table, rng);
    float[] paper = new float[side * side * LANES];
    for (int i = 0; i < paper.length; i++) {
      paper[i] = rng.nextInt(5) == 0 ? 0 : 1;
    }
    float[] weight = uniform(LANES, -1, 1, rng);
    for (int map = 0; map < 4; map++) {
      float[] mantissa = new float[LANES];
      float[] mantissa2 = new float[LANES];
      int[] exponent = new int[LANES];
      int[] exponent2 = new int[LANES];
      plain.likelihood(table, map, canvas, paper, mantissa, exponent);
      vector.likelihood(table, map, canvas, paper, mantissa2, exponent2);
      assertArrayEquals(mantissa, mantissa2);
      assertArrayEquals(exponent, exponent2);
      float[] dCanvas = uniform(canvas.length, -1, 1, rng);
      float[] dCanvas2 = dCanvas.clone();
      float[] dMap = new float[6 * LANES];
      float[] dMap2 = new float[6 * LANES];
      plain.pull(table, map, canvas, paper, weight, dCanvas, dMap);
      vector.pull(table, map, canvas, paper, weight, dCanvas2, dMap2);
      assertArrayEquals(dCanvas, dCanvas2);
      assertArrayEquals(dMap, dMap2);
    }
  }

  /** Probabilities from 0 to 1, both included; the margin stays 0. */
  private static float[] canvas(SamplingTable table, RandomGenerator rng) {
    float[] canvas = new float[table.canvasPixels() * LANES];
    for (int row = 0; row < table.side; row++) {
      for (int column = 0; column < table.side; column++) {
        for (int lane = 0; lane < LANES; lane++) {
          double p = rng.nextDouble() * 1.2 - 0.1;
          canvas[table.onCanvas(row, column) * LANES + lane] = (float) Math.max(0, Math.min(1, p));
        }
      }
    }
    return canvas;
  }

  @Test
  void manyHopelessPixelsDoNotUnderflow() {
    SamplingTable table = SamplingTable.identity(28);
    float[] canvas = new float[table.canvasPixels() * LANES];
    float[] paper = new float[28 * 28 * LANES]; // ink everywhere, where the canvas has none
    float[] mantissa = new float[LANES];
    int[] exponent = new int[LANES];
    for (StrokesKernel kernel : new StrokesKernel[] {plain, vector}) {
      kernel.likelihood(table, 0, canvas, paper, mantissa, exponent);
      assertEquals(1, mantissa[3]);
      assertEquals(-23 * 784, exponent[3]);
    }
  }

  @Test
  void theKernelIsOfTheKindOfTheOthers() {
    assertInstanceOf(ScalarStrokesKernel.class, plain);
    assertEquals(vector.getClass(), StrokesKernel.of(KernelProvider.create()).getClass());
  }
}
