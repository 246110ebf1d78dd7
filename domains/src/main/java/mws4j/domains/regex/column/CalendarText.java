package mws4j.domains.regex.column;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date written in digits, with a time or without, read in one order of its parts. Only the forms
 * that nobody reads in two ways once the order is known: {@code 2024-03-01}, {@code 1.3.2024},
 * {@code 03/01/2024 10:15}, {@code 2024-03-01T10:15:00Z}.
 */
record CalendarText(long year, long month, long day, long seconds, boolean timed, String rest) {
  /** Order in which year, month and day are written. */
  enum Order {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final Pattern FRACTION = Pattern.compile("^[.,]0*[1-9]");
  private static final String SEPARATORS = "-/.";

  /** The date of a value, if it is one in this order. Zeros are let in as parts. */
  static Optional<CalendarText> read(NumberGroups groups, Order order) {
    if (!groups.startsWithDigit() || groups.count() < 3 || !isSeparated(groups)) {
      return Optional.empty();
    }
    boolean yearFirst = order == Order.YEAR_FIRST;
    int yearGroup = yearFirst ? 0 : 2;
    long month = groups.number(order == Order.MONTH_FIRST ? 0 : 1);
    long day = groups.number(yearFirst ? 2 : order == Order.DAY_FIRST ? 0 : 1);
    if (groups.digits(yearGroup) != 4 || month > 12 || day > 31) {
      return Optional.empty();
    }
    long year = groups.number(yearGroup);
    boolean timed = groups.count() > 3;
    long seconds = timed ? timeOfDay(groups) : groups.after(2).isEmpty() ? 0 : -1;
    return seconds < 0
        ? Optional.empty()
        : Optional.of(
            new CalendarText(year, month, day, seconds, timed, timed ? rest(groups) : ""));
  }

  private static boolean isSeparated(NumberGroups groups) {
    String first = groups.gap(0);
    return first.length() == 1 && SEPARATORS.contains(first) && first.equals(groups.gap(1));
  }

  private static long timeOfDay(NumberGroups groups) {
    String gap = groups.gap(2);
    return gap.equals("T") || gap.equals(" ") || gap.equals(", ") ? clock(groups, 3) : -1;
  }

  /** What follows the time: parts of a second, a zone. */
  private static String rest(NumberGroups groups) {
    return groups.after(groups.isJoined(3, "::") ? 5 : 4);
  }

  /** Whether the time is not in whole seconds. */
  boolean hasFraction() {
    return !rest.isEmpty() && ".,".indexOf(rest.charAt(0)) >= 0 && FRACTION.matcher(rest).find();
  }

  /** Seconds of {@code 10:15} or {@code 10:15:30} that starts at a group, or -1 if it is none. */
  static long clock(NumberGroups groups, int from) {
    boolean withSeconds = groups.isJoined(from, "::");
    if (!withSeconds && !groups.isJoined(from, ":")) {
      return -1;
    }
    long hours = groups.number(from);
    long minutes = groups.number(from + 1);
    long seconds = withSeconds ? groups.number(from + 2) : 0;
    boolean valid = groups.digits(from) <= 2 && groups.digits(from + 1) == 2 && hours <= 24;
    return valid && minutes < 60 && seconds < 61 ? 3600 * hours + 60 * minutes + seconds : -1;
  }

  /** Days since the first of March of the year 0, Gregorian throughout. */
  long dayNumber() {
    long y = month <= 2 ? year - 1 : year;
    long fromMarch = (month + 9) % 12;
    return 365 * y
        + Math.floorDiv(y, 4)
        - Math.floorDiv(y, 100)
        + Math.floorDiv(y, 400)
        + (153 * fromMarch + 2) / 5
        + day;
  }

  /** Seconds since the same day. */
  long secondNumber() {
    return 86_400 * dayNumber() + seconds;
  }

  /** Months since the year 0. */
  long monthNumber() {
    return 12 * year + month - 1;
  }
}
