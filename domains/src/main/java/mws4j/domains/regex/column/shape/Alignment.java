package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The templates of a bag aligned one after another into one row of slots: a token of a template
 * falls into a slot of its type, or opens a new one that the others do not have.
 */
final class Alignment {
  /** A place in the row. */
  static final class Slot {
    final int type;

    /** Which groups have it. */
    final BitSet groups = new BitSet();

    /** Per group, its tokens from .. to, -1 if it has none. */
    final int[] from;

    final int[] to;

    Slot(int type, int groupCount) {
      this.type = type;
      from = new int[groupCount];
      to = new int[groupCount];
      Arrays.fill(from, -1);
    }

    void put(int group, int first, int end) {
      groups.set(group);
      from[group] = first;
      to[group] = end;
    }
  }

  private Alignment() {}

  /** The slots, or null if there would be more than {@code most}. */
  static List<Slot> of(List<Templates.Group> groups, int most) {
    List<Slot> slots = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      slots = add(slots, groups.get(g).types(), g, groups.size());
      if (slots.size() > most) {
        return null;
      }
    }
    return pooled(slots);
  }

  private static List<Slot> add(List<Slot> slots, int[] types, int group, int groupCount) {
    int[] partner = partners(slots, types);
    List<Slot> result = new ArrayList<>();
    int at = 0;
    for (int token = 0; token < types.length; token++) {
      if (partner[token] < 0) {
        Slot slot = new Slot(types[token], groupCount);
        slot.put(group, token, token + 1);
        result.add(slot);
        continue;
      }
      while (at < partner[token]) {
        result.add(slots.get(at++));
      }
      slots.get(at).put(group, token, token + 1);
      result.add(slots.get(at++));
    }
    result.addAll(slots.subList(at, slots.size()));
    return result;
  }

  /** For every token the slot it falls into, or -1; of equally good alignments the earliest. */
  private static int[] partners(List<Slot> slots, int[] types) {
    int n = types.length;
    int m = slots.size();
    int[][] cost = new int[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        cost[i][j] = i == n ? m - j : j == m ? n - i : step(cost, slots, types, i, j);
      }
    }
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (types[i] == slots.get(j).type && cost[i][j] == cost[i + 1][j + 1]) {
        partner[i++] = j++;
      } else if (cost[i][j] == cost[i][j + 1] + 1) {
        j++;
      } else {
        i++;
      }
    }
    return partner;
  }

  private static int step(int[][] cost, List<Slot> slots, int[] types, int i, int j) {
    int gap = 1 + Math.min(cost[i + 1][j], cost[i][j + 1]);
    return types[i] == slots.get(j).type ? Math.min(cost[i + 1][j + 1], gap) : gap;
  }

  /** Neighbours that no text has both of become one slot: {@code e} here, {@code E} there. */
  private static List<Slot> pooled(List<Slot> slots) {
    List<Slot> result = new ArrayList<>();
    for (Slot slot : slots) {
      Slot last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && !last.groups.intersects(slot.groups)) {
        Slot both = new Slot(last.type == slot.type ? slot.type : 0, slot.from.length);
        merge(both, last);
        merge(both, slot);
        result.set(result.size() - 1, both);
      } else {
        result.add(slot);
      }
    }
    return result;
  }

  private static void merge(Slot into, Slot from) {
    for (int g = from.groups.nextSetBit(0); g >= 0; g = from.groups.nextSetBit(g + 1)) {
      into.put(g, from.from[g], from.to[g]);
    }
  }
}
