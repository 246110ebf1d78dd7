package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mws4j.domains.regex.column.shape.Bag;
import mws4j.domains.regex.column.text.TemplateKey;

/**
 * The distinct values that the search looks at, with weights: an often repeated value weighs a
 * little more, and a large column not much more than a small one, since what is odd or a format of
 * its own is a matter of shares.
 */
public final class Sample {
  private static final int MOST = 400;
  private static final int FEW_LENGTHS = 12;
  private static final int MOST_OF_A_TEMPLATE = 120;
  private static final int TEMPLATES = 24;
  private static final double REPEATED = 0.25;
  private static final double PLAIN = 50;

  private final String[] texts;
  private final double[] weights;
  private final double unit;

  private Sample(String[] texts, double[] weights, double unit) {
    this.texts = texts;
    this.weights = weights;
    this.unit = unit;
  }

  /**
   * Draws evenly from every template; the values are distinct and not empty, and each is asked for
   * only a few times.
   */
  public static Sample of(List<String> values, int[] rows) {
    List<String> texts = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double scale = effective(values.size()) / values.size();
    int[] lengths = new int[values.size()];
    for (List<Integer> members : strata(values, lengths)) {
      List<Integer> taken = taken(members, take(members.size(), values.size()), lengths);
      for (int i : taken) {
        texts.add(values.get(i));
        double repeated = 1 + REPEATED * StrictMath.log(Math.max(1, rows[i]));
        weights.add(repeated * scale * members.size() / taken.size());
      }
    }
    return new Sample(
        texts.toArray(String[]::new),
        weights.stream().mapToDouble(Double::doubleValue).toArray(),
        scale);
  }

  /**
   * The values by template, the largest first; those of rare templates are one stratum.
   *
   * @param lengths receives those of the values
   */
  private static List<List<Integer>> strata(List<String> values, int[] lengths) {
    Map<String, List<Integer>> byTemplate = new LinkedHashMap<>();
    for (int i = 0; i < lengths.length; i++) {
      String value = values.get(i);
      lengths[i] = value.length();
      byTemplate.computeIfAbsent(TemplateKey.runs(value), k -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> strata = new ArrayList<>(byTemplate.values());
    strata.sort(Comparator.comparingInt(members -> -members.size()));
    if (values.size() <= MOST || strata.size() <= TEMPLATES) {
      return strata;
    }
    List<Integer> rare = new ArrayList<>();
    strata.subList(TEMPLATES, strata.size()).forEach(rare::addAll);
    List<List<Integer>> few = new ArrayList<>(strata.subList(0, TEMPLATES));
    few.add(rare);
    return few;
  }

  /** Evenly over the lengths, and some of every length if there are few. */
  private static List<Integer> taken(List<Integer> members, int take, int[] lengths) {
    if (take == members.size()) {
      return members;
    }
    List<Integer> byLength = new ArrayList<>(members);
    byLength.sort(Comparator.comparingInt(i -> lengths[i]));
    Map<Integer, Integer> firstOfLength = new LinkedHashMap<>();
    for (int k = 0; k < byLength.size(); k++) {
      firstOfLength.putIfAbsent(lengths[byLength.get(k)], k);
    }
    TreeSet<Integer> places = new TreeSet<>();
    for (int k = 0; k < take; k++) {
      places.add((int) ((long) k * byLength.size() / take));
    }
    if (firstOfLength.size() <= FEW_LENGTHS) {
      firstOfLength
          .values()
          .forEach(
              k -> {
                places.add(k);
                places.add(secondOf(k, byLength, lengths));
              });
    }
    return places.stream().map(byLength::get).toList();
  }

  /** The second value of the length of the one at a place, or the same. */
  private static int secondOf(int place, List<Integer> byLength, int[] lengths) {
    int next = Math.min(place + 1, byLength.size() - 1);
    return lengths[byLength.get(next)] == lengths[byLength.get(place)] ? next : place;
  }

  private static int take(int members, int all) {
    if (all <= MOST) {
      return members;
    }
    long share = Math.max(1, (long) MOST * members / all);
    return (int) Math.min(members, Math.min(MOST_OF_A_TEMPLATE, Math.max(share, 8)));
  }

  /** {@code n} up to 50, then growing with the logarithm. */
  private static double effective(int n) {
    return n <= PLAIN ? n : PLAIN * (1 + StrictMath.log(n / PLAIN));
  }

  /** Number of values. */
  public int size() {
    return texts.length;
  }

  /** Value number i. */
  public String text(int i) {
    return texts[i];
  }

  /** Its weight. */
  public double weight(int i) {
    return weights[i];
  }

  /** Weight of a value seen once. */
  double unit() {
    return unit;
  }

  /** The weight of these values. */
  double weight(BitSet members) {
    double sum = 0;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      sum += weights[i];
    }
    return sum;
  }

  /** These values as a bag. */
  Bag bag(BitSet members) {
    List<String> part = new ArrayList<>();
    double[] partWeights = new double[members.cardinality()];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      partWeights[part.size()] = weights[i];
      part.add(texts[i]);
    }
    return Bag.of(part, partWeights, unit);
  }
}
