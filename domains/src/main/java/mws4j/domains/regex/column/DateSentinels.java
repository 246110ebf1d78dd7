package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Dates that stand for a missing one in a column of dates: the end of time, zeros, and the first
 * days of calendars and clocks.
 *
 * <p>A late one is missing if no other date is within a hundred years; an early one if no other is
 * within twenty, or if it has five times the rows of any other (people born in 1903 do not turn the
 * many of {@code 1900-01-01} into birthdays).
 */
final class DateSentinels {
  private static final Set<Long> LATE =
      Set.of(9999_12_31L, 9999_01_01L, 9999_09_09L, 2999_12_31L, 3000_01_01L, 2999_01_01L);
  private static final Set<Long> EARLY =
      Set.of(
          1_01_01L,
          1753_01_01L,
          1800_01_01L,
          1899_12_30L,
          1899_12_31L,
          1900_01_01L,
          1900_01_00L,
          1970_01_01L);
  private static final double MOST = 0.8;
  private static final int TRIED = 40;
  private static final int LEAST_OTHERS = 3;
  private static final long FREQUENT = 5;

  private final ColumnValues values;
  private final List<Integer> candidates = new ArrayList<>();
  private final List<Long> candidateDates = new ArrayList<>();
  private long firstYear = Long.MAX_VALUE;
  private long lastYear = Long.MIN_VALUE;
  private long mostRows;
  private int others;

  private DateSentinels(ColumnValues values, int[] present, ToLongFunction<String> reader) {
    this.values = values;
    for (int i : present) {
      long date = reader.applyAsLong(values.value(i));
      if (date >= 0 && isSentinel(date)) {
        candidates.add(i);
        candidateDates.add(date);
      } else if (date >= 0) {
        others++;
        firstYear = Math.min(firstYear, date / 10_000);
        lastYear = Math.max(lastYear, date / 10_000);
        mostRows = Math.max(mostRows, values.rows(i));
      }
    }
  }

  /** The sentinels among some values, by their indices. */
  static int[] of(ColumnValues values, int[] present) {
    for (CalendarText.Order order : CalendarText.Order.values()) {
      ToLongFunction<String> reader = value -> date(value, order);
      long dates =
          Arrays.stream(ColumnValues.spread(present, TRIED))
              .filter(i -> reader.applyAsLong(values.value(i)) >= 0)
              .count();
      if (2 * dates >= Math.min(TRIED, present.length)) {
        DateSentinels column = new DateSentinels(values, present, reader);
        int found = column.others + column.candidates.size();
        if (found >= MOST * present.length && column.others >= LEAST_OTHERS) {
          return column.outside();
        }
      }
    }
    return new int[0];
  }

  /** A date as the number yyyymmdd, or -1. */
  private static long date(String value, CalendarText.Order order) {
    if (value.length() > 40) {
      return -1;
    }
    NumberGroups groups = NumberGroups.of(value);
    if (groups.count() == 1 && value.length() == 8 && groups.digits(0) == 8) {
      long date = groups.number(0);
      return date / 100 % 100 <= 12 && date % 100 <= 31 ? date : -1;
    }
    return CalendarText.read(groups, order)
        .map(date -> 10_000 * date.year() + 100 * date.month() + date.day())
        .orElse(-1L);
  }

  /** Whether a value is one of these dates in any order of its parts. */
  static boolean isSentinel(String value) {
    return Arrays.stream(CalendarText.Order.values())
        .mapToLong(order -> date(value, order))
        .anyMatch(date -> date >= 0 && isSentinel(date));
  }

  private static boolean isSentinel(long date) {
    return date == 0 || LATE.contains(date) || EARLY.contains(date);
  }

  private int[] outside() {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      if (isOutside(candidateDates.get(k), values.rows(candidates.get(k)))) {
        found.add(candidates.get(k));
      }
    }
    return found.stream().mapToInt(i -> i).toArray();
  }

  private boolean isOutside(long date, long rows) {
    long year = date / 10_000;
    if (LATE.contains(date)) {
      return year > lastYear + 100;
    }
    return date == 0 || year + 20 <= firstYear || (rows >= FREQUENT && rows >= FREQUENT * mostRows);
  }
}
