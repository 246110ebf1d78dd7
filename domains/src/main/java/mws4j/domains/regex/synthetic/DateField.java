package mws4j.domains.regex.synthetic;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A part of the moment that a string is about, such as {@code yyyy} or {@code HH}. */
record DateField(String name, Function<LocalDateTime, String> write) {
  private static final long EXCEL_EPOCH = 15018; // modified Julian day of 1899-12-30

  private static final Map<String, Function<LocalDateTime, String>> FIELDS =
      Map.ofEntries(
          field("yyyy", t -> padded(t.getYear(), 4)),
          field("yy", t -> padded(t.getYear() % 100, 2)),
          field("MM", t -> padded(t.getMonthValue(), 2)),
          field("M", t -> padded(t.getMonthValue(), 1)),
          field("dd", t -> padded(t.getDayOfMonth(), 2)),
          field("d", t -> padded(t.getDayOfMonth(), 1)),
          field("HH", t -> padded(t.getHour(), 2)),
          field("H", t -> padded(t.getHour(), 1)),
          field("hh", t -> padded(hour12(t), 2)),
          field("h", t -> padded(hour12(t), 1)),
          field("mm", t -> padded(t.getMinute(), 2)),
          field("ss", t -> padded(t.getSecond(), 2)),
          field("ms", t -> padded(t.get(ChronoField.MILLI_OF_SECOND), 3)),
          field("us", t -> padded(t.get(ChronoField.MICRO_OF_SECOND), 6)),
          field("am", t -> t.getHour() < 12 ? "am" : "pm"),
          field("AM", t -> t.getHour() < 12 ? "AM" : "PM"),
          field("doy", t -> padded(t.getDayOfYear(), 3)),
          field("week", t -> padded(t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2)),
          field("weekyear", t -> padded(t.get(IsoFields.WEEK_BASED_YEAR), 4)),
          field("dow", t -> padded(t.getDayOfWeek().getValue(), 1)),
          field("quarter", t -> padded(t.get(IsoFields.QUARTER_OF_YEAR), 1)),
          field("next-yy", t -> padded((t.getYear() + 1) % 100, 2)),
          field("next-yyyy", t -> padded(t.getYear() + 1, 4)),
          field("decade", t -> padded(t.getYear() / 10, 3)),
          field("century", t -> padded(t.getYear() / 100 + 1, 2)),
          field("th", DateField::ordinal),
          field("thai-yyyy", t -> padded(t.getYear() + 543, 4)),
          field("minguo-yyy", t -> padded(Math.max(1, t.getYear() - 1911), 1)),
          field("unix", t -> Long.toString(ConceptCalendar.unixSeconds(t))),
          field(
              "unix-ms",
              t ->
                  Long.toString(
                      ConceptCalendar.unixSeconds(t) * 1000 + t.get(ChronoField.MILLI_OF_SECOND))),
          field("serial", t -> Long.toString(modifiedJulianDay(t) - EXCEL_EPOCH)),
          field("julian-day", t -> Long.toString(t.getLong(JulianFields.JULIAN_DAY))));

  /** The field with a name, if there is one. */
  static Optional<DateField> parse(String name) {
    return Optional.ofNullable(FIELDS.get(name)).map(write -> new DateField(name, write));
  }

  /** Which word of a list a moment names, by the list's name: {@code month.fr}, {@code day.fr}. */
  static Optional<Function<LocalDateTime, Integer>> ofList(String list) {
    return switch (list.replaceFirst("\\..*", "")) {
      case "month", "mon" -> Optional.of(t -> t.getMonthValue() - 1);
      case "weekday", "day" -> Optional.of(t -> t.getDayOfWeek().getValue() - 1);
      default -> Optional.empty();
    };
  }

  private static Map.Entry<String, Function<LocalDateTime, String>> field(
      String name, Function<LocalDateTime, String> write) {
    return Map.entry(name, write);
  }

  private static String padded(int value, int digits) {
    String text = Integer.toString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private static int hour12(LocalDateTime t) {
    return t.get(ChronoField.CLOCK_HOUR_OF_AMPM);
  }

  private static long modifiedJulianDay(LocalDateTime t) {
    return t.getLong(JulianFields.MODIFIED_JULIAN_DAY);
  }

  /** The day with its English ending: 1st, 2nd, 3rd, 4th, 11th. */
  private static String ordinal(LocalDateTime t) {
    int day = t.getDayOfMonth();
    String ending =
        day / 10 == 1
            ? "th"
            : switch (day % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return day + ending;
  }

  /** A moment up to three years after another. */
  static LocalDateTime later(LocalDateTime moment, Draws draws) {
    return moment.plus(draws.between(1, 3 * 365L * 24 * 60), ChronoUnit.MINUTES);
  }
}
