package mws4j.domains.regex.column;

import java.util.regex.Pattern;

/** What can be told of a value by its form alone, whatever column it is in. */
public final class ValueForms {
  private static final int LONGEST_SENTINEL = 40;
  private static final Pattern SIGNS = Pattern.compile("[^0-9]+");
  private static final Pattern NINES = Pattern.compile("9{6,14}");
  private static final Pattern ZEROS = Pattern.compile("0{8}|0{14}");

  private ValueForms() {}

  /** Nothing but space of any kind. */
  public static boolean isBlank(String value) {
    return ValueShape.isBlank(value);
  }

  /** Whether programs write it for nothing: {@code N/A}, {@code null}, {@code --}. */
  public static boolean isMarker(String value) {
    MarkerForm form = MarkerForm.of(value);
    return form == MarkerForm.TECHNICAL || form == MarkerForm.SIGNS;
  }

  /** Whether it is a word that often stands for nothing, though it may be an answer. */
  public static boolean isMarkerWord(String value) {
    return MarkerForm.of(value) == MarkerForm.WORDS;
  }

  /**
   * Whether it is a number or date that people write for a missing one: at least three nines, the
   * ends of machine integers, {@code 1900-01-01}, {@code 9999-99-99}, {@code 0000-00-00}.
   */
  public static boolean isSentinel(String value) {
    if (value.length() > LONGEST_SENTINEL || !ValueShape.hasDigit(value)) {
      return false;
    }
    boolean number = NumberSentinels.isSentinel(value);
    return (number && (value.contains("999") || !value.contains("99")))
        || DateSentinels.isSentinel(value)
        || isFilled(value);
  }

  /** A date with a time or without of nines or zeros alone. */
  private static boolean isFilled(String value) {
    String digits = SIGNS.matcher(value).replaceAll("");
    return digits.length() < value.length()
        && value.length() <= digits.length() + 5
        && Character.isDigit(value.charAt(0))
        && value.chars().allMatch(c -> "0123456789-/.: T".indexOf(c) >= 0)
        && (ZEROS.matcher(digits).matches() || (NINES.matcher(digits).matches() && isDated(value)));
  }

  private static boolean isDated(String value) {
    return value.indexOf('-') > 0 || value.indexOf('/') > 0 || value.indexOf('.') > 0;
  }

  /**
   * A hash of the value with runs of a class of characters, of any length, as one: {@code AB-12}
   * and {@code C-3} have the same.
   */
  public static long runs(String value) {
    return ValueShape.runs(value);
  }
}
