package mws4j.cli.functional.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mws4j.cli.html.Markup;

/**
 * A library as a picture: a box for each piece, to the right of those of which it is made, with a
 * line to each.
 */
public final class LibraryGraph {
  private static final int BOX_HEIGHT = 34;
  private static final int ROW = 46;
  private static final int GAP = 60;
  private static final int MARGIN = 10;
  private static final double CHARACTER = 6.6;
  private static final int MOST_CHARACTERS = 46;

  /** Where a box is. */
  private record Box(NamedAbstraction what, double x, double y, double width) {}

  private LibraryGraph() {}

  /** The picture as an SVG element. */
  public static String svg(List<NamedAbstraction> library) {
    Map<String, Integer> depths = new HashMap<>();
    List<List<NamedAbstraction>> columns = new ArrayList<>();
    for (NamedAbstraction each : library) { // parts were learned before
      int depth = each.parts().stream().mapToInt(part -> depths.get(part) + 1).max().orElse(0);
      depths.put(each.name(), depth);
      while (columns.size() <= depth) {
        columns.add(new ArrayList<>());
      }
      columns.get(depth).add(each);
    }
    Map<String, Box> boxes = new HashMap<>();
    double x = MARGIN;
    int most = 0;
    for (List<NamedAbstraction> column : columns) {
      double width = column.stream().mapToDouble(LibraryGraph::width).max().orElse(0);
      for (int row = 0; row < column.size(); row++) {
        NamedAbstraction each = column.get(row);
        boxes.put(each.name(), new Box(each, x, MARGIN + row * ROW, width));
      }
      most = Math.max(most, column.size());
      x += width + GAP;
    }
    return draw(library, boxes, x - GAP + MARGIN, 2 * MARGIN + most * ROW);
  }

  private static double width(NamedAbstraction one) {
    int characters = Math.max(one.name().length(), shortened(one.type().toString()).length());
    return 16 + CHARACTER * characters;
  }

  private static String draw(
      List<NamedAbstraction> library, Map<String, Box> boxes, double width, double height) {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        number(width),
        "height",
        number(height),
        "viewBox",
        "0 0 " + number(width) + " " + number(height));
    for (NamedAbstraction each : library) {
      Box to = boxes.get(each.name());
      each.parts().forEach(part -> line(svg, boxes.get(part), to));
    }
    library.forEach(each -> box(svg, boxes.get(each.name())));
    return svg.close().toString();
  }

  private static void line(Markup svg, Box from, Box to) {
    double x1 = from.x() + from.width();
    double y1 = from.y() + BOX_HEIGHT / 2.0;
    double y2 = to.y() + BOX_HEIGHT / 2.0;
    double middle = (x1 + to.x()) / 2;
    String path =
        String.format(
            Locale.ROOT,
            "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f",
            x1,
            y1,
            middle,
            y1,
            middle,
            y2,
            to.x(),
            y2);
    svg.empty("path", "d", path, "fill", "none", "stroke", "#60656c");
  }

  private static void box(Markup svg, Box box) {
    svg.empty(
        "rect",
        "x",
        number(box.x()),
        "y",
        number(box.y()),
        "width",
        number(box.width()),
        "height",
        String.valueOf(BOX_HEIGHT),
        "rx",
        "5",
        "fill",
        "#f3f4f6",
        "stroke",
        "#2f6fb3");
    NamedAbstraction what = box.what();
    text(svg, box, 14, 12, "#1c1e21", what.name() + " (" + what.tasks().size() + ")");
    text(svg, box, 28, 10, "#60656c", shortened(what.type().toString()));
  }

  private static void text(Markup svg, Box box, int below, int size, String color, String content) {
    svg.element(
        "text",
        content,
        "x",
        number(box.x() + 8),
        "y",
        number(box.y() + below),
        "font-family",
        "ui-monospace, monospace",
        "font-size",
        String.valueOf(size),
        "fill",
        color);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 3) + "...";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
