package mws4j.cli.json;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people read a value. Numbers are rounded here and nowhere else.
 *
 * @param <T> what it is of
 */
@FunctionalInterface
public interface Format<T> {
  /** As it is. */
  Format<Object> TEXT = String::valueOf;

  /** Of one program, string or image. */
  Format<Object> NATS = decimals(2);

  /** What a pixel costs. */
  Format<Object> BITS_PER_PIXEL = decimals(4);

  /** Posterior mass among the programs found. */
  Format<Object> MASS = decimals(3);

  /** An exact one. */
  Format<Object> PROBABILITY = decimals(6);

  /** Of an angle in radians. */
  Format<Double> DEGREES = value -> decimals(1).text(Math.toDegrees(value));

  /** Each on a line of its own. */
  Format<Collection<?>> LINES =
      values -> values.stream().map(String::valueOf).collect(Collectors.joining("\n"));

  /** The text of a value. */
  String text(T value);

  /** So many digits behind the point; for a number, an {@link Estimate}, a vector or a matrix. */
  static Format<Object> decimals(int digits) {
    return new Format<>() {
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
  static Format<Double> percent(int digits) {
    return value -> decimals(digits).text(100 * value) + " %";
  }

  /** A count of so many. */
  static Format<Integer> outOf(int all) {
    return value -> value + " of " + all;
  }

  /** The answer to a question. */
  static Format<Boolean> choice(String yes, String no) {
    return value -> value ? yes : no;
  }
}
