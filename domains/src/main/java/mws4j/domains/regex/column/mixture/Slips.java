package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.column.text.Edits;

/** Values that look like a common template with one or two characters wrong. */
final class Slips {
  private static final int MOST_EDITS = 2;
  private static final double EDIT = 12;
  private static final int HOSTS = 4;
  private static final double LARGER = 2;
  private static final int MODELS = 3;

  private final Sample sample;
  private final Costs costs;

  Slips(Sample sample, Costs costs) {
    this.sample = sample;
    this.costs = costs;
  }

  /** Tells the costs about the slips among these groups. */
  void find(List<BitSet> groups) {
    List<BitSet> hosts = new ArrayList<>(groups);
    hosts.sort(Comparator.comparingDouble(group -> -sample.weight(group)));
    for (BitSet host : hosts.subList(0, Math.min(HOSTS, hosts.size()))) {
      for (BitSet group : hosts) {
        find(host, group);
      }
    }
  }

  /** Tells the costs which values of the group are slips of the host's, if that is much larger. */
  void find(BitSet host, BitSet group) {
    double weight = sample.weight(host);
    if (host.cardinality() < MODELS || LARGER * sample.weight(group) >= weight) {
      return;
    }
    double perCharacter = costs.of(host).format().data() / characters(host);
    double shortest = costs.of(host).format().data() / weight;
    List<String> models = models(host);
    Map<String, Integer> alike = new HashMap<>();
    for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
      alike.merge(Edits.kinds(sample.text(i)), 1, Integer::sum);
    }
    for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
      String kinds = Edits.kinds(sample.text(i));
      int edits = nearest(kinds, models);
      if (edits <= MOST_EDITS && alike.get(kinds) <= most(edits, host.cardinality())) {
        double bits = Math.max(shortest, perCharacter * sample.text(i).length());
        costs.slip(i, bits + EDIT * Math.max(1, edits));
      }
    }
  }

  private double characters(BitSet host) {
    double sum = 0;
    for (int i = host.nextSetBit(0); i >= 0; i = host.nextSetBit(i + 1)) {
      sum += sample.weight(i) * sample.text(i).length();
    }
    return sum;
  }

  /** Slips of the same kind are few. */
  private static int most(int edits, int host) {
    return edits == 0 ? Math.max(1, host / 50) : Math.max(2, host / 30);
  }

  private List<String> models(BitSet host) {
    List<String> models = new ArrayList<>();
    for (int i = host.nextSetBit(0); i >= 0 && models.size() < MODELS; i = host.nextSetBit(i + 1)) {
      String kinds = Edits.kinds(sample.text(i));
      if (!models.contains(kinds)) {
        models.add(kinds);
      }
    }
    return models;
  }

  private static int nearest(String kinds, List<String> models) {
    int least = MOST_EDITS + 1;
    for (String model : models) {
      least = Math.min(least, Edits.distance(kinds, model, MOST_EDITS));
    }
    return least;
  }
}
