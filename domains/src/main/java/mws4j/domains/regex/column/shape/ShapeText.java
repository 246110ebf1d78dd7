package mws4j.domains.regex.column.shape;

import java.util.List;

/** Writes a shape as a program of the extended language. */
public final class ShapeText {
  private static final String SPECIAL = "?*+|().\\{}";

  private ShapeText() {}

  /** The written form. */
  public static String write(Shape shape) {
    StringBuilder text = new StringBuilder();
    append(shape, text);
    return text.toString();
  }

  private static void append(Shape shape, StringBuilder text) {
    if (shape instanceof Shape.Text literal) {
      literal.text().codePoints().forEach(c -> character(c, text));
    } else if (shape instanceof Shape.Run run) {
      text.append(run.of().written()).append(count(run.min(), run.max()));
    } else if (shape instanceof Shape.Repeat repeat) {
      operand(repeat.body(), text);
      text.append(count(repeat.min(), repeat.max()));
    } else if (shape instanceof Shape.Series series) {
      for (Shape part : series.parts()) {
        grouped(part, part instanceof Shape.Choice, text);
      }
    } else {
      options(((Shape.Choice) shape).options(), text);
    }
  }

  private static void options(List<Shape> options, StringBuilder text) {
    for (int i = 0; i < options.size(); i++) {
      text.append(i == 0 ? "" : "|");
      append(options.get(i), text);
    }
  }

  private static void operand(Shape body, StringBuilder text) {
    boolean single =
        (body instanceof Shape.Text literal
                && literal.text().codePointCount(0, literal.text().length()) == 1)
            || (body instanceof Shape.Run run && run.min() == 1 && run.max() == 1);
    grouped(body, !single, text);
  }

  private static void grouped(Shape shape, boolean brackets, StringBuilder text) {
    text.append(brackets ? "(" : "");
    append(shape, text);
    text.append(brackets ? ")" : "");
  }

  private static void character(int c, StringBuilder text) {
    if (c == '\t') {
      text.append("\\s");
    } else if (SPECIAL.indexOf(c) >= 0) {
      text.append('\\').append((char) c);
    } else if (c < ' ' || c == 127 || Character.getType(c) == Character.CONTROL) {
      text.append(String.format("\\x{%X}", c));
    } else {
      text.appendCodePoint(c);
    }
  }

  private static String count(int min, int max) {
    if (min == 1 && max == 1) {
      return "";
    }
    if (max == Shape.UNBOUNDED) {
      return min == 0 ? "*" : "+";
    }
    if (min == 0 && max == 1) {
      return "?";
    }
    return min == max ? "{" + min + "}" : "{" + min + "," + max + "}";
  }
}
