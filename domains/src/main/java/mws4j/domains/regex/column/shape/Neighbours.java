package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/**
 * Shapes one step away: a class wider or narrower, a number of times looser, a literal as class.
 */
public final class Neighbours {
  private static final List<CharClass> WIDER =
      List.of(CharClass.WORD, CharClass.IDENTIFIER, CharClass.LETTER);
  private static final List<CharClass> NARROWER =
      List.of(
          CharClass.DIGIT,
          CharClass.LOWER,
          CharClass.UPPER,
          CharClass.HEX_LOWER,
          CharClass.HEX_UPPER,
          CharClass.LETTER,
          CharClass.WORD);

  private Neighbours() {}

  /** The neighbours, at most so many, without the shape itself. */
  public static List<Shape> of(Shape shape, int most) {
    Set<Shape> found = new LinkedHashSet<>(changes(shape));
    found.remove(shape);
    return found.stream().limit(most).toList();
  }

  private static List<Shape> changes(Shape shape) {
    List<Shape> found = new ArrayList<>();
    if (shape instanceof Shape.Run run) {
      run(run, found);
    } else if (shape instanceof Shape.Text text) {
      text(text.text(), found);
    } else if (shape instanceof Shape.Repeat repeat) {
      repeat(repeat, found);
    } else if (shape instanceof Shape.Series series) {
      series(series.parts(), found);
    }
    return found;
  }

  private static void run(Shape.Run run, List<Shape> found) {
    CharClass of = run.of();
    if (run.min() > 0 && run.max() != Shape.UNBOUNDED) {
      found.add(new Shape.Run(of, 1, Shape.UNBOUNDED));
    }
    if (run.min() == run.max() && run.min() > 1) {
      found.add(new Shape.Run(of, run.min() - 1, run.min()));
      found.add(new Shape.Run(of, run.min(), run.min() + 1));
    }
    for (CharClass wider : WIDER) {
      if (wider != of && wider.covers(of.mask())) {
        found.add(new Shape.Run(wider, run.min(), run.max()));
        break;
      }
    }
    for (CharClass narrower : NARROWER) {
      if (narrower != of && of.covers(narrower.mask()) && !of.isWide()) {
        found.add(new Shape.Run(narrower, run.min(), run.max()));
      }
    }
  }

  private static void text(String text, List<Shape> found) {
    Tokens tokens = Tokens.of(text, Level.RUNS);
    for (int t = 0; t < tokens.count(); t++) {
      String run = tokens.text(text, t, t + 1);
      boolean whole = isWhole(tokens, t - 1) && isWhole(tokens, t + 1);
      if (whole && !Level.isSeparator(tokens.types()[t])) {
        SeriesBuilder series = new SeriesBuilder();
        add(text.substring(0, tokens.starts()[t]), series);
        series.add(RunRule.describe(new Bag.Builder(1).add(run, 1).build()));
        add(text.substring(tokens.starts()[t + 1]), series);
        found.add(series.build().shape());
      }
    }
  }

  /** Whether a literal run can end beside this token: it is none, or a mark. */
  private static boolean isWhole(Tokens tokens, int t) {
    return t < 0 || t >= tokens.count() || Level.isSeparator(tokens.types()[t]);
  }

  private static void add(String text, SeriesBuilder series) {
    if (!text.isEmpty()) {
      series.add(new Described(new Shape.Text(text), 0, 0));
    }
  }

  private static void repeat(Shape.Repeat repeat, List<Shape> found) {
    Shape body = repeat.body();
    if (repeat.min() == 0) {
      found.add(repeat.max() == 1 ? body : new Shape.Repeat(body, 1, repeat.max()));
    }
    if (repeat.max() != Shape.UNBOUNDED && repeat.max() > 1) {
      found.add(new Shape.Repeat(body, Math.min(1, repeat.min()), Shape.UNBOUNDED));
    }
    for (Shape changed : changes(body)) {
      found.add(new Shape.Repeat(changed, repeat.min(), repeat.max()));
    }
  }

  private static void series(List<Shape> parts, List<Shape> found) {
    for (int i = 0; i < parts.size(); i++) {
      for (Shape changed : changes(parts.get(i))) {
        SeriesBuilder series = new SeriesBuilder();
        for (int k = 0; k < parts.size(); k++) {
          series.add(new Described(k == i ? changed : parts.get(k), 0, 0));
        }
        found.add(series.build().shape());
      }
    }
  }
}
