package mws4j.domains.regex.profile;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers seen in one place of a format: a run of digits, or two digits of a run that always
 * has the same length, as the month in {@code 20240301}. Immutable.
 *
 * @param run which run of digits of the value, from 0
 * @param from first digit within the run, from 0; -1 for the whole run
 * @param least smallest number seen
 * @param most largest number seen
 * @param counts rows of each number, if all are below 100; else empty
 */
public record DigitPart(int run, int from, long least, long most, SortedMap<Integer, Long> counts) {
  /** Digits of a part that is not a whole run. */
  static final int PAIR = 2;

  /** Numbers that are counted one by one are below this. */
  public static final int COUNTED = 100;

  /** A range of at most so many numbers can be known to be complete. */
  private static final int SMALL = 60;

  private static final int EACH = 5; // rows per number of the range

  private static final int MONTHS = 12;
  private static final int LEAST_DAYS = 28;
  private static final int DAYS = 31;
  private static final int DAYS_ROWS = 100;
  private static final int[] NATURAL_ENDS = {MONTHS, 23, DAYS, 59};

  /** Copies the map. */
  public DigitPart {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** Whether it is a run of digits, whatever its length. */
  public boolean isWhole() {
    return from < 0;
  }

  /** What a value has there. */
  long number(DigitRuns runs) {
    return isWhole() ? runs.number(run) : runs.number(run, from, PAIR);
  }

  private long rows() {
    return counts.values().stream().mapToLong(each -> each).sum();
  }

  /**
   * Whether so many rows were seen that a number outside the range is news: the range is small,
   * hardly a number of it is missing, none of its ends was rare, and the chance of a new number, by
   * Good and Turing, is below half a percent.
   */
  private boolean isCovered() {
    long range = most - least + 1;
    if (counts.isEmpty() || range > SMALL || range < 2 || rows() < EACH * range) {
      return false;
    }
    boolean ends = counts.get((int) least) > 1 && counts.get((int) most) > 1;
    return ends && isSeldomNew() && 10L * counts.size() >= 9 * range;
  }

  private boolean isSeldomNew() {
    return 200 * counts.values().stream().filter(each -> each == 1).count() <= rows();
  }

  /** Whether it may be the day of a date: to the end of the month or almost, well seen. */
  boolean isLikeDays() {
    return most >= LEAST_DAYS && most <= DAYS && rows() >= DAYS_ROWS;
  }

  /** Whether it may be the month of a date that has days. */
  boolean isLikeMonths() {
    return most <= MONTHS && rows() >= DAYS_ROWS && isSeldomNew();
  }

  /** Whether a number is outside the range by more than the range is wide. */
  boolean isFarOutside(long number) {
    long width = Math.max(1, most - least);
    return number < least - width || number > most + width;
  }

  /**
   * The range outside which a number is news; none if that cannot be told.
   *
   * @param dated whether the part is one of several, as in dates and times: months, hours, days and
   *     minutes that were not seen yet are expected then
   * @param beside whether another part is like days
   */
  Optional<Range> expected(boolean dated, boolean beside) {
    if (beside && isLikeMonths()) {
      return Optional.of(new Range(Math.min(1, least), MONTHS)); // 0 where the month is unknown
    }
    if (!isCovered()) {
      return Optional.empty();
    }
    return Optional.of(dated ? new Range(Math.min(1, least), last()) : new Range(least, most));
  }

  /** Numbers from one to another. */
  record Range(long first, long last) {
    boolean has(long number) {
      return number >= first && number <= last;
    }
  }

  private long last() {
    for (int end : NATURAL_ENDS) {
      if (most <= end) {
        return end;
      }
    }
    return most;
  }

  /** The numbers of both together. */
  DigitPart plus(DigitPart other) {
    SortedMap<Integer, Long> sum = new TreeMap<>(counts);
    if (counts.isEmpty() || other.counts.isEmpty()) {
      sum.clear();
    } else {
      other.counts.forEach((number, rows) -> sum.merge(number, rows, Long::sum));
    }
    return new DigitPart(run, from, Math.min(least, other.least), Math.max(most, other.most), sum);
  }

  /** Whether it is the same place of a format. */
  boolean isSamePlace(DigitPart other) {
    return run == other.run && from == other.from;
  }
}
