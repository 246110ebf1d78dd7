package mws4j.lambda.versionspace;

import java.util.Arrays;

/**
 * The ways in which the terms of a space come about by substitution: pairs of a value space {@code
 * v} and a body space {@code b} such that any value of {@code v}, put for the variable {@code $k}
 * into any body of {@code b}, gives a term of the space; and all such terms, values and bodies are
 * in some pair. A body that does not mention the variable goes with the universe.
 *
 * <p>Source: Ellis et al. (PLDI 2021), {@code S_k}.
 */
final class Substitutions {
  private static final int PER_NODE = 8;
  private static final int FIRST_CAPACITY = 1 << 8;

  private final SpaceTable spaces;
  private final Shifts shifts;
  private final Limit limit;
  private final Intersections intersections;
  private final LongIntMap known; // (space, k) to the number of its list
  private int[] ends = new int[FIRST_CAPACITY]; // of lists in pairs
  private int[] pairs = new int[FIRST_CAPACITY]; // value, body, value, body, ..
  private int lists;

  Substitutions(SpaceTable spaces, Shifts shifts, Limit limit) {
    this.spaces = spaces;
    this.shifts = shifts;
    this.limit = limit;
    intersections = new Intersections(spaces, limit);
    known = new LongIntMap(limit);
  }

  /**
   * The number of the list of all pairs for a space.
   *
   * @param variable the k of the variable that the values stand for
   */
  int of(int space, int variable) {
    long key = LongIntMap.key(space, variable);
    int list = known.get(key);
    if (list == LongIntMap.ABSENT) {
      list = store(gathered(space, variable));
      known.put(key, list);
    }
    return list;
  }

  /** Number of pairs of a list. */
  int size(int list) {
    return (ends[list] - start(list)) / 2;
  }

  /** The value space of a pair; in a list, values are different and ascend. */
  int value(int list, int index) {
    return pairs[start(list) + 2 * index];
  }

  /** The body space of a pair. */
  int body(int list, int index) {
    return pairs[start(list) + 2 * index + 1];
  }

  private int start(int list) {
    return list == 0 ? 0 : ends[list - 1];
  }

  private PairBuffer gathered(int space, int variable) {
    PairBuffer found = new PairBuffer();
    switch (spaces.kind(space)) {
      case SpaceTable.LEAF -> found.add(SpaceTable.UNIVERSE, space);
      case SpaceTable.INDEX -> {
        int index = spaces.number(space);
        found.add(SpaceTable.UNIVERSE, index < variable ? space : spaces.index(index + 1));
      }
      case SpaceTable.ABSTRACTION -> {
        int list = of(spaces.body(space), variable + 1);
        for (int i = 0; i < size(list); i++) {
          found.add(value(list, i), spaces.abstraction(body(list, i)));
        }
      }
      case SpaceTable.APPLICATION ->
          join(of(spaces.function(space), variable), of(spaces.argument(space), variable), found);
      default -> {
        for (int p = 0; p < spaces.parts(space); p++) {
          int list = of(spaces.part(space, p), variable);
          for (int i = 0; i < size(list); i++) {
            found.add(value(list, i), body(list, i));
          }
        }
      }
    }
    int whole = shifts.down(space, variable);
    if (whole != SpaceTable.VOID) {
      found.add(whole, spaces.index(variable));
    }
    return found;
  }

  /** Values that fit the function and the argument, with applications of the bodies. */
  private void join(int functions, int arguments, PairBuffer found) {
    int several = 0; // how many values of arguments are no single terms
    int[] places = new int[size(arguments)];
    for (int j = 0; j < places.length; j++) {
      if (!isSingle(value(arguments, j))) {
        places[several++] = j;
      }
    }
    int same = 0;
    for (int i = 0; i < size(functions); i++) {
      int value = value(functions, i);
      if (isSingle(value)) {
        while (same < size(arguments) && value(arguments, same) < value) {
          same++;
        }
        if (same < size(arguments) && value(arguments, same) == value) {
          join(functions, i, arguments, same, found);
        }
        for (int p = 0; p < several; p++) {
          join(functions, i, arguments, places[p], found);
        }
        limit.work(several);
      } else {
        for (int j = 0; j < size(arguments); j++) {
          join(functions, i, arguments, j, found);
        }
        limit.work(size(arguments));
      }
    }
  }

  private void join(int functions, int i, int arguments, int j, PairBuffer found) {
    int shared = intersections.of(value(functions, i), value(arguments, j));
    if (shared != SpaceTable.VOID) {
      found.add(shared, spaces.application(body(functions, i), body(arguments, j)));
    }
  }

  private boolean isSingle(int value) {
    return spaces.isSingle(value);
  }

  /** Keeps the pairs, those of one value as a pair with the union of their bodies. */
  private int store(PairBuffer found) {
    found.sort();
    int[] bodies = new int[found.size()];
    int start = lists == 0 ? 0 : ends[lists - 1];
    int end = start;
    limit.requireRoom(start + 2L * found.size(), PER_NODE);
    if (start + 2 * found.size() > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(start + 2 * found.size(), 2 * pairs.length));
    }
    for (int i = 0; i < found.size(); ) {
      int value = found.value(i);
      int count = 0;
      while (i < found.size() && found.value(i) == value) {
        bodies[count++] = found.body(i++);
      }
      pairs[end++] = value;
      pairs[end++] = spaces.union(bodies, count);
    }
    if (lists == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lists);
    }
    ends[lists] = end;
    return lists++;
  }

  /** Pairs of a value and a body while they are gathered. */
  private static final class PairBuffer {
    private long[] pairs = new long[16];
    private int size;

    int size() {
      return size;
    }

    void add(int value, int body) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.multiplyExact(size, 2));
      }
      pairs[size++] = LongIntMap.key(value, body);
    }

    int value(int index) {
      return (int) (pairs[index] >>> 32);
    }

    int body(int index) {
      return (int) pairs[index];
    }

    /** By values; equal values are neighbours then. */
    void sort() {
      Arrays.sort(pairs, 0, size);
    }
  }
}
