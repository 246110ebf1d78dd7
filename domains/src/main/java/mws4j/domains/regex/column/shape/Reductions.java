package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;

/** A shape with one of its optional parts left out, or taken as always there. */
final class Reductions {
  private Reductions() {}

  /** All of them; the outermost first. */
  static List<Shape> of(Shape shape) {
    List<Shape> result = new ArrayList<>();
    if (shape instanceof Shape.Run run && run.min() == 0) {
      result.add(new Shape.Run(run.of(), 1, run.max()));
    } else if (shape instanceof Shape.Repeat repeat) {
      if (repeat.min() == 0) {
        result.add(
            repeat.max() == 1 ? repeat.body() : new Shape.Repeat(repeat.body(), 1, repeat.max()));
      }
      of(repeat.body())
          .forEach(body -> result.add(new Shape.Repeat(body, repeat.min(), repeat.max())));
    } else if (shape instanceof Shape.Series series) {
      ofSeries(series.parts(), result);
    }
    return result;
  }

  private static void ofSeries(List<Shape> parts, List<Shape> result) {
    for (int i = 0; i < parts.size(); i++) {
      boolean optional =
          (parts.get(i) instanceof Shape.Repeat repeat && repeat.min() == 0)
              || (parts.get(i) instanceof Shape.Run run && run.min() == 0);
      if (optional) {
        result.add(with(parts, i, null));
      }
      for (Shape simpler : of(parts.get(i))) {
        result.add(with(parts, i, simpler));
      }
    }
  }

  private static Shape with(List<Shape> parts, int at, Shape part) {
    SeriesBuilder series = new SeriesBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Shape now = i == at ? part : parts.get(i);
      if (now != null) {
        series.add(new Described(now, 0, 0));
      }
    }
    return series.build().shape();
  }
}
