package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import mws4j.domains.regex.column.shape.Edits;

/** Values that look like a common template with one or two characters wrong. */
final class Slips {
  private static final int MOST_EDITS = 2;
  private static final double EDIT = 12;
  private static final int HOSTS = 4;
  private static final double LARGER = 2;

  private Slips() {}

  /** Tells the costs about the slips among these groups. */
  static void find(Sample sample, List<BitSet> groups, Costs costs) {
    List<BitSet> hosts = new ArrayList<>(groups);
    hosts.sort(Comparator.comparingDouble(group -> -sample.weight(group)));
    for (BitSet host : hosts.subList(0, Math.min(HOSTS, hosts.size()))) {
      if (host.cardinality() >= 3) {
        find(sample, host, hosts, costs);
      }
    }
  }

  private static void find(Sample sample, BitSet host, List<BitSet> groups, Costs costs) {
    double weight = sample.weight(host);
    double bits = costs.of(host).format().data() / weight;
    List<String> models = models(sample, host);
    for (BitSet group : groups) {
      if (LARGER * sample.weight(group) < weight) {
        for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
          int edits = nearest(Edits.kinds(sample.text(i)), models);
          if (edits <= MOST_EDITS) {
            costs.slip(i, bits + EDIT * Math.max(1, edits));
          }
        }
      }
    }
  }

  private static List<String> models(Sample sample, BitSet host) {
    List<String> models = new ArrayList<>();
    for (int i = host.nextSetBit(0); i >= 0 && models.size() < 3; i = host.nextSetBit(i + 1)) {
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
