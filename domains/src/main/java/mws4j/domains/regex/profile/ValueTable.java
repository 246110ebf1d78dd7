package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.column.ColumnValues;

/**
 * The different values of a column with their rows, for profiles to be merged: all of them, or a
 * fair sample where there are too many. Of two columns the same values are taken, since {@link
 * ColumnValues#samplingRank} decides which, so the rows of those kept are exact in the merged table
 * too. Immutable.
 *
 * @param kept values with their rows
 * @param distinct number of different values: exact if all are kept or {@code exact}, else about
 * @param exact whether the number is
 */
public record ValueTable(ValueCounts kept, long distinct, boolean exact) {
  /** Values kept at most. */
  public static final int MOST_VALUES = 4000;

  /** UTF-16 units of text kept at most. */
  public static final int MOST_TEXT = 400_000;

  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(value -> ColumnValues.samplingRank(value) ^ Integer.MIN_VALUE)
          .thenComparing(Comparator.naturalOrder());

  /** The values of a column. */
  static ValueTable of(ColumnValues values) {
    Map<String, Long> all = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      all.put(values.value(i), values.rows(i));
    }
    boolean exact = values.rowsLetGo() == 0;
    ValueCounts kept = kept(all);
    return new ValueTable(kept, exact ? all.size() : estimate(kept, all.size()), exact);
  }

  /** Whether every value of the column is kept. */
  public boolean complete() {
    return exact && kept.size() == distinct;
  }

  /** The table of both columns together. */
  ValueTable plus(ValueTable other) {
    Map<String, Long> both = new LinkedHashMap<>();
    kept.values().forEach(value -> both.put(value, kept.rows(value)));
    other.kept.values().forEach(value -> both.merge(value, other.kept.rows(value), Long::sum));
    boolean all = complete() && other.complete();
    if (isUnknown() || other.isUnknown()) {
      both.clear();
    } else if (!all) {
      Comparator<String> order = ORDER;
      String end = earlier(last(order), other.last(order), order);
      both.keySet().removeIf(value -> !end.isEmpty() && order.compare(value, end) > 0);
    }
    ValueCounts merged = kept(both);
    if (merged.size() == 0) {
      return new ValueTable(merged, Math.max(distinct, other.distinct), all);
    }
    long least = Math.max(both.size(), Math.max(distinct, other.distinct));
    return new ValueTable(merged, all ? both.size() : estimate(merged, least), all);
  }

  /** Whether somebody has removed the values. */
  private boolean isUnknown() {
    return kept.size() == 0 && !complete();
  }

  /** The last value that is kept, empty if all are: what comes after it is not known. */
  private String last(Comparator<String> order) {
    return complete() ? "" : kept.values().stream().max(order).orElse("");
  }

  private static String earlier(String a, String b, Comparator<String> order) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return order.compare(a, b) <= 0 ? a : b;
  }

  private static ValueCounts kept(Map<String, Long> all) {
    List<String> order = new ArrayList<>(all.keySet());
    long text = all.keySet().stream().mapToLong(String::length).sum();
    if (order.size() <= MOST_VALUES && text <= MOST_TEXT) {
      return ValueCounts.of(all);
    }
    order.sort(ORDER);
    Map<String, Long> some = new LinkedHashMap<>();
    long room = MOST_TEXT;
    for (String value : order.subList(0, Math.min(MOST_VALUES, order.size()))) {
      room -= value.length();
      if (room < 0) {
        break;
      }
      some.put(value, all.get(value));
    }
    return ValueCounts.of(some);
  }

  /** How many values there are if these are the first of them (k minimum values, Beyer 2007). */
  private static long estimate(ValueCounts kept, long least) {
    long last =
        kept.values().stream()
            .mapToLong(value -> Integer.toUnsignedLong(ColumnValues.samplingRank(value)))
            .max()
            .orElse(0);
    double share = (last + 1) / 0x1p32;
    return Math.max(least, Math.round((kept.size() - 1) / share));
  }
}
