package mws4j.domains.regex.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mws4j.domains.regex.column.WordCase;

/**
 * What the values of a column have in common beside their formats. Rows without a value are not
 * counted. Immutable.
 *
 * @param rows with a value
 * @param lengths rows of each length in characters, those longer than {@link #LONGEST} as one more
 * @param styles rows of each way to write capitals, of values with letters
 * @param blankEnds rows whose value begins or ends with a blank
 * @param damaged rows whose value was read in a wrong encoding
 */
public record ColumnTraits(
    long rows,
    SortedMap<Integer, Long> lengths,
    Map<WordCase, Long> styles,
    long blankEnds,
    long damaged) {
  /** Lengths are counted up to this one. */
  public static final int LONGEST = 1000;

  private static final int ENOUGH = 50;
  private static final int ENOUGH_OF_STYLE = 100;
  private static final int FEW_LENGTHS = 4;
  private static final int EACH_LENGTH = 20;

  /** Copies the maps. */
  public ColumnTraits {
    lengths = Collections.unmodifiableSortedMap(new TreeMap<>(lengths));
    Map<WordCase, Long> copy = new EnumMap<>(WordCase.class);
    copy.putAll(styles);
    styles = Collections.unmodifiableMap(copy);
  }

  /** Collects. */
  static final class Builder {
    private final SortedMap<Integer, Long> lengths = new TreeMap<>();
    private final Map<WordCase, Long> styles = new EnumMap<>(WordCase.class);
    private long rows;
    private long blankEnds;
    private long damaged;

    void add(String value, long count) {
      rows += count;
      lengths.merge(length(value), count, Long::sum);
      if (hasCase(value)) {
        styles.merge(WordCase.of(value), count, Long::sum);
      }
      blankEnds += hasBlankEnd(value) ? count : 0;
      damaged += TextDamage.isDamaged(value) ? count : 0;
    }

    ColumnTraits build() {
      return new ColumnTraits(rows, lengths, styles, blankEnds, damaged);
    }
  }

  static int length(String value) {
    return Math.min(LONGEST + 1, value.codePointCount(0, value.length()));
  }

  static boolean hasBlankEnd(String value) {
    return !value.isEmpty()
        && (Character.isWhitespace(value.charAt(0))
            || Character.isWhitespace(value.charAt(value.length() - 1)));
  }

  private static boolean hasCase(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether blanks at the ends are news. */
  boolean isNewBlank(String value) {
    return blankEnds == 0 && hasBlankEnd(value);
  }

  /** Whether damage is news. */
  boolean isNewDamage(String value) {
    return damaged == 0 && TextDamage.isDamaged(value);
  }

  /** Whether values had a length or a few, well seen, and this one has another. */
  boolean isNewLength(String value) {
    return rows >= ENOUGH && !lengths.containsKey(length(value)) && hasFewLengths();
  }

  private boolean hasFewLengths() {
    long most = lengths.values().stream().mapToLong(each -> each).max().orElse(0);
    boolean one = 100 * most >= 99 * rows;
    boolean few =
        lengths.size() <= FEW_LENGTHS
            && lengths.values().stream().allMatch(each -> each >= EACH_LENGTH);
    return one || few;
  }

  /** Whether values were written in capitals and small letters in a way and this one is not. */
  boolean isNewStyle(String value) {
    long cased = 0;
    for (long each : styles.values()) {
      cased += each;
    }
    if (cased < ENOUGH_OF_STYLE || !hasCase(value)) {
      return false;
    }
    WordCase style = WordCase.of(value);
    return styles.keySet().stream().noneMatch(each -> each == style || each.goesWith(style));
  }

  /** Both together. */
  ColumnTraits plus(ColumnTraits other) {
    SortedMap<Integer, Long> bothLengths = new TreeMap<>(lengths);
    other.lengths.forEach((length, count) -> bothLengths.merge(length, count, Long::sum));
    Map<WordCase, Long> bothStyles = new EnumMap<>(WordCase.class);
    bothStyles.putAll(styles);
    other.styles.forEach((style, count) -> bothStyles.merge(style, count, Long::sum));
    return new ColumnTraits(
        rows + other.rows,
        bothLengths,
        bothStyles,
        blankEnds + other.blankEnds,
        damaged + other.damaged);
  }
}
