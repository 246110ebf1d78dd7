package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import mws4j.domains.strokes.PenStroke.Box;
import org.junit.jupiter.api.Test;

final class PenStrokeTest {
  private static void assertBox(Box box, double left, double bottom, double right, double top) {
    double[] wanted = {left, bottom, right, top};
    double[] found = {box.left(), box.bottom(), box.right(), box.top()};
    for (int i = 0; i < 4; i++) {
      assertEquals(wanted[i], found[i], 1e-6, box.toString());
    }
  }

  @Test
  void boxesByHand() {
    float x = 0.25f;
    float y = 0.5f;
    assertBox(new PenStroke(true, x, y, 0.75f, 1, 0, 0.1).box(), 0.25, 0.5, 0.75, 1);
    // Half a circle of radius 1/4 to the left of the way, which goes to the right: above.
    PenStroke half = new PenStroke(true, x, y, 0.75f, y, Math.PI / 2, 0.1);
    assertBox(half.box(), 0.25, 0.5, 0.75, 0.75);
    PenStroke below = new PenStroke(true, x, y, 0.75f, y, -Math.PI / 2, 0.1);
    assertBox(below.box(), 0.25, 0.25, 0.75, 0.5);
    // Three quarters of a circle: radius 1/4 sqrt(2), its centre 1/4 above the chord.
    double r = Math.sqrt(2) / 4;
    PenStroke most = new PenStroke(true, x, y, 0.75f, y, 0.75 * Math.PI, 0.1);
    assertBox(most.box(), 0.5 - r, 0.5, 0.5 + r, 0.75 + r);
    // Too flat for its circle to be computed.
    PenStroke flat = new PenStroke(true, x, y, 0.75f, y, 1e-16, 0.1);
    assertBox(flat.box(), 0.25, 0.5, 0.75, 0.5);
    // Without a chord there is no circle either.
    assertBox(new PenStroke(true, x, y, x, y, 1, 0.1).box(), 0.25, 0.5, 0.25, 0.5);
  }

  /** Against points of the curve, of which one is always near the furthest. */
  @Test
  void noPointOfACurveIsOutsideItsBox() {
    SplittableRandom rng = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      PenStroke stroke =
          new PenStroke(
              true,
              (float) rng.nextDouble(),
              (float) rng.nextDouble(),
              (float) rng.nextDouble(),
              (float) rng.nextDouble(),
              rng.nextDouble(-2.8, 2.8),
              0.1);
      double dx = stroke.x1() - stroke.x0();
      double dy = stroke.y1() - stroke.y0();
      double t = stroke.theta();
      Box points = null;
      for (int k = -2000; k <= 2000; k++) {
        double s = k / 2000.0;
        double u = Math.sin(s * t) / Math.sin(t) / 2;
        double v = (Math.cos(s * t) - Math.cos(t)) / Math.sin(t) / 2;
        double px = stroke.x0() + dx / 2 + u * dx - v * dy;
        double py = stroke.y0() + dy / 2 + u * dy + v * dx;
        Box point = new Box(px, py, px, py);
        points = points == null ? point : points.with(point);
      }
      Box box = stroke.box();
      assertBox(box, points.left(), points.bottom(), points.right(), points.top());
    }
  }
}
