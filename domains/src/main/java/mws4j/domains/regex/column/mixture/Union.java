package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mws4j.domains.regex.column.shape.KnownShapes;
import mws4j.domains.regex.column.shape.ShapeBits;
import mws4j.domains.regex.column.shape.Shapes;
import mws4j.domains.regex.column.text.TemplateKey;

/**
 * Makes one format of those that differ in literals only, or in lengths that touch: that most keys
 * begin with the same letter does not make the others another format.
 */
final class Union {
  /** Bits per value. */
  private static final double NEARLY = 4.5;

  /** Bits that a format the world knows may cost more. */
  private static final double KNOWN = 40;

  private final Sample sample;
  private final Costs costs;

  Union(Sample sample, Costs costs) {
    this.sample = sample;
    this.costs = costs;
  }

  /** The clusters with such formats united, and formats within others given up. */
  List<Cluster> unite(List<Cluster> clusters) {
    List<Cluster> result = new ArrayList<>(clusters);
    for (int a = 0; a < result.size(); a++) {
      for (int b = a + 1; b < result.size(); b++) {
        if (belongTogether(result.get(a), result.get(b))) {
          result.set(a, costs.merged(result.get(a), result.get(b)));
          result.remove(b);
          b = a;
        }
      }
    }
    result.removeIf(cluster -> isCatchAll(cluster, result));
    return result;
  }

  /** A few values that only a format which makes a larger cluster too could join. */
  private boolean isCatchAll(Cluster cluster, List<Cluster> all) {
    return cluster.isFormat()
        && Shapes.isMixed(cluster.format().shape())
        && all.stream()
            .anyMatch(
                other ->
                    other.isFormat()
                        && other.weight() > cluster.weight()
                        && more(other, cluster) < 1e9);
  }

  private boolean belongTogether(Cluster a, Cluster b) {
    if (!a.isFormat() || !b.isFormat() || costs.isPreset(a) || costs.isPreset(b)) {
      return false;
    }
    Spans first = new Spans(a);
    if (first.alike && first.touches(new Spans(b))) {
      return true;
    }
    return (chunks(a).equals(chunks(b)) && (more(a, b) < 1e9 || more(b, a) < 1e9))
        || isPart(a, b)
        || isPart(b, a)
        || isKnown(a, b);
  }

  /** A format of any length within a wider one that says nearly as much. */
  private boolean isPart(Cluster part, Cluster whole) {
    double more = more(part, whole);
    boolean smaller = part.weight() <= whole.weight();
    return !Shapes.isFixed(part.format().shape()) && (more < NEARLY || (smaller && more < 1e9));
  }

  /** Two that are one the world knows. */
  private boolean isKnown(Cluster a, Cluster b) {
    Cluster both = costs.merged(a, b);
    boolean already =
        KnownShapes.contains(a.format().shape()) || KnownShapes.contains(b.format().shape());
    return KnownShapes.contains(both.format().shape())
        && both.bits() < a.bits() + b.bits() + (already ? KNOWN / 2 : KNOWN);
  }

  /** How many more bits a value of the part takes in the format of the whole. */
  private double more(Cluster part, Cluster whole) {
    double bits = 0;
    BitSet members = part.members();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      bits += ShapeBits.of(whole.format().shape(), sample.text(i));
      bits -= ShapeBits.of(part.format().shape(), sample.text(i));
    }
    return bits / members.cardinality();
  }

  private java.util.Set<String> chunks(Cluster cluster) {
    java.util.Set<String> keys = new java.util.TreeSet<>();
    BitSet members = cluster.members();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      keys.add(TemplateKey.chunks(sample.text(i)));
    }
    return keys;
  }

  /** The template of a cluster's values, if they have one, with the lengths of its digits. */
  private final class Spans {
    final String runs;
    final boolean alike;
    int[] min;
    int[] max;

    Spans(Cluster cluster) {
      BitSet members = cluster.members();
      String key = TemplateKey.runs(sample.text(members.nextSetBit(0)));
      boolean same = true;
      for (int i = members.nextSetBit(0); i >= 0 && same; i = members.nextSetBit(i + 1)) {
        same = TemplateKey.runs(sample.text(i)).equals(key);
        add(TemplateKey.lengths(sample.text(i)));
      }
      runs = key;
      alike = same;
    }

    private void add(String lengths) {
      int count = lengths.length() / 2;
      if (min == null) {
        min = new int[count];
        max = new int[count];
        java.util.Arrays.fill(min, Integer.MAX_VALUE);
      }
      for (int k = 0; k < Math.min(count, min.length); k++) {
        min[k] = Math.min(min[k], lengths.charAt(2 * k + 1));
        max[k] = Math.max(max[k], lengths.charAt(2 * k + 1));
      }
    }

    boolean touches(Spans other) {
      if (!other.alike || !runs.equals(other.runs)) {
        return false;
      }
      for (int k = 0; k < min.length; k++) {
        int gap = Math.max(min[k], other.min[k]) - Math.min(max[k], other.max[k]);
        boolean near = gap <= (Math.min(min[k], other.min[k]) >= 3 ? 2 : 1);
        if (!near && TemplateKey.isDigits(runs.charAt(k))) {
          return false;
        }
      }
      return true;
    }
  }
}
