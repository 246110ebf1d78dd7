package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;

/** Reads the written form of shapes back, as far as {@link KnownShapes} needs it. */
final class ShapeParser {
  private final String text;
  private int at;

  private ShapeParser(String text) {
    this.text = text;
  }

  static Shape parse(String text) {
    ShapeParser parser = new ShapeParser(text);
    Shape shape = parser.choice();
    if (parser.at < text.length()) {
      throw new IllegalArgumentException("shape: left over at " + parser.at + " of " + text);
    }
    return shape;
  }

  private Shape choice() {
    List<Shape> options = new ArrayList<>(List.of(series()));
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      options.add(series());
    }
    return options.size() == 1 ? options.get(0) : new Shape.Choice(options);
  }

  private Shape series() {
    SeriesBuilder series = new SeriesBuilder();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      series.add(new Described(counted(atom()), 0, 0));
    }
    return series.build().shape();
  }

  private Shape atom() {
    for (CharClass of : CharClass.values()) {
      if (text.startsWith(of.written(), at)) {
        at += of.written().length();
        return new Shape.Run(of, 1, 1);
      }
    }
    char c = text.charAt(at++);
    if (c == '(') {
      Shape inside = choice();
      at++;
      return inside;
    }
    return new Shape.Text(String.valueOf(c == '\\' ? text.charAt(at++) : c));
  }

  private Shape counted(Shape atom) {
    if (at == text.length() || "?*+{".indexOf(text.charAt(at)) < 0) {
      return atom;
    }
    char c = text.charAt(at++);
    int min = c == '+' ? 1 : 0;
    int max = c == '?' ? 1 : Shape.UNBOUNDED;
    if (c == '{') {
      int end = text.indexOf('}', at);
      String[] bounds = text.substring(at, end).split(",", -1);
      min = Integer.parseInt(bounds[0]);
      max = Integer.parseInt(bounds[bounds.length - 1]);
      at = end + 1;
    }
    return atom instanceof Shape.Run run
        ? new Shape.Run(run.of(), min, max)
        : new Shape.Repeat(atom, min, max);
  }
}
