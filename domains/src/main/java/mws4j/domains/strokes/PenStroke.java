package mws4j.domains.strokes;

/**
 * One stroke of a program on the unit square, y upwards: an arc of a circle from start to end.
 *
 * @param drawn whether the pen is on the paper
 * @param x0 where it starts
 * @param y0 where it starts
 * @param x1 where it ends
 * @param y1 where it ends
 * @param theta half opening angle in radians, 0 for a straight line, positive to the left of the
 *     way
 * @param width distance from the curve up to which there is full ink
 */
public record PenStroke(
    boolean drawn, float x0, float y0, float x1, float y1, double theta, double width) {

  private static final double[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

  /** Shorter chords have no direction: they point to the right, as those of the bank. */
  private static final double SHORTEST = StrokeBank.SHORTEST;

  /** Half opening angle up to which an arc reaches no further than its ends and its middle. */
  private static final double FLAT = 1e-8;

  /** A rectangle, y upwards. */
  public record Box(double left, double bottom, double right, double top) {
    /** The smallest one around both. */
    public Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(bottom, other.bottom),
          Math.max(right, other.right),
          Math.max(top, other.top));
    }

    private Box with(double x, double y) {
      return with(new Box(x, y, x, y));
    }
  }

  /**
   * The smallest rectangle around the curve, whose width is not counted. Its points are, with the
   * chord's direction t, the direction n to its left and R = chord / (2 sin theta),
   *
   * <pre>middle - R cos(theta) n + R (sin(phi) t + cos(phi) n),   |phi| &lt;= |theta|</pre>
   *
   * and the circle reaches furthest where the sum in brackets is parallel to an axis.
   */
  public Box box() {
    double chord = StrictMath.hypot(x1 - x0, y1 - y0);
    double alongX = chord < SHORTEST ? 1 : (x1 - x0) / chord;
    double alongY = chord < SHORTEST ? 0 : (y1 - y0) / chord;
    double half = Math.max(chord, SHORTEST) / 2;
    double middleX = 0.5 * (x0 + (double) x1);
    double middleY = 0.5 * (y0 + (double) y1);
    double apex = half * StrictMath.tan(theta / 2); // where phi = 0; all there is of a flat arc
    Box box = new Box(x0, y0, x0, y0).with(x1, y1);
    box = box.with(middleX - apex * alongY, middleY + apex * alongX);
    double radius = half / StrictMath.sin(theta);
    double sign = Math.signum(radius);
    for (double[] e : DIRECTIONS) {
      double along = sign * (e[0] * alongX + e[1] * alongY);
      double left = sign * (e[1] * alongX - e[0] * alongY);
      double phi = Math.abs(StrictMath.atan2(along, left));
      if (Math.abs(theta) > FLAT && phi < Math.abs(theta)) {
        double centre = -radius * StrictMath.cos(theta);
        double x = Math.abs(radius) * e[0] - centre * alongY; // the large ones first
        double y = Math.abs(radius) * e[1] + centre * alongX;
        box = box.with(middleX + x, middleY + y);
      }
    }
    return box;
  }
}
