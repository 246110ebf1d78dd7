package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that stand for a missing one: all nines, also negative, and the ends of machine integers.
 *
 * <p>A negative one is missing if all others are at least 0 and it has three nines or several rows,
 * or if it lies below the others by more than twice their range. A positive one, which could well
 * be a price, also has to be repeated, more often than any other value. {@code -1} and {@code -9}
 * are left alone: as often as not they are values.
 */
final class NumberSentinels {
  private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern NINES = Pattern.compile("[-−]?9{2,8}(\\.9{1,4}|\\.0{1,6})?");
  private static final List<String> ENDS =
      List.of("-32768", "32767", "-2147483648", "2147483647", "4294967295");
  private static final double MOST = 0.9;
  private static final int LEAST_OTHERS = 3;

  private final ColumnValues values;
  private final List<Integer> candidates = new ArrayList<>();
  private double min = Double.POSITIVE_INFINITY; // of the others
  private double max = Double.NEGATIVE_INFINITY;
  private int others;
  private long mostRows;

  private NumberSentinels(ColumnValues values, int[] present) {
    this.values = values;
    for (int i : present) {
      String value = values.value(i);
      if (isSentinel(value)) {
        candidates.add(i);
      } else if (NUMBER.matcher(value).matches()) {
        min = Math.min(min, number(value));
        max = Math.max(max, number(value));
        others++;
        mostRows = Math.max(mostRows, values.rows(i));
      }
    }
  }

  /** The sentinels among some values, by their indices. */
  static int[] of(ColumnValues values, int[] present) {
    if (Arrays.stream(present).noneMatch(i -> isSentinel(values.value(i)))) {
      return new int[0];
    }
    NumberSentinels numbers = new NumberSentinels(values, present);
    int found = numbers.candidates.size() + numbers.others;
    if (found < MOST * present.length || numbers.others < LEAST_OTHERS) {
      return new int[0];
    }
    return numbers.candidates.stream()
        .filter(numbers::isOutside)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether a value has the form of one. */
  static boolean isSentinel(String value) {
    boolean nines = value.contains("99") && NINES.matcher(value).matches();
    return value.length() <= 16 && (nines || ENDS.contains(value));
  }

  private static double number(String value) {
    return Double.parseDouble(value.replace('−', '-'));
  }

  private boolean isOutside(int i) {
    double v = number(values.value(i));
    double beyond = 2 * (max - min);
    if (v < 0) {
      boolean clear = v <= -999 || values.rows(i) > 1;
      return (min >= 0 && clear) || v < min - beyond;
    }
    boolean repeated = values.rows(i) > 1 && values.rows(i) > mostRows;
    return v >= 999 && repeated && v > max + beyond && v > 4 * Math.abs(max);
  }
}
