package mws4j.domains.strokes;

/**
 * An arc as many short straight lines, made by a pen that turns evenly: by the left half of the
 * opening angle before the chord's direction at the start, by as much behind it at the end. It
 * knows nothing of centres and radii, and is the same for straight lines.
 */
final class Polyline {
  /** The pieces are so short that they leave the arc by at most 1e-6 of its length. */
  private static final int PIECES = 1500;

  private final double[] xs = new double[PIECES + 1];
  private final double[] ys = new double[PIECES + 1];

  private Polyline(double x0, double y0, double dx, double dy, double theta) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < PIECES; i++) {
      double heading = theta * (1 - (2 * i + 1.0) / PIECES);
      x += Math.cos(heading);
      y += Math.sin(heading);
      xs[i + 1] = x;
      ys[i + 1] = y;
    }
    // The turns cancel, so the way ends straight ahead, x away: scale that to the chord.
    double length = x;
    for (int i = 0; i <= PIECES; i++) {
      double u = xs[i] / length;
      double v = ys[i] / length;
      xs[i] = x0 + u * dx - v * dy;
      ys[i] = y0 + u * dy + v * dx;
    }
  }

  /** From a start over a chord with a half opening angle, positive to the left. */
  static Polyline of(double x0, double y0, double dx, double dy, double theta) {
    return new Polyline(x0, y0, dx, dy, theta);
  }

  /** A pen's way. */
  static Polyline of(PenStroke stroke) {
    double dx = stroke.x1() - stroke.x0();
    double dy = stroke.y1() - stroke.y0();
    return of(stroke.x0(), stroke.y0(), dx, dy, stroke.theta());
  }

  /** Distance from a point. */
  double distance(double x, double y) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < PIECES; i++) {
      double ex = xs[i + 1] - xs[i];
      double ey = ys[i + 1] - ys[i];
      double along = ((x - xs[i]) * ex + (y - ys[i]) * ey) / (ex * ex + ey * ey);
      double t = Math.max(0, Math.min(1, along));
      double px = x - xs[i] - t * ex;
      double py = y - ys[i] - t * ey;
      best = Math.min(best, px * px + py * py);
    }
    return Math.sqrt(best);
  }

  /** Length of the whole way. */
  double length() {
    double length = 0;
    for (int i = 0; i < PIECES; i++) {
      length += Math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]);
    }
    return length;
  }
}
