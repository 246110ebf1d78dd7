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
    List<Shape> parts =
        shape instanceof Shape.Series series
            ? series.parts()
            : shape instanceof Shape.Choice choice ? choice.options() : List.of();
    return parts.stream().anyMatch(part -> freeText(part, repeated));
  }
}
