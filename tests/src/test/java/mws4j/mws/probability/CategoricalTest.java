package mws4j.mws.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CategoricalTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  /** A generator that gives one number only. */
  private static RandomGenerator always(double number) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new AssertionError("only doubles are drawn");
      }

      @Override
      public double nextDouble() {
        return number;
      }
    };
  }

  @Test
  void drawsInProportion() {
    double[] weights = LogWeights.normalise(new double[] {-1, NONE, 0.5, -700, -0.2}, 0, 5);
    float[] floats = {9, 9, 0, 0, 0, 0, 0, 9}; // others around the range
    for (int i = 0; i < weights.length; i++) {
      floats[2 + i] = (float) weights[i];
    }
    int n = 200_000;
    int[] counts = new int[weights.length];
    int[] countsOfFloats = new int[weights.length];
    RandomGenerator rng = new SplittableRandom(2);
    for (int i = 0; i < n; i++) {
      counts[Categorical.sample(weights, rng)]++;
      countsOfFloats[Categorical.sample(floats, 2, weights.length, rng)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      double bound = 5 * Math.sqrt(n * weights[i] * (1 - weights[i])) + 1e-9;
      assertEquals(n * weights[i], counts[i], bound, "index " + i);
      assertEquals(n * weights[i], countsOfFloats[i], bound, "index " + i);
    }
    assertEquals(0, counts[1] + countsOfFloats[1]);
  }

  @Test
  void takesOneNumberAndGoesByItsPlace() {
    double[] probabilities = {0, 0.25, 0, 0.5, 0.25, 0};
    assertEquals(1, Categorical.sample(probabilities, always(0)));
    assertEquals(1, Categorical.sample(probabilities, always(0.2499)));
    assertEquals(3, Categorical.sample(probabilities, always(0.25)));
    assertEquals(3, Categorical.sample(probabilities, always(0.7499)));
    assertEquals(4, Categorical.sample(probabilities, always(0.75)));
    assertEquals(4, Categorical.sample(probabilities, always(1 - 0x1p-53)));
    assertEquals(1, Categorical.sample(new float[] {1, 0.25f, 0.75f}, 1, 2, always(0.25)));
  }

  /** What rounding left over goes to the last outcome that is possible. */
  @Test
  void neverDrawsTheImpossible() {
    assertEquals(1, Categorical.sample(new double[] {0.3, 0.6, 0, 0}, always(0.95)));
    assertEquals(1, Categorical.sample(new float[] {0.3f, 0.6f, 0, 0}, 0, 4, always(0.95)));
    assertEquals(1, Categorical.sample(new double[] {0, 1e-300}, always(0.5)));
  }

  @Test
  void refusesToChooseAmongNothing() {
    for (double[] nothing : new double[][] {{}, {0, 0}, {Double.NaN}}) {
      String message =
          assertThrows(ArithmeticException.class, () -> Categorical.sample(nothing, always(0.5)))
              .getMessage();
      assertEquals("no outcome can be drawn: none has a positive probability", message);
    }
    assertThrows(
        ArithmeticException.class,
        () -> Categorical.sample(new float[] {1, 0, 1}, 1, 1, always(0.5)));
  }
}
