package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Different values with the number of rows of each, most rows first. Immutable. */
public final class ValueCounts {
  private static final ValueCounts NONE = new ValueCounts(Map.of());

  private final Map<String, Long> rows;

  private ValueCounts(Map<String, Long> rows) {
    this.rows = rows;
  }

  /** No values. */
  public static ValueCounts none() {
    return NONE;
  }

  /**
   * Some values; those of equal rows stay in the order of the map.
   *
   * @param counts rows of each, at least 1. Copied.
   */
  public static ValueCounts of(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Comparator.comparingLong(entry -> -entry.getValue()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    for (Map.Entry<String, Long> entry : entries) {
      if (entry.getValue() < 1) {
        throw new IllegalArgumentException(
            "ValueCounts: a value has at least 1 row, not " + entry.getValue());
      }
      sorted.put(entry.getKey(), entry.getValue());
    }
    return new ValueCounts(sorted);
  }

  /** Number of different values. */
  public int size() {
    return rows.size();
  }

  /** The values. */
  public List<String> values() {
    return List.copyOf(rows.keySet());
  }

  /** Whether a value is among them. */
  public boolean contains(String value) {
    return rows.containsKey(value);
  }

  /** Rows of a value, 0 if it is not among them. */
  public long rows(String value) {
    return rows.getOrDefault(value, 0L);
  }

  /** Rows of all. */
  public long rows() {
    return rows.values().stream().mapToLong(each -> each).sum();
  }

  /** Values that one row has. */
  public long once() {
    return rows.values().stream().filter(each -> each == 1).count();
  }

  /** Both together. */
  public ValueCounts plus(ValueCounts other) {
    Map<String, Long> sum = new LinkedHashMap<>(rows);
    other.rows.forEach((value, count) -> sum.merge(value, count, Long::sum));
    return of(sum);
  }

  /** At most so many of them, the most frequent. */
  public ValueCounts most(int limit) {
    Map<String, Long> some = new LinkedHashMap<>();
    rows.entrySet().stream()
        .limit(limit)
        .forEach(entry -> some.put(entry.getKey(), entry.getValue()));
    return new ValueCounts(some);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueCounts counts && rows.equals(counts.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
