package mws4j.domains.regex.column.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Distinct texts with weights, in order of first appearance: what fills one place of a format. */
public final class Bag {
  private final String[] texts;
  private final double[] weights;
  private final double total;
  private final double unit;

  private Bag(String[] texts, double[] weights, double total, double unit) {
    this.texts = texts;
    this.weights = weights;
    this.total = total;
    this.unit = unit;
  }

  /**
   * The texts with their weights; equal ones are added up.
   *
   * @param unit weight of a text that was seen once
   */
  public static Bag of(List<String> texts, double[] weights, double unit) {
    Map<String, double[]> sums = new LinkedHashMap<>(2 * texts.size());
    for (int i = 0; i < weights.length; i++) {
      sums.computeIfAbsent(texts.get(i), t -> new double[1])[0] += weights[i];
    }
    return of(sums, unit);
  }

  private static Bag of(Map<String, double[]> sums, double unit) {
    String[] distinct = sums.keySet().toArray(String[]::new);
    double[] weights = new double[distinct.length];
    double total = 0;
    int at = 0;
    for (double[] sum : sums.values()) {
      weights[at++] = sum[0];
      total += sum[0];
    }
    return new Bag(distinct, weights, total, unit);
  }

  /** Number of distinct texts. */
  public int size() {
    return texts.length;
  }

  /** Text number i. */
  public String text(int i) {
    return texts[i];
  }

  /** Its weight. */
  public double weight(int i) {
    return weights[i];
  }

  /** The weight of all. */
  public double total() {
    return total;
  }

  /** The weight of a text seen once. */
  public double unit() {
    return unit;
  }

  /** Collects texts for a new bag. */
  static final class Builder {
    private final Map<String, double[]> sums = new LinkedHashMap<>();
    private final double unit;

    Builder(double unit) {
      this.unit = unit;
    }

    Builder add(String text, double weight) {
      sums.computeIfAbsent(text, t -> new double[1])[0] += weight;
      return this;
    }

    boolean isEmpty() {
      return sums.isEmpty();
    }

    Bag build() {
      return of(sums, unit);
    }
  }
}
