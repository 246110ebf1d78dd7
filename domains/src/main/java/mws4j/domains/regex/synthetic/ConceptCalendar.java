package mws4j.domains.regex.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The moments of one column lie within a few days, a year or decades.
 *
 * @param first day
 * @param days from the first to the last
 */
record ConceptCalendar(LocalDate first, long days) {
  private static final int FIRST_YEAR = 1955;
  private static final int LAST_YEAR = 2026;
  private static final long[] SPANS = {25, 90, 365, 365, 3 * 365, 5 * 365, 20 * 365, 60 * 365};

  /** A span of one of the usual widths. */
  static ConceptCalendar draw(Draws draws) {
    long days = SPANS[draws.index(SPANS.length)];
    int years = (int) (days / 365);
    LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
    LocalDate last = LocalDate.of(LAST_YEAR - years, 1, 1);
    boolean recent = days <= 5 * 365 && draws.chance(0.7);
    long all = ChronoUnit.DAYS.between(first, last);
    return new ConceptCalendar(
        first.plusDays(draws.between(recent ? all - 15 * 365 : 0, all)), days);
  }

  /** All of the years from one to another. */
  static ConceptCalendar ofYears(int from, int to) {
    LocalDate first = LocalDate.of(from, 1, 1);
    return new ConceptCalendar(
        first, ChronoUnit.DAYS.between(first, LocalDate.of(to + 1, 1, 1)) - 1);
  }

  /** A moment, to the microsecond. */
  LocalDateTime moment(Draws draws) {
    LocalDate day = first.plusDays(draws.between(0, days));
    long micros = draws.between(0, ChronoUnit.DAYS.getDuration().toNanos() / 1000 - 1);
    return LocalDateTime.of(day, LocalTime.ofNanoOfDay(micros * 1000));
  }

  /** Seconds since 1970, as if the moment was in Greenwich. */
  static long unixSeconds(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC);
  }
}
