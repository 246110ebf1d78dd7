package mws4j.cli.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure that was measured again. Of median and quartiles the one that moved most is told, the
 * median if none did.
 *
 * @param figure with the algorithm and K that it is of
 * @param before in the file of results; NaN if it is not there
 * @param now measured now; NaN if it is missing
 * @param tolerance the largest difference
 */
record Verification(String figure, double before, double now, double tolerance) {
  private static final List<String> VALUES = List.of("median", "lower_quartile", "upper_quartile");

  /** How far it moved; NaN if one of the two is missing. */
  double difference() {
    return before == now ? 0 : Math.abs(now - before); // two infinities have no difference
  }

  /** Whether the difference is no larger than it may be. */
  boolean holds() {
    return difference() <= tolerance;
  }

  /**
   * Compares all rows, {@code figure,algorithm,k,...}, with those of a repetition.
   *
   * @throws IllegalArgumentException if rows and tolerances are not of the same figures, or a row
   *     is there twice or has no numbers
   */
  static List<Verification> of(ResultsFile before, List<Map<String, String>> now) {
    Map<String, Double> tolerances = before.tolerances();
    Map<String, Map<String, String>> old = byKey(before.name() + ".csv", before.rows());
    Map<String, Map<String, String>> again = byKey("the repetition", now);
    Set<String> unseen = new HashSet<>(tolerances.keySet());
    before.rows().forEach(row -> unseen.remove(row.get("figure")));
    if (!unseen.isEmpty()) {
      throw new IllegalArgumentException(
          before.name() + ".csv has a tolerance but no row of " + unseen);
    }
    List<Verification> all = new ArrayList<>();
    old.forEach(
        (key, row) -> {
          Double tolerance = tolerances.get(row.get("figure"));
          if (tolerance == null) {
            throw new IllegalArgumentException(
                before.name() + ".csv has no tolerance of " + row.get("figure"));
          }
          all.add(moved(key, row, again.getOrDefault(key, Map.of()), tolerance));
        });
    again.forEach(
        (key, row) -> {
          if (!old.containsKey(key)) {
            all.add(moved(key, Map.of(), row, 0));
          }
        });
    return all;
  }

  private static Verification moved(
      String key, Map<String, String> before, Map<String, String> now, double tolerance) {
    Verification most = null;
    for (String value : VALUES) {
      Verification each =
          new Verification(key, number(before, value), number(now, value), tolerance);
      if (most == null || each.difference() > most.difference()) {
        most = each;
      }
    }
    return most;
  }

  private static double number(Map<String, String> row, String value) {
    return row.isEmpty() ? Double.NaN : ResultsFile.number(row.get(value));
  }

  private static Map<String, Map<String, String>> byKey(
      String source, List<Map<String, String>> rows) {
    Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String key = row.get("figure") + " " + row.get("algorithm") + " K=" + row.get("k");
      boolean numbers =
          VALUES.stream().allMatch(v -> row.containsKey(v) && !Double.isNaN(number(row, v)));
      if (!numbers || byKey.put(key, row) != null) {
        throw new IllegalArgumentException(
            source + ": " + key + (numbers ? " is there twice" : " lacks a number of " + VALUES));
      }
    }
    return byKey;
  }
}
