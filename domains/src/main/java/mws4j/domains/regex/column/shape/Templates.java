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

  private Templates() {}

  /** The groups, or null if there are more than {@code most} or a text has too many tokens. */
  static List<Group> of(Bag bag, Level level, int most, int longest) {
    Map<Key, List<Integer>> members = new LinkedHashMap<>();
    Map<Key, List<Tokens>> tokens = new LinkedHashMap<>();
    for (int i = 0; i < bag.size(); i++) {
      Tokens cut = Tokens.of(bag.text(i), level);
      if (cut.count() > longest) {
        return null;
      }
      Key key = new Key(cut.types());
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      tokens.computeIfAbsent(key, k -> new ArrayList<>()).add(cut);
      if (members.size() > most) {
        return null;
      }
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (key, list) -> groups.add(new Group(key.types(), list, tokens.get(key), sum(bag, list))));
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
