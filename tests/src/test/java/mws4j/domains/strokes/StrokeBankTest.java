package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.strokes.kernel.Arc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Strokes as they stand on the paper, from parameters to distances. */
final class StrokeBankTest {
  private static StrokeBank refreshed(ParameterSet parameters, StrokeVariant variant) {
    StrokeBank bank = new StrokeBank(parameters, variant);
    bank.refresh();
    return bank;
  }

  /** Distance of a point from a stroke that starts in the origin. */
  private static double distance(StrokeBank bank, int stroke, double x, double y) {
    Arc arc = bank.arc(stroke);
    float fromMiddleX = (float) (x - bank.dx(stroke) / 2.0);
    float fromMiddleY = (float) (y - bank.dy(stroke) / 2.0);
    return Math.sqrt(
        arc.distance2(arc.u(fromMiddleX, fromMiddleY), arc.v(fromMiddleX, fromMiddleY)));
  }

  private static double ink(StrokeBank bank, int stroke, double x, double y) {
    double d = distance(bank, stroke, x, y);
    return Math.exp(Math.min(0, bank.arc(stroke).exponent((float) (d * d))));
  }

  /** From the start to the end with every opening, left and right, in every direction. */
  @ParameterizedTest
  @EnumSource(StrokeVariant.class)
  void distancesAreThoseOfAPenThatTurns(StrokeVariant variant) {
    RandomGenerator rng = new SplittableRandom(1);
    StrokeBank bank = refreshed(TestStrokes.bank(150, variant, 0, 2), variant);
    double widest = 0;
    for (int i = 0; i < 150; i++) {
      double theta = bank.theta(i);
      if (Math.hypot(bank.dx(i), bank.dy(i)) < 0.02 || Math.abs(theta) > 3.05) {
        continue; // a dot, or a circle so large that floats are too few
      }
      Polyline line = Polyline.of(0, 0, bank.dx(i), bank.dy(i), theta);
      for (int j = 0; j < 20; j++) {
        double x = 2 * rng.nextDouble() - 1;
        double y = 2 * rng.nextDouble() - 1;
        double tolerance = 2e-5 * Math.max(1, line.length());
        assertEquals(line.distance(x, y), distance(bank, i, x, y), tolerance, i + ": " + theta);
      }
      assertEquals(0, distance(bank, i, 0, 0), 1e-4, "at its start");
      assertEquals(0, distance(bank, i, bank.dx(i), bank.dy(i)), 1e-4, "at its end");
      widest = Math.max(widest, Math.abs(theta));
    }
    double expected =
        switch (variant) {
          case ARC -> 0.28 * Math.PI;
          case LINE -> 0;
          case FREE -> 0.9 * Math.PI;
        };
    assertTrue(widest >= expected, "widest " + widest);
  }

  /** From both sides, for the bank's own parameter. */
  @ParameterizedTest
  @CsvSource({"ARC, 1", "ARC, -1", "FREE, 1", "FREE, -1"})
  void arcsTendToTheStraightLine(StrokeVariant variant, int sign) {
    ParameterSet parameters = TestStrokes.bank(40, variant, 0, 3);
    parameters.get("stroke.angle").fill(0);
    StrokeBank straight = refreshed(parameters, variant);
    assertEquals(0, straight.theta(5));
    for (double angle : new double[] {1e-2, 1e-4, 1e-6, 1e-9, 1e-30}) {
      parameters.get("stroke.angle").fill(sign * angle);
      StrokeBank bent = refreshed(parameters, variant);
      RandomGenerator rng = new SplittableRandom(4);
      for (int i = 0; i < 40; i++) {
        double x = 2 * rng.nextDouble() - 1;
        double y = 2 * rng.nextDouble() - 1;
        // The arc is away from its chord by at most half the chord times tan(theta / 2).
        double off = 0.5 * Math.tan(Math.abs(bent.theta(i)) / 2);
        assertEquals(distance(straight, i, x, y), distance(bent, i, x, y), off + 1e-5);
      }
    }
  }

  /** The wrap of the any-angle variant: a whole turn more is the same stroke. */
  @Test
  void anglesOfFreeStrokesWrap() {
    ParameterSet parameters = TestStrokes.bank(8, StrokeVariant.FREE, 0, 5);
    float[] angles = {0.5f, 2.5f, -1.5f, 0.75f, 1, -1, 3, 1.25f};
    double[] expected = {0.5, 0.5, 0.5, 0.75, 1, 1, 1, -0.75};
    System.arraycopy(angles, 0, parameters.get("stroke.angle").value().data, 0, 8);
    StrokeBank bank = refreshed(parameters, StrokeVariant.FREE);
    for (int i = 0; i < 8; i++) {
      assertEquals(expected[i] * Math.PI, bank.theta(i), 1e-12);
    }
  }

  /** Half a circle: its apex is half the chord away from the chord's middle. */
  @Test
  void halfACircleIsHalfACircle() {
    ParameterSet parameters = TestStrokes.bank(2, StrokeVariant.FREE, 0, 6);
    parameters.get("stroke.angle").value().data[0] = 0.5f;
    parameters.get("stroke.angle").value().data[1] = -0.5f;
    StrokeBank bank = refreshed(parameters, StrokeVariant.FREE);
    for (int i = 0; i < 2; i++) {
      int side = i == 0 ? 1 : -1;
      double x = bank.dx(i) / 2 - side * bank.dy(i) / 2;
      double y = bank.dy(i) / 2 + side * bank.dx(i) / 2;
      double half = Math.hypot(bank.dx(i), bank.dy(i)) / 2;
      assertEquals(0, distance(bank, i, x, y), 1e-5);
      assertEquals(half, distance(bank, i, bank.dx(i) / 2, bank.dy(i) / 2), 1e-6);
    }
  }

  /** {@code scale / 4} is the largest slope of a probability in the ink. */
  @ParameterizedTest
  @CsvSource({"ARC, 3", "ARC, 30", "LINE, 3", "FREE, 3", "FREE, 12"})
  void skippedPixelsWouldChangeByAtMostTheBound(StrokeVariant variant, float scale) {
    RandomGenerator rng = new SplittableRandom(7);
    double most = 0;
    for (int round = 0; round < 5; round++) {
      ParameterSet parameters = TestStrokes.bank(60, variant, 0, 8 + round);
      parameters.get("ink").value().data[0] = scale;
      parameters.get("stroke.sharpness").fillUniform(2, 40, rng);
      StrokeBank bank = refreshed(parameters, variant);
      for (int i = 0; i < 60; i++) {
        for (int j = 0; j < 200; j++) {
          double x = 3 * rng.nextDouble() - 1.5;
          double y = 3 * rng.nextDouble() - 1.5;
          boolean skipped =
              x < bank.left(i) || x > bank.right(i) || y < bank.bottom(i) || y > bank.top(i);
          double change = skipped ? bank.scale() / 4 * ink(bank, i, x, y) : 0;
          assertTrue(change <= 1.001e-6, "stroke " + i + " at " + x + ", " + y + ": " + change);
          most = Math.max(most, change);
        }
      }
    }
    assertTrue(most > 1e-7, "boxes are not larger than they need be: " + most);
  }
}
