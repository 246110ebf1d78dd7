package mws4j.cli.strokes.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import mws4j.domains.strokes.PenStroke;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class StrokesSvgTest {
  private static final double[] ANGLES = {
    0.01, 0.4, 1.2, Math.PI / 2 - 0.01, Math.PI / 2 + 0.01, 2.2, 2.9
  };

  private static PenStroke stroke(double theta, SplittableRandom rng) {
    float x = (float) rng.nextDouble();
    float y = (float) rng.nextDouble();
    float x1 = x + (float) (rng.nextDouble() - 0.5);
    float y1 = y + (float) (rng.nextDouble() - 0.5);
    return new PenStroke(true, x, y, x1, y1, theta, 0.02);
  }

  /**
   * Points of an arc, y upwards, by the conversion that the SVG specification prescribes (appendix
   * B.2.4), for circles without rotation.
   */
  private static List<double[]> points(String path, int count) {
    String[] n = path.substring(1).split("[A ]", -1);
    double x1 = Double.parseDouble(n[0]);
    double y1 = Double.parseDouble(n[1]);
    double r = Double.parseDouble(n[2]);
    assertEquals(n[2], n[3]);
    boolean large = n[5].equals("1");
    boolean sweep = n[6].equals("1");
    double x2 = Double.parseDouble(n[7]);
    double y2 = Double.parseDouble(n[8]);
    double px = (x1 - x2) / 2;
    double py = (y1 - y2) / 2;
    double square = Math.max(0, r * r / (px * px + py * py) - 1);
    double factor = (large == sweep ? -1 : 1) * Math.sqrt(square);
    double cx = factor * py + (x1 + x2) / 2;
    double cy = -factor * px + (y1 + y2) / 2;
    double start = Math.atan2(y1 - cy, x1 - cx);
    double turn = Math.atan2(y2 - cy, x2 - cx) - start;
    if (sweep && turn < 0) {
      turn += 2 * Math.PI;
    } else if (!sweep && turn > 0) {
      turn -= 2 * Math.PI;
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double a = start + turn * i / count;
      points.add(new double[] {cx + r * Math.cos(a), 1 - (cy + r * Math.sin(a))});
    }
    return points;
  }

  @Test
  void arcsAreThoseOfTheStrokes() {
    SplittableRandom rng = new SplittableRandom(4);
    for (double angle : ANGLES) {
      for (double theta : new double[] {angle, -angle}) {
        PenStroke stroke = stroke(theta, rng);
        List<double[]> expected = new ArrayList<>();
        PathIterator curve = StrokeShape.path(stroke).getPathIterator(null);
        for (; !curve.isDone(); curve.next()) {
          double[] point = new double[6];
          curve.currentSegment(point);
          expected.add(point);
        }
        List<double[]> points = points(StrokesSvg.path(stroke), expected.size() - 1);
        // Seven decimals in the file. The centre is badly determined where the arc is flat and,
        // as a square root at 0, where it is nearly half a circle.
        double tolerance = 2e-4 + 1e-6 / Math.abs(Math.sin(theta));
        for (int i = 0; i < expected.size(); i++) {
          assertEquals(expected.get(i)[0], points.get(i)[0], tolerance, stroke + " " + i);
          assertEquals(expected.get(i)[1], points.get(i)[1], tolerance, stroke + " " + i);
        }
      }
    }
  }

  /** Positive angles bulge to the left of the way; more than a right angle is more than half. */
  @Test
  void curvesBulgeToTheLeft() {
    for (double theta : ANGLES) {
      PenStroke right = new PenStroke(true, 0.25f, 0.5f, 0.75f, 0.5f, theta, 0.02);
      double top = StrokeShape.path(right).getBounds2D().getMaxY();
      assertEquals(0.5 + 0.25 * Math.tan(theta / 2), top, 1e-9);
      assertTrue(StrokesSvg.path(right).contains(theta > Math.PI / 2 ? " 0 1 1 " : " 0 0 1 "));
    }
  }

  @Test
  void flatArcsAreLines() {
    for (double theta : new double[] {0, 1e-3, -1e-3, Math.PI, -Math.PI}) {
      PenStroke stroke = new PenStroke(true, 0.5f, 0.5f, 0.75f, 0.25f, theta, 0.02);
      assertEquals("M0.5000000 0.5000000L0.7500000 0.7500000", StrokesSvg.path(stroke));
    }
  }

  @Test
  void theDocumentHasAPathForEveryStrokeThatIsDrawn() throws Exception {
    List<PenStroke> way =
        List.of(
            new PenStroke(false, 0.5f, 0.5f, 0.2f, 0.8f, 0.3, 0.01),
            new PenStroke(true, 0.2f, 0.8f, 0.8f, 0.8f, 0.3, 0.01),
            new PenStroke(true, 0.8f, 0.8f, 0.8f, 0.1f, 0, 0.05));
    byte[] svg = StrokesSvg.document(way).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertEquals("svg", document.getDocumentElement().getTagName());
    var paths = document.getElementsByTagName("path");
    assertEquals(2, paths.getLength());
    assertEquals("0.0550", ((Element) paths.item(0)).getAttribute("stroke-width"));
    assertEquals("0.1000", ((Element) paths.item(1)).getAttribute("stroke-width"));
  }
}
