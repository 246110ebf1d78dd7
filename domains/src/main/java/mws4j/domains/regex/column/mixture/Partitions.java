package mws4j.domains.regex.column.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mws4j.domains.regex.column.text.TemplateKey;

/** Ways to cut a sample into groups of like values, to start from. */
final class Partitions {
  private static final int MOST = 12;

  private static final List<UnaryOperator<String>> KEYS =
      List.of(
          TemplateKey::chunkLengths,
          TemplateKey::runs,
          TemplateKey::chunks,
          TemplateKey::fields,
          text -> "");

  private final Sample sample;

  Partitions(Sample sample) {
    this.sample = sample;
  }

  /** Partitions from fine to coarse, the last with everything in one group. */
  List<List<BitSet>> all() {
    List<List<BitSet>> partitions = new ArrayList<>();
    for (int level = 0; level < KEYS.size(); level++) {
      List<BitSet> partition = from(everything(), level);
      if (!partitions.contains(partition)) {
        partitions.add(partition);
      }
    }
    return partitions;
  }

  /** Groups of equal runs; what would be too many is cut more coarsely. */
  List<BitSet> finest(BitSet members) {
    return from(members, 1);
  }

  /** All values. */
  BitSet everything() {
    BitSet all = new BitSet();
    all.set(0, sample.size());
    return all;
  }

  private List<BitSet> from(BitSet members, int level) {
    List<BitSet> groups = group(members, KEYS.get(level));
    if (groups.size() <= MOST || level == KEYS.size() - 1) {
      return groups;
    }
    List<BitSet> result = new ArrayList<>();
    BitSet rest = new BitSet();
    for (BitSet group : groups) {
      if (result.size() < MOST / 2 && group.cardinality() > 1) {
        result.add(group);
      } else {
        rest.or(group);
      }
    }
    result.addAll(from(rest, level + 1));
    return result;
  }

  private List<BitSet> group(BitSet members, UnaryOperator<String> key) {
    Map<String, BitSet> groups = new LinkedHashMap<>();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      groups.computeIfAbsent(key.apply(sample.text(i)), k -> new BitSet()).set(i);
    }
    List<BitSet> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingDouble(group -> -sample.weight(group)));
    return sorted;
  }
}
