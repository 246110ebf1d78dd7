package mws4j.cli.json;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people read a value. Numbers are rounded here and nowhere else. */
@FunctionalInterface
public interface Format {
  /** As it is. */
  Format TEXT = String::valueOf;

  /** Of one program, string or image. */
  Format NATS = decimals(2);

  /** What a pixel costs. */
  Format BITS_PER_PIXEL = decimals(4);

  /** Posterior mass among the programs found. */
  Format MASS = decimals(3);

  /** An exact one. */
  Format PROBABILITY = decimals(6);

  /** Of an angle in radians. */
  Format DEGREES = value -> decimals(1).text(Math.toDegrees((Double) value));

  /** Each on a line of its own. */
  Format LINES =
      value ->
          ((Collection<?>) value).stream().map(String::valueOf).collect(Collectors.joining("\n"));

  /** The text of a value. */
  String text(Object value);

  /** So many digits behind the point; for a number, an {@link Estimate}, a vector or a matrix. */
  static Format decimals(int digits) {
    return new Format() {
      @Override
      public String text(Object value) {
        if (value instanceof Estimate estimate) {
          return text(estimate.mean()) + " +- " + text(estimate.standardError());
        }
        if (value instanceof double[] vector) {
          return Stream.of(Json.boxed(vector)).map(this::text).collect(Collectors.joining(" "));
        }
        if (value instanceof double[][] matrix) {
          return Stream.of(matrix).map(this::text).collect(Collectors.joining("; ", "[", "]"));
        }
        double number = ((Number) value).doubleValue();
        return Double.isFinite(number)
            ? String.format(Locale.ROOT, "%." + digits + "f", number)
            : Json.nonFinite(number);
      }
    };
  }

  /** A share as so many hundredths. */
  static Format percent(int digits) {
    return value -> decimals(digits).text(100 * (Double) value) + " %";
  }

  /** A count of so many. */
  static Format outOf(int all) {
    return value -> value + " of " + all;
  }

  /** The answer to a question. */
  static Format choice(String yes, String no) {
    return value -> (Boolean) value ? yes : no;
  }
}
