package mws4j.domains.regex.column.shape;

import java.util.List;
import mws4j.domains.regex.column.text.CharKinds;

/** Questions about shapes. */
public final class Shapes {
  private Shapes() {}

  /** Whether it is a literal without letters and digits. */
  static boolean isSeparators(Shape shape) {
    if (shape instanceof Shape.Choice choice) {
      return choice.options().stream().allMatch(Shapes::isSeparators);
    }
    return shape instanceof Shape.Text text
        && (CharKinds.mask(text.text()) & CharKinds.ALPHANUMERIC) == 0;
  }

  /** How many optional parts and loops are in it. */
  static int optionals(Shape shape) {
    int own = shape instanceof Shape.Repeat repeat && repeat.min() != repeat.max() ? 1 : 0;
    return own + parts(shape).stream().mapToInt(Shapes::optionals).sum();
  }

  /** Whether all that it makes begins or ends with a blank. */
  public static boolean hasBlankEnds(Shape shape) {
    return isBlank(end(shape, true), true) || isBlank(end(shape, false), false);
  }

  /** Whether some of what it makes begins or ends with a blank, and some does not. */
  public static boolean mayHaveBlankEnds(Shape shape) {
    return mayBeBlank(end(shape, true), true) || mayBeBlank(end(shape, false), false);
  }

  private static boolean mayBeBlank(Shape end, boolean first) {
    if (end instanceof Shape.Choice choice) {
      return choice.options().stream().anyMatch(option -> isBlank(end(option, first), first));
    }
    return end instanceof Shape.Repeat repeat
        && repeat.min() == 0
        && isBlank(end(repeat.body(), first), first);
  }

  private static boolean isBlank(Shape end, boolean first) {
    if (!(end instanceof Shape.Text text)) {
      return false;
    }
    char c = text.text().charAt(first ? 0 : text.text().length() - 1);
    return Character.isWhitespace(c);
  }

  private static Shape end(Shape shape, boolean first) {
    if (!(shape instanceof Shape.Series series)) {
      return shape;
    }
    return end(series.parts().get(first ? 0 : series.parts().size() - 1), first);
  }

  /** The kinds of characters that it can make. */
  static int mask(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return CharKinds.mask(text.text());
    }
    if (shape instanceof Shape.Run run) {
      return run.of().mask();
    }
    return parts(shape).stream().mapToInt(Shapes::mask).reduce(0, (a, b) -> a | b);
  }

  static List<Shape> parts(Shape shape) {
    if (shape instanceof Shape.Repeat repeat) {
      return List.of(repeat.body());
    }
    if (shape instanceof Shape.Series series) {
      return series.parts();
    }
    return shape instanceof Shape.Choice choice ? choice.options() : List.of();
  }

  /** Whether a class of digits and letters, or a wider one, is in it. */
  public static boolean isMixed(Shape shape) {
    if (shape instanceof Shape.Run run) {
      return Integer.bitCount(run.of().mask()) > 2 && run.of().mask() != CharClass.LETTER.mask();
    }
    return parts(shape).stream().anyMatch(Shapes::isMixed);
  }

  /** Whether all that it makes has one length. */
  public static boolean isFixed(Shape shape) {
    if (shape instanceof Shape.Choice) {
      return false;
    }
    if (shape instanceof Shape.Run run) {
      return run.min() == run.max();
    }
    if (shape instanceof Shape.Repeat repeat && repeat.min() != repeat.max()) {
      return false;
    }
    return parts(shape).stream().allMatch(Shapes::isFixed);
  }

  /** Whether a loop without limit over a class of (nearly) everything is in it. */
  public static boolean hasFreeText(Shape shape) {
    return freeText(shape, false);
  }

  private static boolean freeText(Shape shape, boolean repeated) {
    if (shape instanceof Shape.Run run) {
      return run.of().isWide() && (repeated || run.max() > 8);
    }
    if (shape instanceof Shape.Repeat repeat) {
      return freeText(repeat.body(), repeated || repeat.max() > 8);
    }
    return parts(shape).stream().anyMatch(part -> freeText(part, repeated));
  }
}
