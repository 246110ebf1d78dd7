package mws4j.domains.gmm;

import java.util.random.RandomGenerator;

/** Draws from the standard normal distribution in the plane, the same on every Java. */
final class PlaneNormal {
  private double x;
  private double y;

  /** Draws a point: the polar method (Marsaglia &amp; Bray 1964). */
  void draw(RandomGenerator rng) {
    double square;
    do {
      x = 2 * rng.nextDouble() - 1;
      y = 2 * rng.nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
    x *= scale;
    y *= scale;
  }

  /** First coordinate of the point. */
  double x() {
    return x;
  }

  /** Second coordinate of the point. */
  double y() {
    return y;
  }
}
