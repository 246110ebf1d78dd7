package mws4j.cli.strokes.drawing;

import java.util.List;
import java.util.Locale;
import mws4j.domains.strokes.PenStroke;

/**
 * Strokes as an SVG document on the unit square, y downwards as there: one path, an arc of a circle
 * or a line, for each stroke that is drawn.
 */
public final class StrokesSvg {
  /** Half a pixel of the canvas, which the picture shows beyond it on each side. */
  private static final double MARGIN = 0.0185;

  private static final int SIZE = 280;

  /** Thinner strokes are shown as wide as one and a half pixels of 28. */
  private static final double LEAST_WIDTH = 0.055;

  private StrokesSvg() {}

  /** The document. */
  public static String document(List<PenStroke> strokes) {
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%.4f %.4f"
            + " %.4f %.4f\">",
        SIZE,
        SIZE,
        -MARGIN,
        -MARGIN,
        1 + 2 * MARGIN,
        1 + 2 * MARGIN);
    line(
        svg,
        "<rect x=\"%.4f\" y=\"%.4f\" width=\"%.4f\" height=\"%.4f\" fill=\"white\"/>",
        -MARGIN,
        -MARGIN,
        1 + 2 * MARGIN,
        1 + 2 * MARGIN);
    line(svg, "<g fill=\"none\" stroke=\"black\" stroke-linecap=\"round\">");
    for (PenStroke stroke : strokes) {
      if (stroke.drawn()) {
        double width = Math.max(2 * stroke.width(), LEAST_WIDTH);
        line(svg, "<path d=\"%s\" stroke-width=\"%.4f\"/>", path(stroke), width);
      }
    }
    line(svg, "</g>");
    line(svg, "</svg>");
    return svg.toString();
  }

  /**
   * The path of a stroke. The circle has radius {@code chord / (2 sin(theta))}; the arc is the
   * larger part of it if theta is more than a right angle, and goes clockwise, as it is seen, if it
   * bulges to the left.
   */
  static String path(PenStroke stroke) {
    double x0 = stroke.x0();
    double y0 = 1 - stroke.y0();
    double x1 = stroke.x1();
    double y1 = 1 - stroke.y1();
    if (StrokeShape.isStraight(stroke)) {
      return String.format(Locale.ROOT, "M%.7f %.7fL%.7f %.7f", x0, y0, x1, y1);
    }
    double theta = stroke.theta();
    double radius = StrokeShape.chord(stroke) / (2 * StrictMath.sin(Math.abs(theta)));
    return String.format(
        Locale.ROOT,
        "M%.7f %.7fA%.7f %.7f 0 %d %d %.7f %.7f",
        x0,
        y0,
        radius,
        radius,
        Math.abs(theta) > Math.PI / 2 ? 1 : 0,
        theta > 0 ? 1 : 0,
        x1,
        y1);
  }

  private static void line(StringBuilder svg, String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
