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

  // Opening a gap costs more than making it longer: parts are left out as a whole.
  private static final int OPEN = 3;
  private static final int EXTEND = 1;
  private static final int NEVER = 1 << 28;

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

  /** For every token the slot it falls into, or -1: a global alignment with affine gaps. */
  private static int[] partners(List<Slot> slots, int[] types) {
    int n = types.length;
    int m = slots.size();
    int[][][] cost = new int[3][n + 1][m + 1]; // both, gap in slots, gap in tokens
    for (int[][] state : cost) {
      for (int[] row : state) {
        Arrays.fill(row, NEVER);
      }
    }
    cost[0][n][m] = 0;
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        for (int state = 0; state < 3 && (i < n || j < m); state++) {
          cost[state][i][j] = step(cost, slots, types, state, i, j);
        }
        if (i == n && j == m) {
          cost[1][i][j] = 0;
          cost[2][i][j] = 0;
        }
      }
    }
    return trace(cost, slots, types);
  }

  private static int step(int[][][] cost, List<Slot> slots, int[] types, int state, int i, int j) {
    int best = both(cost, slots, types, i, j);
    if (i < types.length) {
      best = Math.min(best, cost[1][i + 1][j] + (state == 1 ? EXTEND : OPEN));
    }
    if (j < slots.size()) {
      best = Math.min(best, cost[2][i][j + 1] + (state == 2 ? EXTEND : OPEN));
    }
    return best;
  }

  private static int both(int[][][] cost, List<Slot> slots, int[] types, int i, int j) {
    return i < types.length && j < slots.size() && types[i] == slots.get(j).type
        ? cost[0][i + 1][j + 1]
        : NEVER;
  }

  private static int[] trace(int[][][] cost, List<Slot> slots, int[] types) {
    int[] partner = new int[types.length];
    Arrays.fill(partner, -1);
    int state = 0;
    int i = 0;
    int j = 0;
    while (i < types.length || j < slots.size()) {
      int now = cost[state][i][j];
      if (both(cost, slots, types, i, j) == now) {
        partner[i++] = j++;
        state = 0;
      } else if (j < slots.size() && cost[2][i][j + 1] + (state == 2 ? EXTEND : OPEN) == now) {
        j++;
        state = 2;
      } else {
        i++;
        state = 1;
      }
    }
    return partner;
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
