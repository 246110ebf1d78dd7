package mws4j.lambda.versionspace;

/** Spaces under more or fewer lambdas: the free variables of all their terms change. */
final class Shifts {
  private static final int BITS_OF_A_DEPTH = 16;
  private static final int MIDDLE = 1 << (BITS_OF_A_DEPTH - 1);

  private final SpaceTable spaces;
  private final LongIntMap known; // of unions, by shift and number of lambdas within

  Shifts(SpaceTable spaces, Limit limit) {
    this.spaces = spaces;
    known = new LongIntMap(limit);
  }

  /**
   * The terms of a space without some lambdas around them; those that mention one are left out.
   *
   * @param lambdas how many
   */
  int down(int space, int lambdas) {
    return shift(space, -lambdas, 0);
  }

  /** The terms of a space under so many more lambdas. */
  int up(int space, int lambdas) {
    return shift(space, lambdas, 0);
  }

  private int shift(int space, int by, int bound) {
    if (by == 0 || spaces.free(space) <= bound) {
      return space;
    }
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> {
        int shifted = spaces.number(space) + by;
        return shifted < bound ? SpaceTable.VOID : spaces.index(shifted);
      }
      case SpaceTable.ABSTRACTION -> {
        return spaces.abstraction(shift(spaces.body(space), by, bound + 1));
      }
      case SpaceTable.APPLICATION -> {
        int function = shift(spaces.function(space), by, bound);
        return function == SpaceTable.VOID
            ? SpaceTable.VOID
            : spaces.application(function, shift(spaces.argument(space), by, bound));
      }
      default -> {
        return shiftUnion(space, by, bound);
      }
    }
  }

  private int shiftUnion(int union, int by, int bound) {
    long key = LongIntMap.key(union, (by + MIDDLE) << BITS_OF_A_DEPTH | bound);
    int shifted = known.get(key);
    if (shifted == LongIntMap.ABSENT) {
      int[] parts = new int[spaces.parts(union)];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = shift(spaces.part(union, i), by, bound);
      }
      shifted = spaces.union(parts, parts.length);
      known.put(key, shifted);
    }
    return shifted;
  }
}
