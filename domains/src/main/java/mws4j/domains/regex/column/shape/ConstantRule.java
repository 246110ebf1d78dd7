package mws4j.domains.regex.column.shape;

import java.util.regex.Pattern;
import mws4j.domains.regex.column.text.CharKinds;
import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/** Describes one text alone: its runs as literals, or as classes where that is shorter. */
final class ConstantRule {
  private static final Pattern DATED =
      Pattern.compile("\\d[-./]\\d\\d?[-./]\\d|\\d{4}-\\d\\d|\\d\\d:\\d\\d|^:\\d\\d|\\d\\d:$");

  /** Extra bits of a digit of a date or a time as a literal: others will come. */
  private static final double DATE = 32;

  private ConstantRule() {}

  /** The description of the single text of the bag. */
  static Described describe(Bag bag) {
    String text = bag.text(0);
    Tokens tokens = Tokens.of(text, Level.RUNS);
    SeriesBuilder series = new SeriesBuilder();
    boolean dated = DATED.matcher(text).find();
    for (int at = 0; at < tokens.count(); ) {
      int end = wordEnd(tokens, text, at);
      String run = tokens.text(text, at, end);
      series.add(run(run, end - at, dated, bag));
      at = end;
    }
    return series.build();
  }

  /** A capital belongs to the small letters after it. */
  private static int wordEnd(Tokens tokens, String text, int at) {
    boolean capital =
        (CharKinds.of(text.codePointAt(tokens.starts()[at])) & CharKinds.CAPITAL) != 0;
    boolean small =
        at + 1 < tokens.count()
            && (CharKinds.of(text.codePointAt(tokens.starts()[at + 1])) & CharKinds.SMALL) != 0;
    return capital && small ? at + 2 : at + 1;
  }

  private static Described run(String run, int tokens, boolean dated, Bag bag) {
    double calendar = dated && Character.isDigit(run.charAt(0)) ? DATE * run.length() : 0;
    double prior = Priors.literal(run) + Priors.calendar(run) + calendar;
    Described literal = new Described(new Shape.Text(run), prior, 0);
    if (Level.isSeparator(Level.RUNS.type(run.codePointAt(0)))) {
      return literal;
    }
    return Described.shorter(literal, asClass(run, tokens, bag));
  }

  private static Described asClass(String run, int tokens, Bag bag) {
    if (tokens == 1) {
      return RunRule.describe(new Bag.Builder(bag.unit()).add(run, bag.total()).build());
    }
    Tokens cut = Tokens.of(run, Level.RUNS);
    SeriesBuilder series = new SeriesBuilder();
    for (int i = 0; i < cut.count(); i++) {
      String part = cut.text(run, i, i + 1);
      series.add(RunRule.describe(new Bag.Builder(bag.unit()).add(part, bag.total()).build()));
    }
    return series.build();
  }
}
