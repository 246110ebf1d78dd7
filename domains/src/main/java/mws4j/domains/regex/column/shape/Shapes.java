package mws4j.domains.regex.column.shape;

import java.util.List;

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

  /** Whether what it makes can begin or end with a blank. */
  public static boolean hasBlankEnds(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return !text.text().equals(text.text().strip());
    }
    if (shape instanceof Shape.Series series) {
      return hasBlankEnds(series.parts().get(0))
          || hasBlankEnds(series.parts().get(series.parts().size() - 1));
    }
    return !(shape instanceof Shape.Repeat repeat && repeat.max() > 1)
        && parts(shape).stream().anyMatch(Shapes::hasBlankEnds);
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

  private static List<Shape> parts(Shape shape) {
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
    return shape instanceof Shape.Run run && Integer.bitCount(run.of().mask()) > 2
            && run.of().mask() != CharClass.LETTER.mask()
        || parts(shape).stream().anyMatch(Shapes::isMixed);
  }

  /** Whether all that it makes has one length. */
  public static boolean isFixed(Shape shape) {
    if (shape instanceof Shape.Choice) {
      return false;
    }
    if (shape instanceof Shape.Run run && run.min() != run.max()
        || shape instanceof Shape.Repeat repeat && repeat.min() != repeat.max()) {
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
