package mws4j.cli.strokes.drawing;

import java.awt.geom.Path2D;
import mws4j.domains.strokes.PenStroke;

/**
 * A stroke as a curve on the unit square. With half opening angle {@code t} and the chord's
 * direction to the right, its points are, for s from -1 to 1,
 *
 * <pre>u = chord/2 sin(s t) / sin(t),   v = chord/2 (cos(s t) - cos(t)) / sin(t)</pre>
 */
final class StrokeShape {
  /** Flatter arcs are drawn as lines; they bulge by less than a twentieth of a pixel. */
  static final double STRAIGHT = 2e-3;

  private static final int SEGMENTS = 32;

  private StrokeShape() {}

  /** Whether a stroke is drawn as a line: if it is flat, or has no circle. */
  static boolean isStraight(PenStroke stroke) {
    return Math.abs(StrictMath.sin(stroke.theta())) < STRAIGHT;
  }

  /** Distance from start to end. */
  static double chord(PenStroke stroke) {
    return StrictMath.hypot(stroke.x1() - stroke.x0(), stroke.y1() - stroke.y0());
  }

  /** The curve from start to end, y upwards. */
  static Path2D path(PenStroke stroke) {
    Path2D path = new Path2D.Double();
    path.moveTo(stroke.x0(), stroke.y0());
    if (!isStraight(stroke)) {
      double t = stroke.theta();
      double sin = StrictMath.sin(t);
      double halfX = (stroke.x1() - stroke.x0()) / 2;
      double halfY = (stroke.y1() - stroke.y0()) / 2;
      double middleX = stroke.x0() + halfX;
      double middleY = stroke.y0() + halfY;
      for (int i = 1; i < SEGMENTS; i++) {
        double s = 2.0 * i / SEGMENTS - 1;
        double u = StrictMath.sin(s * t) / sin;
        double v = (StrictMath.cos(s * t) - StrictMath.cos(t)) / sin;
        path.lineTo(middleX + u * halfX - v * halfY, middleY + u * halfY + v * halfX);
      }
    }
    path.lineTo(stroke.x1(), stroke.y1());
    return path;
  }
}
