package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/** Makes a shape short enough to be a program: its longest words and choices become runs. */
public final class Shortening {
  private Shortening() {}

  /** The shape itself if it has no more tokens than {@code most}; else with fewer literals. */
  public static Shape of(Shape shape, int most) {
    Shape now = shape;
    while (tokens(now) > most) {
      Shape next = shorter(now);
      if (next.equals(now)) {
        return now;
      }
      now = next;
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
    if (shape instanceof Shape.Choice choice) {
      return isOfTexts(choice) ? run(choice) : choice;
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

  private static int length(Shape shape) {
    if (shape instanceof Shape.Choice choice && isOfTexts(choice)) {
      return tokens(choice);
    }
    return shape instanceof Shape.Text text ? text.text().length() : 0;
  }

  /** Whether a choice is one of words, none of them empty. */
  private static boolean isOfTexts(Shape.Choice choice) {
    return choice.options().stream()
        .allMatch(option -> option instanceof Shape.Text text && !text.text().isEmpty());
  }

  private static Shape run(Shape.Choice choice) {
    Bag.Builder words = new Bag.Builder(1);
    choice.options().forEach(option -> words.add(((Shape.Text) option).text(), 1));
    Described run = RunRule.describe(words.build());
    return run == null ? choice : run.shape();
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
