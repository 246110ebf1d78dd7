package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.column.text.Level;
import mws4j.domains.regex.column.text.Tokens;

/** The texts of a bag, grouped by their sequences of token types, the heaviest group first. */
final class Templates {
  /** Texts with the same sequence of types. */
  record Group(int[] types, List<Integer> members, List<Tokens> tokens, double weight) {}

  private record Key(int[] types) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(types, key.types);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(types);
    }
  }

  /** A group that grows. */
  private static final class Members {
    private final int[] types;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Tokens> tokens = new ArrayList<>();

    Members(int[] types) {
      this.types = types;
    }
  }

  private Templates() {}

  /** Whether all texts are of one group. */
  static boolean areOneGroup(Bag bag, Level level) {
    if (bag.size() < 2) {
      return true;
    }
    int[] types = Tokens.of(bag.text(0), level).types();
    for (int i = 1; i < bag.size(); i++) {
      if (!Tokens.areOf(bag.text(i), level, types)) {
        return false;
      }
    }
    return true;
  }

  /** The groups, or null if there are more than {@code most} or a text has too many tokens. */
  static List<Group> of(Bag bag, Level level, int most, int longest) {
    Map<Key, Members> all = new LinkedHashMap<>();
    Members last = null; // texts of one sequence often follow each other
    for (int i = 0; i < bag.size(); i++) {
      Tokens cut = Tokens.of(bag.text(i), level);
      if (cut.count() > longest) {
        return null;
      }
      if (last == null || !Arrays.equals(last.types, cut.types())) {
        last = all.computeIfAbsent(new Key(cut.types()), key -> new Members(key.types()));
      }
      last.numbers.add(i);
      last.tokens.add(cut);
      if (all.size() > most) {
        return null;
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Members each : all.values()) {
      groups.add(new Group(each.types, each.numbers, each.tokens, sum(bag, each.numbers)));
    }
    groups.sort(Comparator.comparingDouble(group -> -group.weight()));
    return groups;
  }

  private static double sum(Bag bag, List<Integer> members) {
    double sum = 0;
    for (int i : members) {
      sum += bag.weight(i);
    }
    return sum;
  }
}
