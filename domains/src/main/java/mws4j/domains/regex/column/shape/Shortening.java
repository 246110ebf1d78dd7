package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/**
 * Makes a shape short enough to be a program: its longest literal words become runs, then its
 * choices of words, and if that is not enough the whole.
 */
public final class Shortening {
  private Shortening() {}

  /** The shape itself if it has no more tokens than {@code most}; else a wider one that has not. */
  public static Shape of(Shape shape, int most) {
    Shape now = shape;
    while (tokens(now) > most) {
      Shape next = shorter(now);
      next = next.equals(now) ? withoutChoice(now) : next;
      now = next.equals(now) ? new Shape.Run(CharClass.EVERYTHING, 1, Shape.UNBOUNDED) : next;
    }
    return now;
  }

  /** How many tokens the program has. */
  public static int tokens(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text.text().codePointCount(0, text.text().length());
    }
    if (shape instanceof Shape.Run run) {
      int own = run.of().written().startsWith("(") ? run.of().written().length() : 1;
      return own + 1;
    }
    return 4 + Shapes.parts(shape).stream().mapToInt(part -> 1 + tokens(part)).sum();
  }

  private static Shape shorter(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return shorter(text.text());
    }
    if (!(shape instanceof Shape.Series series)) {
      return shape;
    }
    int longest = 0;
    for (int i = 1; i < series.parts().size(); i++) {
      longest = length(series.parts().get(i)) > length(series.parts().get(longest)) ? i : longest;
    }
    SeriesBuilder result = new SeriesBuilder();
    for (int i = 0; i < series.parts().size(); i++) {
      Shape part = series.parts().get(i);
      result.add(new Described(i == longest ? shorter(part) : part, 0, 0));
    }
    return result.build().shape();
  }

  /** The shape with a run in the place of the longest choice of texts; itself if it has none. */
  private static Shape withoutChoice(Shape shape) {
    if (shape instanceof Shape.Repeat repeat) {
      return new Shape.Repeat(withoutChoice(repeat.body()), repeat.min(), repeat.max());
    }
    List<Shape> parts = new ArrayList<>(Shapes.parts(shape));
    if (isChoiceOfTexts(shape)) {
      List<String> texts = parts.stream().map(part -> ((Shape.Text) part).text()).toList();
      double[] once = new double[texts.size()];
      Arrays.fill(once, 1);
      return RunRule.describe(Bag.of(texts, once, 1)).shape();
    }
    int longest = -1;
    for (int i = 0; i < parts.size(); i++) {
      int tokens = tokensOfChoices(parts.get(i));
      longest =
          tokens > 0 && (longest < 0 || tokens > tokensOfChoices(parts.get(longest))) ? i : longest;
    }
    if (longest < 0) {
      return shape;
    }
    parts.set(longest, withoutChoice(parts.get(longest)));
    return shape instanceof Shape.Series ? new Shape.Series(parts) : new Shape.Choice(parts);
  }

  private static boolean isChoiceOfTexts(Shape shape) {
    return shape instanceof Shape.Choice choice
        && choice.options().stream().allMatch(option -> option instanceof Shape.Text);
  }

  private static int tokensOfChoices(Shape shape) {
    return isChoiceOfTexts(shape)
        ? tokens(shape)
        : Shapes.parts(shape).stream().mapToInt(Shortening::tokensOfChoices).max().orElse(0);
  }

  private static int length(Shape shape) {
    return shape instanceof Shape.Text text ? text.text().length() : 0;
  }

  /** The text with its longest chunk as a run. */
  private static Shape shorter(String text) {
    Tokens tokens = Tokens.of(text, Level.CHUNKS);
    int longest = 0;
    for (int t = 1; t < tokens.count(); t++) {
      longest = width(tokens, t) > width(tokens, longest) ? t : longest;
    }
    if (width(tokens, longest) < 2) {
      return new Shape.Text(text);
    }
    List<Shape> parts = new ArrayList<>();
    add(tokens.text(text, 0, longest), parts);
    String chunk = tokens.text(text, longest, longest + 1);
    parts.add(RunRule.describe(new Bag.Builder(1).add(chunk, 1).build()).shape());
    add(tokens.text(text, longest + 1, tokens.count()), parts);
    return parts.size() == 1 ? parts.get(0) : new Shape.Series(parts);
  }

  private static int width(Tokens tokens, int t) {
    return tokens.starts()[t + 1] - tokens.starts()[t];
  }

  private static void add(String text, List<Shape> parts) {
    if (!text.isEmpty()) {
      parts.add(new Shape.Text(text));
    }
  }
}
