package mws4j.domains.strokes.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

/**
 * A stroke as a curve with a profile of ink: the arc of a circle over a chord.
 *
 * <p>In the frame of the chord - origin at its middle, u along it, v to its left - the arc runs
 * from {@code (-half, 0)} to {@code (half, 0)} with half opening angle theta, to the left if theta
 * is positive. Its circle has radius {@code half / sin(theta)} and its centre at {@code (0, -half
 * cot(theta))}, which both go to infinity for straight lines. The distance does not need them:
 *
 * <pre>
 * d = |N| / (S + half)                     if v sin + (half - |u|) cos &gt;= 0
 * d = |(|u| - half, v)|                    otherwise: nearest is an end
 * N = sin (u² + v² - half²) + 2 v half cos
 * S = |(u sin, v sin + half cos)|          sin(theta) times the distance to the centre
 * </pre>
 *
 * <p>The first line is the distance to the circle, multiplied through by {@code sin(theta)}; at
 * theta = 0 it is |v|. The condition says that the point lies within the opening. Holds for theta
 * in (-pi, pi), for the open ends included as limits.
 */
public final class Arc {
  /** Unit vector along the chord. */
  public final float alongX;

  /** Unit vector along the chord. */
  public final float alongY;

  /** Half of the chord's length. */
  public final float half;

  /** Of the half opening angle. */
  public final float sin;

  /** Of the half opening angle. */
  public final float cos;

  /** Square of the sharpness. */
  public final float sharpness2;

  /** Square of the width. */
  public final float width2;

  /** The arc of these constants. */
  public Arc(
      float alongX,
      float alongY,
      float half,
      float sin,
      float cos,
      float sharpness2,
      float width2) {
    this.alongX = alongX;
    this.alongY = alongY;
    this.half = half;
    this.sin = sin;
    this.cos = cos;
    this.sharpness2 = sharpness2;
    this.width2 = width2;
  }

  /** Coordinate along the chord of a point given from the chord's middle. */
  public float u(float x, float y) {
    return fma(x, alongX, y * alongY);
  }

  /** Coordinate to the left of the chord of a point given from the chord's middle. */
  public float v(float x, float y) {
    return fma(y, alongX, -(x * alongY));
  }

  /** Square of the distance from a point in the frame of the chord. */
  public float distance2(float u, float v) {
    float over = Math.abs(u) - half;
    if (fma(-over, cos, v * sin) >= 0) {
      float across = u * sin;
      float up = fma(v, sin, half * cos);
      float s = (float) Math.sqrt(fma(across, across, up * up));
      float n = fma(sin, fma(u, u, fma(v, v, -(half * half))), 2 * half * cos * v);
      float d = n / (s + half);
      return d * d;
    }
    return fma(over, over, v * v);
  }

  /** Log of the ink at a squared distance before it is cut off at 0: {@code s² (w² - d²)}. */
  public float exponent(float distance2) {
    return sharpness2 * (width2 - distance2);
  }
}
