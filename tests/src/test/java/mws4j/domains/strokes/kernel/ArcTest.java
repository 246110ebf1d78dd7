package mws4j.domains.strokes.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArcTest {
  /** Points of the polyline that stands for an arc. */
  private static final int POINTS = 20_000;

  private static Arc arc(double direction, double chord, double theta) {
    return new Arc(
        (float) Math.cos(direction),
        (float) Math.sin(direction),
        (float) (chord / 2),
        (float) Math.sin(theta),
        (float) Math.cos(theta),
        400f,
        0.0001f);
  }

  /** Distance to the nearest of many points of the arc, placed by turning along it. */
  private static double dense(double chord, double theta, double u, double v) {
    double best = Double.POSITIVE_INFINITY;
    double radius = chord / (2 * Math.sin(theta));
    double centre = -chord / 2 / Math.tan(theta);
    for (int i = 0; i <= POINTS; i++) {
      double turn = theta * (2.0 * i / POINTS - 1); // from the apex, to both sides
      double x =
          Math.abs(theta) < 1e-9 ? chord * (i / (double) POINTS - 0.5) : radius * Math.sin(turn);
      double y = Math.abs(theta) < 1e-9 ? 0 : centre + radius * Math.cos(turn);
      best = Math.min(best, Math.hypot(u - x, v - y));
    }
    return best;
  }

  /** Straight, nearly straight, usual, half a circle, more than half, nearly closed; both sides. */
  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        1e-6,
        -1e-4,
        0.01,
        0.3,
        -0.9,
        1.4,
        Math.PI / 2,
        -Math.PI / 2,
        1.8,
        -2.5,
        3.0,
        -3.1
      })
  void distanceAgreesWithManyPoints(double theta) {
    RandomGenerator rng = new SplittableRandom((long) (1000 * theta) + 5);
    for (int i = 0; i < 60; i++) {
      double chord = 0.02 + 0.8 * rng.nextDouble();
      double direction = 7 * rng.nextDouble();
      double u = 2.4 * rng.nextDouble() - 1.2;
      double v = 2.4 * rng.nextDouble() - 1.2;
      double x = u * Math.cos(direction) - v * Math.sin(direction);
      double y = u * Math.sin(direction) + v * Math.cos(direction);
      Arc arc = arc(direction, chord, theta);
      double found =
          Math.sqrt(arc.distance2(arc.u((float) x, (float) y), arc.v((float) x, (float) y)));
      // Points lie at most 2 |theta| R / POINTS apart; floats are good for 1e-6 of what is added.
      double length = Math.abs(theta) < 1e-9 ? chord : theta * chord / Math.sin(theta);
      double tolerance =
          1e-5 * (1 + 1 / Math.max(0.01, Math.abs(Math.cos(theta / 2)))) + length / POINTS;
      assertEquals(dense(chord, theta, u, v), found, tolerance, chord + " " + u + " " + v);
    }
  }

  @Test
  void smallAnglesTendToTheStraightLine() {
    RandomGenerator rng = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      float u = (float) (2 * rng.nextDouble() - 1);
      float v = (float) (2 * rng.nextDouble() - 1);
      float straight = arc(0, 0.5, 0).distance2(u, v);
      assertEquals(straight, arc(0, 0.5, 1e-7).distance2(u, v), 1e-6);
      assertEquals(straight, arc(0, 0.5, -1e-7).distance2(u, v), 1e-6);
      double over = Math.max(0, Math.abs(u) - 0.25);
      assertEquals(over * over + v * v, straight, 1e-6);
    }
  }

  @Test
  void positiveAnglesBulgeToTheLeft() {
    Arc quarter = arc(0, 1, Math.PI / 4);
    float apex = (float) (0.5 * Math.tan(Math.PI / 8));
    assertEquals(0, quarter.distance2(0, apex), 1e-12);
    assertTrue(quarter.distance2(0, -apex) > 0.1);
    assertEquals(0, quarter.distance2(0.5f, 0), 1e-12);
  }

  @Test
  void inkIsFullWithinTheWidthAndFallsOff() {
    Arc arc = arc(0, 1, 0);
    assertTrue(arc.exponent(0.00005f) > 0);
    assertEquals(0, arc.exponent(0.0001f), 1e-7);
    assertEquals(-400 * (0.01 - 0.0001), arc.exponent(0.01f), 1e-5);
  }
}
