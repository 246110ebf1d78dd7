package mws4j.cli.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure that was measured again.
 *
 * @param figure with the algorithm and K that it is of
 * @param before in the file of results
 * @param now measured now; NaN if it is missing
 * @param tolerance the largest difference
 */
record Verification(String figure, double before, double now, double tolerance) {
  /** Whether the difference is no larger than it may be; two that are not finite must be equal. */
  boolean holds() {
    return Double.compare(before, now) == 0 || Math.abs(now - before) <= tolerance;
  }

  /**
   * Compares all rows of the figures that have tolerances, {@code
   * figure,algorithm,k,...,median,...}, with those of a repetition.
   *
   * @throws IllegalArgumentException if the file has no row of a figure with a tolerance
   */
  static List<Verification> of(ResultsFile before, List<Map<String, String>> now) {
    Map<String, Double> tolerances = before.tolerances();
    Map<String, Double> again = new HashMap<>();
    now.forEach(row -> again.put(key(row), median(row)));
    List<Verification> all = new ArrayList<>();
    for (var tolerance : tolerances.entrySet()) {
      List<Map<String, String>> rows =
          before.rows().stream()
              .filter(row -> row.get("figure").equals(tolerance.getKey()))
              .toList();
      if (rows.isEmpty()) {
        throw new IllegalArgumentException(
            before.name() + ".csv has a tolerance but no row of figure " + tolerance.getKey());
      }
      for (Map<String, String> row : rows) {
        double value = again.getOrDefault(key(row), Double.NaN);
        all.add(new Verification(key(row), median(row), value, tolerance.getValue()));
      }
    }
    return all;
  }

  private static String key(Map<String, String> row) {
    return row.get("figure") + " " + row.get("algorithm") + " K=" + row.get("k");
  }

  private static double median(Map<String, String> row) {
    return Double.parseDouble(row.get("median"));
  }
}
