package mws4j.domains.regex.column.shape;

import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/** Bits of a shape alone: what the search adds up part by part, for shapes made elsewhere. */
public final class ShapePrior {
  private ShapePrior() {}

  /** Bits to say the shape. */
  public static double bits(Shape shape) {
    return KnownShapes.contains(shape) ? Math.min(KnownShapes.BITS, of(shape)) : of(shape);
  }

  private static double of(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text(text.text());
    }
    if (shape instanceof Shape.Run run) {
      return run.of().priorBits() + Priors.count(run.of(), run.min(), run.max());
    }
    if (shape instanceof Shape.Repeat repeat) {
      boolean optional = repeat.min() == 0 && repeat.max() == 1;
      double loop = Priors.REPEAT + Priors.loop(repeat.min(), repeat.max());
      double choice =
          Shapes.isSeparators(repeat.body()) ? Priors.OPTIONAL_SEPARATOR : Priors.OPTIONAL;
      return of(repeat.body()) + (optional ? choice : loop);
    }
    if (shape instanceof Shape.Series series) {
      return series.parts().stream().mapToDouble(part -> Priors.PART + of(part)).sum();
    }
    return ((Shape.Choice) shape)
        .options().stream()
            .mapToDouble(
                option ->
                    option instanceof Shape.Text text
                        ? Priors.option(text.text())
                        : Priors.BRANCH + of(option))
            .sum();
  }

  private static double text(String text) {
    Tokens tokens = Tokens.of(text, Level.RUNS);
    double bits = 0;
    for (int t = 0; t < tokens.count(); t++) {
      bits += Priors.literal(tokens.text(text, t, t + 1)) + (t == 0 ? 0 : Priors.PART);
    }
    return bits;
  }
}
