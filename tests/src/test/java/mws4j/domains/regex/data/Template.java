package mws4j.domains.regex.data;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random strings from a template: text with holes in braces, which may be nested.
 *
 * <pre>
 * {red|green|}       one of the alternatives, each a template; an alternative may be empty
 * {1..31} {01..31}   an integer, uniform; padded with zeros to the width of a bound such as 01
 * {~1..5000}         an integer, uniform on the logarithmic scale
 * {,1..5000}         the same with commas between thousands
 * {d*4} {u*2..5}     repeated characters of a class (see {@link #alphabet}), a uniform number of them
 * {roman 1..30}      a roman numeral
 * {date yyyy-MM}     a moment in 1995..2024 in a DateTimeFormatter pattern, in English
 * {date 2018..2019 EEE}   the same with other years
 * </pre>
 */
final class Template {
  private static final Pattern RANGE = Pattern.compile("([~,]?)(-?\\d+)\\.\\.(-?\\d+)");
  private static final Pattern REPEAT = Pattern.compile("(\\w)\\*(\\d+)(?:\\.\\.(\\d+))?");
  private static final Pattern ROMAN = Pattern.compile("roman (\\d+)\\.\\.(\\d+)");
  private static final Pattern DATE = Pattern.compile("date (?:(\\d{4})\\.\\.(\\d{4}) )?(.+)");

  private Template() {}

  /** One string; the template is read anew each time. */
  static String sample(String template, RandomGenerator rng) {
    var text = new StringBuilder();
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      if (c == '{') {
        int end = closing(template, i);
        text.append(hole(template.substring(i + 1, end), rng));
        i = end + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  /** The characters of a class. */
  private static String alphabet(String name) {
    return switch (name) {
      case "d" -> "0123456789";
      case "u" -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      case "l" -> "abcdefghijklmnopqrstuvwxyz";
      case "a" -> alphabet("u") + alphabet("l");
      case "w" -> alphabet("u") + alphabet("d");
      case "x" -> "0123456789abcdef";
      case "X" -> "0123456789ABCDEF";
      case "b" -> "ACGT";
      case "c" -> "BCDFGHJKLMNPQRSTVWXYZ";
      default -> throw new IllegalArgumentException("template: no class \"" + name + "\"");
    };
  }

  private static String hole(String body, RandomGenerator rng) {
    List<String> alternatives = alternatives(body);
    if (alternatives.size() > 1) {
      return sample(alternatives.get(rng.nextInt(alternatives.size())), rng);
    }
    Matcher range = RANGE.matcher(body);
    if (range.matches()) {
      return integer(range.group(1), range.group(2), range.group(3), rng);
    }
    Matcher repeat = REPEAT.matcher(body);
    if (repeat.matches()) {
      int least = Integer.parseInt(repeat.group(2));
      int most = repeat.group(3) == null ? least : Integer.parseInt(repeat.group(3));
      return characters(alphabet(repeat.group(1)), rng.nextInt(least, most + 1), rng);
    }
    Matcher roman = ROMAN.matcher(body);
    if (roman.matches()) {
      int least = Integer.parseInt(roman.group(1));
      return roman(rng.nextInt(least, Integer.parseInt(roman.group(2)) + 1));
    }
    Matcher date = DATE.matcher(body);
    if (date.matches()) {
      int first = date.group(1) == null ? 1995 : Integer.parseInt(date.group(1));
      int last = date.group(2) == null ? 2024 : Integer.parseInt(date.group(2));
      return date(first, last, date.group(3), rng);
    }
    throw new IllegalArgumentException("template: cannot read {" + body + "}");
  }

  private static String integer(String style, String low, String high, RandomGenerator rng) {
    long least = Long.parseLong(low);
    long most = Long.parseLong(high);
    if (style.isEmpty()) {
      boolean padded = low.length() > 1 && low.startsWith("0");
      String format = padded ? "%0" + low.length() + "d" : "%d";
      return String.format(Locale.ROOT, format, rng.nextLong(least, most + 1));
    }
    // StrictMath: the same file on every machine.
    double log =
        StrictMath.log((double) least) + rng.nextDouble() * StrictMath.log((most + 1.0) / least);
    long value = Math.min(most, Math.max(least, (long) StrictMath.exp(log)));
    return String.format(Locale.ROOT, style.equals(",") ? "%,d" : "%d", value);
  }

  private static String characters(String alphabet, int count, RandomGenerator rng) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(rng.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String roman(int value) {
    String[] letters = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    int[] worth = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    var text = new StringBuilder();
    int left = value;
    for (int i = 0; i < worth.length; i++) {
      for (; left >= worth[i]; left -= worth[i]) {
        text.append(letters[i]);
      }
    }
    return text.toString();
  }

  private static String date(int first, int last, String pattern, RandomGenerator rng) {
    LocalDateTime moment =
        LocalDateTime.of(first, 1, 1, 0, 0)
            .plusDays(rng.nextInt(365 * (last - first + 1)))
            .plusNanos(rng.nextInt(24 * 60 * 60 * 1000) * 1_000_000L);
    return moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  /** The parts of a hole between bars that are not inside a nested hole. */
  private static List<String> alternatives(String body) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '|' && depth == 0) {
        parts.add(body.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(body.substring(start));
    return parts;
  }

  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      if (template.charAt(i) == '{') {
        depth++;
      } else if (template.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("template: no } for the { at offset " + open);
  }
}
