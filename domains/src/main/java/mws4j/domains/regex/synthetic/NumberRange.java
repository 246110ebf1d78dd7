package mws4j.domains.regex.synthetic;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written as the ends of their range are: {@code 001..250} pads with zeros, {@code
 * -2.50..9.99} has two decimals, {@code 1..9,999,999} groups thousands, {@code -9..+9} writes the
 * plus. {@code log:} makes small numbers as likely as large ones, {@code bell:} prefers the middle.
 *
 * @param lo in units of the last decimal
 * @param hi in units of the last decimal
 * @param digits least number of digits before the point
 */
record NumberRange(
    Spread spread, long lo, long hi, int digits, int decimals, boolean grouped, boolean plus) {
  private static final String NUMBER = "([-+]?[\\d,]+(?:\\.\\d+)?)";
  private static final Pattern FORM =
      Pattern.compile("(?:(log|bell):)?" + NUMBER + "\\.\\." + NUMBER);

  /** Narrowest part of a range, so that a column drawn from it has strings enough. */
  private static final long NARROWEST = 40;

  /** How the numbers are spread over the range. */
  enum Spread {
    EVEN,
    LOG,
    BELL
  }

  /** The range that a text gives, if it is one. */
  static Optional<NumberRange> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String low = form.group(2);
    String high = form.group(3);
    Spread spread =
        form.group(1) == null
            ? Spread.EVEN
            : form.group(1).equals("log") ? Spread.LOG : Spread.BELL;
    int decimals = Math.max(0, new BigDecimal(low.replace(",", "")).scale());
    int whole = low.replaceAll("[-+,]|\\..*", "").length();
    var range =
        new NumberRange(
            spread,
            units(low, decimals),
            units(high, decimals),
            low.matches("[-+]?0\\d.*") ? whole : 1,
            decimals,
            high.contains(","),
            high.startsWith("+"));
    if (range.lo >= range.hi || (spread == Spread.LOG && range.lo < 1)) {
      throw new IllegalArgumentException("no numbers in \"" + text + "\"");
    }
    return Optional.of(range);
  }

  private static long units(String number, int decimals) {
    return new BigDecimal(number.replace(",", "")).movePointRight(decimals).longValueExact();
  }

  String draw(Draws draws) {
    return written(
        switch (spread) {
          case EVEN -> draws.between(lo, hi);
          case LOG -> draws.logBetween(lo, hi);
          case BELL -> draws.bellBetween(lo, hi);
        });
  }

  /** The whole range or a part of it, often one that begins at the low end, as text. */
  String part(Draws draws) {
    long size = hi - lo;
    if (size <= NARROWEST || draws.chance(0.4)) {
      return written(lo) + ".." + written(hi);
    }
    long width = draws.logBetween(NARROWEST, size);
    long start = draws.chance(0.4) ? lo : draws.between(lo, hi - width);
    return written(start) + ".." + written(start + width);
  }

  private String written(long value) {
    var text = new StringBuilder(Long.toString(Math.abs(value)));
    while (text.length() < digits + decimals) {
      text.insert(0, '0');
    }
    int point = text.length() - decimals;
    if (decimals > 0) {
      text.insert(point, '.');
    }
    for (int i = point - 3; grouped && i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return (value < 0 ? "-" : plus && value > 0 ? "+" : "") + text;
  }
}
