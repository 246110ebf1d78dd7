package mws4j.domains.regex.column.mixture;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import mws4j.domains.regex.column.text.TemplateKey;

/** Splits off the values of a cluster that lack what most of it share, where that pays. */
final class Expulsion {
  private static final double MOST = 0.55;
  private static final double NEARLY_ALL = 0.8;
  private static final int FORMS = 6;

  private static final List<UnaryOperator<String>> FEATURES =
      List.of(
          TemplateKey::lengths,
          TemplateKey::runs,
          TemplateKey::chunks,
          text -> TemplateKey.runs(text.substring(0, 1)),
          text -> TemplateKey.runs(firstField(text)),
          text -> String.valueOf(text.length()),
          text -> text.substring(0, 1),
          text -> text.substring(0, Math.min(2, text.length())),
          text -> text.substring(0, Math.min(3, text.length())),
          text -> text.substring(0, Math.min(5, text.length())),
          text -> text.substring(text.length() - 1),
          text -> text.substring(Math.max(0, text.length() - 2)),
          text -> text.substring(Math.max(0, text.length() - 4)),
          text -> TemplateKey.runs(text.substring(text.length() - 1)));

  private final Sample sample;
  private final Costs costs;
  private final Slips slips;

  Expulsion(Sample sample, Costs costs, Slips slips) {
    this.slips = slips;
    this.sample = sample;
    this.costs = costs;
  }

  /** The cluster in two, the larger part first; or alone if no split makes it shorter. */
  List<Cluster> split(Cluster cluster) {
    List<Cluster> best = List.of(cluster);
    double bits = cluster.bits() - 1e-6;
    for (BitSet minority : minorities(cluster.members())) {
      BitSet rest = (BitSet) cluster.members().clone();
      rest.andNot(minority);
      slips.find(rest, minority);
      List<Cluster> parts = List.of(costs.of(rest), costs.of(minority));
      if (Agglomeration.bits(parts) < bits) {
        bits = Agglomeration.bits(parts);
        best = parts;
      }
    }
    return best;
  }

  private static String firstField(String text) {
    int end = text.indexOf(' ');
    return end <= 0 ? text : text.substring(0, end);
  }

  private Set<BitSet> minorities(BitSet members) {
    Set<BitSet> found = new LinkedHashSet<>();
    double weight = sample.weight(members);
    for (int f = 0; f < FEATURES.size(); f++) {
      UnaryOperator<String> feature = FEATURES.get(f);
      double most = f < FORMS ? MOST : NEARLY_ALL;
      Map<String, BitSet> groups = new LinkedHashMap<>();
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        groups.computeIfAbsent(feature.apply(sample.text(i)), k -> new BitSet()).set(i);
      }
      boolean halves = groups.size() == 2 && f < FORMS;
      for (BitSet group : groups.values()) {
        if (halves
            || (group.cardinality() < members.cardinality()
                && sample.weight(group) >= most * weight)) {
          BitSet minority = (BitSet) members.clone();
          minority.andNot(group);
          found.add(minority);
        }
      }
    }
    return found;
  }
}
