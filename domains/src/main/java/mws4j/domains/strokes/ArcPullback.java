package mws4j.domains.strokes;

import mws4j.domains.strokes.kernel.Arc;

/**
 * Sums the gradient of one drawn stroke over its pixels: from ink to the numbers of its {@link Arc}
 * and to where it lies.
 *
 * <p>Letters as there: a pixel has coordinates u, v in the frame of the chord. With {@code e} the
 * direction of the chord and {@code n} to its left, moving the stroke changes {@code (u, v)} by
 * {@code -(e, n)}, and turning it by an angle by {@code (v, -u)}.
 */
final class ArcPullback {
  private Arc arc;
  private double along;
  private double left;
  private double turn;
  private double half;
  private double theta;
  private double sharpness2;
  private double width2;

  /** Starts with a stroke. */
  void begin(Arc next) {
    arc = next;
    along = 0;
    left = 0;
    turn = 0;
    half = 0;
    theta = 0;
    sharpness2 = 0;
    width2 = 0;
  }

  /**
   * Adds a pixel.
   *
   * @param x from the middle of the chord
   * @param y from the middle of the chord
   * @param dInk gradient with respect to the pixel's ink, which is this stroke's
   */
  void add(float x, float y, float ink, double dInk) {
    float u = arc.u(x, y);
    float v = arc.v(x, y);
    float d2 = arc.distance2(u, v);
    if (arc.exponent(d2) >= 0) {
      return; // ink is 1 all around
    }
    double dExponent = dInk * ink;
    sharpness2 += dExponent * ((double) arc.width2 - d2);
    width2 += dExponent * arc.sharpness2;
    addDistance(u, v, -dExponent * arc.sharpness2);
  }

  /** Adds {@code dD2} times the derivative of the squared distance. */
  private void addDistance(double u, double v, double dD2) {
    double h = arc.half;
    double sin = arc.sin;
    double cos = arc.cos;
    double over = Math.abs(u) - h;
    double du;
    double dv;
    double dh;
    if (v * sin - over * cos >= 0) {
      double up = v * sin + h * cos;
      double s = Math.sqrt(u * sin * u * sin + up * up);
      double d = (sin * (u * u + v * v - h * h) + 2 * v * h * cos) / (s + h);
      double dN = 2 * d * dD2 / (s + h);
      double dS = -dN * d;
      double perS = s > 0 ? dS / s : 0; // at the centre the distance has no direction
      du = dN * 2 * u * sin + perS * u * sin * sin;
      dv = dN * 2 * (v * sin + h * cos) + perS * up * sin;
      dh = dN * 2 * (v * cos - h * sin) + perS * up * cos + dS;
      theta +=
          dN * (cos * (u * u + v * v - h * h) - 2 * v * h * sin)
              + perS * (u * sin * u * cos + up * (v * cos - h * sin));
    } else {
      du = 2 * over * Math.signum(u) * dD2;
      dv = 2 * v * dD2;
      dh = -2 * over * dD2;
    }
    along += du;
    left += dv;
    half += dh;
    turn += du * v - dv * u;
  }

  /** With respect to the start of the stroke, to the right. */
  double startX() {
    return -(along * arc.alongX - left * arc.alongY);
  }

  /** With respect to the start of the stroke, upwards. */
  double startY() {
    return -(along * arc.alongY + left * arc.alongX);
  }

  /** With respect to the displacement while the start stays, to the right. */
  double dx() {
    return 0.5 * (startX() + half * arc.alongX) - turn / (2 * arc.half) * arc.alongY;
  }

  /** With respect to the displacement while the start stays, upwards. */
  double dy() {
    return 0.5 * (startY() + half * arc.alongY) + turn / (2 * arc.half) * arc.alongX;
  }

  /** With respect to the half opening angle. */
  double theta() {
    return theta;
  }

  /** With respect to the square of the sharpness. */
  double sharpness2() {
    return sharpness2;
  }

  /** With respect to the square of the width. */
  double width2() {
    return width2;
  }
}
