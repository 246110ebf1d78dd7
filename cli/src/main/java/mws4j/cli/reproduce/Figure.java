package mws4j.cli.reproduce;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A number that every job of a sweep yields.
 *
 * @param name of its column in {@code jobs.csv}
 * @param title what it is, with its unit
 * @param logarithmic whether its chart has a logarithmic axis
 * @param paper the paper's values by algorithm and K; empty where it prints none
 */
public record Figure(
    String name, String title, boolean logarithmic, Map<String, Map<Integer, Double>> paper) {
  /** A figure for which the paper prints no numbers. */
  public static Figure of(String name, String title) {
    return new Figure(name, title, false, Map.of());
  }

  /** The same with a logarithmic axis. */
  public Figure onLogarithmicAxis() {
    return new Figure(name, title, true, paper);
  }

  /** The same with the paper's values by algorithm and K. */
  public Figure withPaper(Map<String, Map<Integer, Double>> values) {
    return new Figure(name, title, logarithmic, values);
  }

  /** The paper's value. */
  OptionalDouble paper(String algorithm, int k) {
    Double value = paper.getOrDefault(algorithm, Map.of()).get(k);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
