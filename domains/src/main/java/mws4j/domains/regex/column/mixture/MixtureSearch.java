package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import mws4j.domains.regex.column.shape.Described;
import mws4j.domains.regex.column.shape.Shape;

/**
 * Finds the formats of a column: the shortest description as a few formats and odd values. Clusters
 * are merged from partitions of several fineness; then values that do not fit are split off, and
 * what was split off is merged anew.
 */
public final class MixtureSearch {
  /** At most so many formats. */
  public static final int MOST_FORMATS = 6;

  private static final int ROUNDS = 4;

  private final Sample sample;
  private final Costs costs;
  private final Partitions partitions;
  private final Slips slips;

  private MixtureSearch(Sample sample) {
    this.sample = sample;
    costs = new Costs(sample);
    partitions = new Partitions(sample);
    slips = new Slips(sample, costs);
  }

  /** The formats, the heaviest first; none if every value is odd. */
  public static List<Described> formats(Sample sample) {
    return sample.size() == 0 ? List.of() : new MixtureSearch(sample).formats();
  }

  private List<Described> formats() {
    if (sample.size() == 1 && sample.weight(0) > sample.unit()) {
      return List.of(new Described(new Shape.Text(sample.text(0)), 0, 0));
    }
    Presets presets = new Presets(sample);
    if (presets.isFreeText()) {
      return List.of();
    }
    BitSet numbers = presets.numbers(costs);
    BitSet open = numbers.isEmpty() ? presets.open(costs) : numbers;
    List<List<BitSet>> starts = open.isEmpty() ? partitions.all() : List.of(around(open));
    slips.find(open.isEmpty() ? partitions.finest(partitions.everything()) : starts.get(0));
    Agglomeration agglomeration = new Agglomeration(costs, MOST_FORMATS);
    List<Cluster> best = null;
    for (List<BitSet> start : starts) {
      List<Cluster> found = refined(agglomeration.merge(start), agglomeration);
      if (best == null || Agglomeration.bits(found) < Agglomeration.bits(best) - 1e-6) {
        best = found;
      }
    }
    return new Union(sample, costs)
        .unite(best).stream()
            .filter(Cluster::isFormat)
            .sorted(Comparator.comparingDouble(cluster -> -cluster.weight()))
            .map(Cluster::format)
            .toList();
  }

  private List<BitSet> around(BitSet open) {
    BitSet rest = partitions.everything();
    rest.andNot(open);
    List<BitSet> groups = new ArrayList<>(List.of(open));
    groups.addAll(partitions.finest(rest));
    return groups;
  }

  private List<Cluster> refined(List<Cluster> clusters, Agglomeration agglomeration) {
    Expulsion expulsion = new Expulsion(sample, costs, slips);
    List<Cluster> now = clusters;
    for (int round = 0; round < ROUNDS; round++) {
      List<BitSet> parts = new ArrayList<>();
      BitSet odd = new BitSet();
      for (Cluster cluster : now) {
        for (Cluster part :
            cluster.isFormat() && !costs.isPreset(cluster)
                ? expulsion.split(cluster)
                : List.of(cluster)) {
          if (part.isFormat()) {
            parts.add(part.members());
          } else {
            odd.or(part.members());
          }
        }
      }
      parts.addAll(partitions.finest(odd));
      List<Cluster> next = agglomeration.merge(parts);
      if (Agglomeration.bits(next) >= Agglomeration.bits(now) - 1e-6) {
        return now;
      }
      now = next;
    }
    return now;
  }
}
