package mws4j.domains.regex.column;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mws4j.domains.regex.column.shape.Edits;

/** Says in a few words why no format makes a value, and which one it resembles. */
final class OddReasons {
  private static final int MOST_EDITS = 2;

  private final List<Pattern> patterns;
  private final List<List<String>> kinds;

  /** The formats with examples of each. */
  OddReasons(List<ColumnFormat> formats) {
    patterns = formats.stream().map(format -> Pattern.compile(format.pattern())).toList();
    kinds =
        formats.stream()
            .map(format -> format.examples().stream().map(Edits::kinds).distinct().toList())
            .toList();
  }

  /** The value as an odd one. */
  OddValue explain(String value, long rows) {
    int trimmed = matching(value.strip());
    if (trimmed >= 0) {
      boolean end = Character.isWhitespace(value.charAt(value.length() - 1));
      boolean start = Character.isWhitespace(value.charAt(0));
      String where = start && end ? "both ends" : start ? "the beginning" : "the end";
      return new OddValue(value, rows, "blank at " + where, trimmed);
    }
    int other =
        Math.max(
            matching(value.toUpperCase(Locale.ROOT)), matching(value.toLowerCase(Locale.ROOT)));
    if (other >= 0) {
      return new OddValue(value, rows, "capitals and small letters differ", other);
    }
    return near(value, rows);
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
    for (int f = 0; f < patterns.size(); f++) {
      if (patterns.get(f).matcher(text).matches()) {
        return f;
      }
    }
    return -1;
  }
}
