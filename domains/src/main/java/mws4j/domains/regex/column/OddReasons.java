package mws4j.domains.regex.column;

import java.util.List;
import java.util.Locale;
import mws4j.domains.regex.column.text.Edits;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;

/** Says in a few words why no format makes a value, and which one it resembles. */
final class OddReasons {
  private static final int MOST_EDITS = 2;

  private final List<ColumnFormat> formats;
  private final List<List<String>> kinds;
  private final RegexScorer scorer;

  /** The formats with examples of each. */
  OddReasons(List<ColumnFormat> formats, RegexScorer scorer) {
    this.formats = formats;
    this.scorer = scorer;
    kinds =
        formats.stream()
            .map(format -> format.examples().stream().map(Edits::kinds).distinct().toList())
            .toList();
  }

  /** The value as an odd one. */
  OddValue explain(String value, long rows) {
    String trimmed = value.strip();
    int nearest = trimmed.equals(value) || trimmed.isEmpty() ? -1 : matching(trimmed);
    if (nearest >= 0) {
      boolean end = Character.isWhitespace(value.charAt(value.length() - 1));
      boolean start = Character.isWhitespace(value.charAt(0));
      String where = start && end ? "both ends" : start ? "the beginning" : "the end";
      return new OddValue(value, rows, "blank at " + where, nearest);
    }
    int upper = otherCase(value, value.toUpperCase(Locale.ROOT));
    int other = upper >= 0 ? upper : otherCase(value, value.toLowerCase(Locale.ROOT));
    return other >= 0
        ? new OddValue(value, rows, "capitals and small letters differ", other)
        : near(value, rows);
  }

  private int otherCase(String value, String changed) {
    return changed.equals(value) ? -1 : matching(changed);
  }

  private OddValue near(String value, long rows) {
    String mine = Edits.kinds(value);
    int nearest = -1;
    int least = MOST_EDITS + 1;
    int longer = 0;
    for (int f = 0; f < kinds.size(); f++) {
      for (String example : kinds.get(f)) {
        int edits = Edits.distance(mine, example, MOST_EDITS);
        if (edits < least) {
          least = edits;
          nearest = f;
          longer = mine.length() - example.length();
        }
      }
    }
    return new OddValue(value, rows, reason(nearest, longer), nearest);
  }

  private static String reason(int nearest, int longer) {
    if (nearest < 0) {
      return "no format makes it";
    }
    if (longer == 0) {
      return "another character than the format has";
    }
    String count = Math.abs(longer) == 1 ? "one character" : "two characters";
    return longer > 0 ? count + " too many" : count + " missing";
  }

  private int matching(String text) {
    RegexObservation observation = scorer.observe(text);
    for (int f = 0; f < formats.size(); f++) {
      if (scorer.score(observation, formats.get(f).program()) > Double.NEGATIVE_INFINITY) {
        return f;
      }
    }
    return -1;
  }
}
