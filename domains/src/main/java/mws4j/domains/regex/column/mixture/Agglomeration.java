package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Merges clusters two by two while the description gets shorter, or while there are too many. */
final class Agglomeration {
  private final Costs costs;
  private final int most;

  Agglomeration(Costs costs, int most) {
    this.costs = costs;
    this.most = most;
  }

  /** The clusters that remain of these groups. */
  List<Cluster> merge(List<BitSet> groups) {
    List<Cluster> clusters = new ArrayList<>();
    groups.forEach(group -> clusters.add(costs.of(group)));
    while (clusters.size() > 1 && step(clusters)) {}
    return clusters;
  }

  private boolean step(List<Cluster> clusters) {
    int bestA = -1;
    int bestB = -1;
    double best = formats(clusters) > most ? Double.NEGATIVE_INFINITY : 1e-6;
    for (int a = 0; a < clusters.size(); a++) {
      for (int b = a + 1; b < clusters.size(); b++) {
        double gain = gain(clusters.get(a), clusters.get(b));
        if (gain > best) {
          best = gain;
          bestA = a;
          bestB = b;
        }
      }
    }
    if (bestA < 0) {
      return false;
    }
    clusters.set(bestA, costs.merged(clusters.get(bestA), clusters.get(bestB)));
    clusters.remove(bestB);
    return true;
  }

  private double gain(Cluster a, Cluster b) {
    if (costs.isPreset(a) || costs.isPreset(b)) {
      return Double.NEGATIVE_INFINITY;
    }
    return a.bits() + b.bits() - costs.merged(a, b).bits();
  }

  private static long formats(List<Cluster> clusters) {
    return clusters.stream().filter(Cluster::isFormat).count();
  }

  /** The bits of them all. */
  static double bits(List<Cluster> clusters) {
    return clusters.stream().mapToDouble(Cluster::bits).sum();
  }
}
