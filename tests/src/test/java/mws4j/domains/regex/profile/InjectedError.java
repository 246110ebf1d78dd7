package mws4j.domains.regex.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Errors that people and programs make, each where it makes sense: {@link #apply} is empty where
 * the column has no such values, or where the result could as well be right. What is right is told
 * from the values alone, by other means than a check has.
 */
enum InjectedError {
  /** Letters exchanged in a word of a closed set; a letter for a digit in values built alike. */
  TYPO {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      if (column.isSet() && value.length() >= 5 && value.chars().allMatch(Character::isLetter)) {
        int at = 1 + (int) (rng.nextDouble() * (value.length() - 2));
        String slip =
            value.substring(0, at)
                + value.charAt(at + 1)
                + value.charAt(at)
                + value.substring(at + 2);
        return Optional.of(slip).filter(v -> !column.has(v));
      }
      return column.isRegular()
          ? Optional.of(value.replaceFirst("(?<=\\d)\\d", "o")).filter(column::isOfOtherShape)
          : Optional.empty();
    }
  },
  /** Day and month exchanged in a date whose day is above 12, in a column of dates. */
  SWAPPED_DATE {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return column.date(value).filter(d -> Integer.parseInt(d.day()) > 12).map(Date::swapped);
    }
  },
  /** A zero lost at the beginning of a number, where all values have as many digits. */
  LOST_ZERO {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return column.isOneLength() && value.matches("0\\d+")
          ? Optional.of(value.substring(1))
          : Optional.empty();
    }
  },
  /** A comma for the point of a decimal number, or a point for its comma. */
  DECIMAL_MARK {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      if (column.all("-?\\d+\\.\\d+")) {
        return Optional.of(value.replace('.', ','));
      }
      return column.all("-?\\d+,\\d{2}") ? Optional.of(value.replace(',', '.')) : Optional.empty();
    }
  },
  /** A value of another column, of a shape that this one, whose values are built alike, has not. */
  SHIFTED {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return column.isRegular()
          ? Optional.of(column.elsewhere()).filter(column::isOfOtherShape)
          : Optional.empty();
    }
  },
  /** UTF-8 read as Windows-1252, or a replacement character, where letters are not ASCII. */
  ENCODING {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      Matcher letter = Pattern.compile("[\\u00C0-\\u017F]").matcher(value);
      if (!letter.find() || value.contains("\uFFFD")) {
        return Optional.empty();
      }
      return Optional.of(
          rng.nextDouble() < 0.5
              ? letter.replaceFirst("\uFFFD")
              : new String(
                  value.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")));
    }
  },
  /** A blank at the end, where no value has any. */
  TRAILING_SPACE {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return column.all("(?s)\\S|\\S.*\\S") ? Optional.of(value + " ") : Optional.empty();
    }
  },
  /** -999 among numbers below 999, 9999-99-99 or 1900-01-01 among dates of our time. */
  SENTINEL {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      if (column.all("\\d{1,3}(\\.\\d+)?")) {
        return Optional.of(rng.nextDouble() < 0.5 ? "-999" : "9999");
      }
      Optional<Date> date = column.date(value).filter(d -> d.year().compareTo("1980") > 0);
      return date.map(
          d -> rng.nextDouble() < 0.5 ? d.of("9999", "99", "99") : d.of("1900", "01", "01"));
    }
  },
  /** Two characters lost at the end, where all values have one length or are a closed set. */
  TRUNCATED {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      boolean sensible = (column.isOneLength() && value.length() >= 4) || column.isSet();
      return sensible && value.length() >= 4
          ? Optional.of(value.substring(0, value.length() - 2)).filter(v -> !column.has(v))
          : Optional.empty();
    }
  },
  /** Capitals for small letters or the other way, where all values agree. */
  WRONG_CASE {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      if (!value.matches(".*\\p{L}\\p{L}.*")) {
        return Optional.empty();
      }
      if (column.all("(?s)[^\\p{Ll}\\p{Lt}]*")) {
        return Optional.of(value.toLowerCase(Locale.ROOT)).filter(v -> !v.equals(value));
      }
      return column.all("(?s)[^\\p{Lu}\\p{Lt}]*")
          ? Optional.of(value.toUpperCase(Locale.ROOT)).filter(v -> !v.equals(value))
          : Optional.empty();
    }
  },
  /** A date in another form, in a column of dates. */
  OTHER_DATE {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return column
          .date(value)
          .map(d -> d.yearFirst() ? d.day() + "." + d.month() + "." + d.year() : d.iso())
          .filter(column::isOfOtherShape);
    }
  },
  /** The heading as a value; rows of headings are looked for whatever the columns are. */
  HEADER {
    @Override
    Optional<String> apply(Values column, String value, RandomGenerator rng) {
      return Optional.of(column.heading());
    }
  };

  /** The value with the error; empty where it makes no sense. */
  abstract Optional<String> apply(Values column, String value, RandomGenerator rng);

  /** A date in digits with a separator. */
  record Date(
      String year,
      String month,
      String day,
      String separator,
      boolean yearFirst,
      boolean dayFirst) {
    private static final Pattern YEAR_FIRST =
        Pattern.compile("(\\d{4})([-/.]?)(\\d\\d)\\2(\\d\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d\\d)([-/.])(\\d\\d)\\2(\\d{4})");

    String of(String y, String m, String d) {
      String sep = separator;
      return yearFirst
          ? y + sep + m + sep + d
          : dayFirst ? d + sep + m + sep + y : m + sep + d + sep + y;
    }

    String swapped() {
      return of(year, day, month);
    }

    String iso() {
      return year + "-" + month + "-" + day;
    }
  }

  /** The values of a column that was profiled, and what they have in common. */
  record Values(
      String heading,
      List<String> values,
      Set<String> distinct,
      Set<String> shapes,
      String elsewhere) {
    static Values of(String heading, List<String> values, String elsewhere) {
      return new Values(
          heading,
          values,
          new HashSet<>(values),
          values.stream().map(Values::shape).collect(Collectors.toSet()),
          elsewhere);
    }

    private static String shape(String value) {
      return value
          .replaceAll("\\p{Nd}+", "0")
          .replaceAll("\\p{Lu}+", "A")
          .replaceAll("\\p{Ll}+", "a");
    }

    boolean has(String value) {
      return distinct.contains(value);
    }

    /** Whether all values are built alike, in one of two ways. */
    boolean isRegular() {
      return shapes.size() <= 2;
    }

    boolean isOfOtherShape(String value) {
      return !shapes.contains(shape(value));
    }

    /** Whether a few values come again and again. */
    boolean isSet() {
      return distinct.size() <= 15 && values.size() >= 12 * distinct.size();
    }

    boolean isOneLength() {
      return values.stream().mapToInt(String::length).distinct().count() == 1;
    }

    boolean all(String pattern) {
      Pattern compiled = Pattern.compile(pattern);
      return values.stream().allMatch(value -> compiled.matcher(value).matches());
    }

    /** The date that a value is, if the others are dates in the same order of parts. */
    Optional<Date> date(String value) {
      if (values.stream().allMatch(v -> isDate(Date.YEAR_FIRST, v, 3, 4))) {
        Matcher m = Date.YEAR_FIRST.matcher(value);
        return m.matches()
            ? Optional.of(new Date(m.group(1), m.group(3), m.group(4), m.group(2), true, false))
            : Optional.empty();
      }
      boolean dayFirst = values.stream().allMatch(v -> isDate(Date.YEAR_LAST, v, 3, 1));
      boolean monthFirst = values.stream().allMatch(v -> isDate(Date.YEAR_LAST, v, 1, 3));
      Matcher m = Date.YEAR_LAST.matcher(value);
      if (dayFirst == monthFirst || !m.matches()) {
        return Optional.empty();
      }
      String month = m.group(dayFirst ? 3 : 1);
      String day = m.group(dayFirst ? 1 : 3);
      return Optional.of(new Date(m.group(4), month, day, m.group(2), false, dayFirst));
    }

    private static boolean isDate(Pattern form, String value, int month, int day) {
      Matcher m = form.matcher(value);
      return m.matches()
          && Integer.parseInt(m.group(month)) <= 12
          && Integer.parseInt(m.group(day)) <= 31;
    }
  }
}
