package mws4j.domains.regex.column;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What values look like together: names of things, or sentences. */
final class Likeness {
  private static final int LEAST_KEYS = 20;
  private static final int LEAST_TEXTS = 5;
  private static final int MOST_LOOKED_AT = 2000;
  private static final double MOST = 0.95;
  private static final int WORDS_OF_A_TEXT = 3;
  private static final double OWN_SHAPE = 0.5;
  private static final double MIXED_SHAPES = 0.3;
  private static final int LONGEST_CODE = 12;

  // Measured or counted rather than given: signs, decimals, thousands, units of money and percent.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+−(]?\\p{Sc}?[-+−]?\\d{1,3}([,.' ]\\d{3})*([.,]\\d+)?([eE][-+]?\\d+)?[%)]?");
  private static final Pattern DECIMAL = Pattern.compile("[-+−]?\\d*[.,]\\d+([eE][-+]?\\d+)?");
  private static final Pattern SHORT_DATE =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}|\\d{4}[-/]\\d{2}");
  private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Likeness() {}

  /** Whether each value comes once and most could be the name of one thing. */
  static boolean areKeys(ColumnValues values, int[] present) {
    return present.length >= LEAST_KEYS
        && values.rows(present) == present.length
        && share(values, present, Likeness::isKey) >= MOST;
  }

  private static boolean isKey(String value) {
    if (value.codePoints().anyMatch(ValueShape::isSpace) || isTimeOrAmount(value)) {
      return false;
    }
    boolean code = value.length() <= LONGEST_CODE && WordCase.of(value) == WordCase.UPPER;
    return code || ValueShape.hasDigit(value) || value.contains("@") || value.contains("://");
  }

  private static boolean isTimeOrAmount(String value) {
    if (value.length() > ColumnValues.MODEL_LENGTH) {
      return false;
    }
    NumberGroups groups = NumberGroups.of(value);
    boolean time = groups.startsWithDigit() && CalendarText.clock(groups, 0) >= 0;
    time |= SHORT_DATE.matcher(value).matches() || YEAR.matcher(value).matches();
    for (CalendarText.Order order : CalendarText.Order.values()) {
      time |= CalendarText.read(groups, order).isPresent();
    }
    return time || (!groups.isWholeNumber() && value.length() <= 40 && isAmount(value));
  }

  private static boolean isAmount(String value) {
    return AMOUNT.matcher(value).matches() || DECIMAL.matcher(value).matches();
  }

  /** Whether most values are several words and hardly two are built alike. */
  static boolean areTexts(ColumnValues values, int[] present) {
    if (present.length < LEAST_TEXTS) {
      return false;
    }
    Set<String> shapes = new HashSet<>();
    long words = 0;
    int texts = 0;
    int[] some = ColumnValues.spread(present, MOST_LOOKED_AT);
    int seen = some.length;
    for (int i : some) {
      String value = values.modelText(i);
      String[] parts = SPACES.split(value.strip());
      shapes.add(shape(parts));
      words += parts.length;
      texts += isText(value) ? 1 : 0;
    }
    boolean own = shapes.size() >= OWN_SHAPE * seen;
    boolean mixed = shapes.size() >= MIXED_SHAPES * seen && words >= 2L * WORDS_OF_A_TEXT * seen;
    return words >= (long) WORDS_OF_A_TEXT * seen && texts >= MOST * seen && (own || mixed);
  }

  /** Most of it letters and the spaces and signs between words. */
  private static boolean isText(String value) {
    long letters = value.codePoints().filter(ValueShape::isLetter).count();
    return 2 * letters >= value.codePointCount(0, value.length());
  }

  /** How many words, and which of them have digits or signs. */
  private static String shape(String[] words) {
    StringBuilder shape = new StringBuilder();
    for (String word : words) {
      shape.append(ValueShape.isWords(word) ? 'w' : ValueShape.hasDigit(word) ? 'd' : 's');
    }
    return shape.toString();
  }

  private static double share(ColumnValues values, int[] present, Predicate<String> test) {
    int[] some = ColumnValues.spread(present, MOST_LOOKED_AT);
    int count = 0;
    for (int i : some) {
      count += test.test(values.value(i)) ? 1 : 0;
    }
    return (double) count / some.length;
  }
}
