package mws4j.lambda.versionspace;

/** Spaces under more or fewer lambdas: the free variables of all their terms change. */
final class Shifts {
  private Shifts() {}

  /**
   * The terms of a space without some lambdas around them; those that mention one are left out.
   *
   * @param lambdas how many
   */
  static int down(SpaceTable spaces, int space, int lambdas) {
    return shift(spaces, space, -lambdas, 0);
  }

  /** The terms of a space under so many more lambdas. */
  static int up(SpaceTable spaces, int space, int lambdas) {
    return shift(spaces, space, lambdas, 0);
  }

  private static int shift(SpaceTable spaces, int space, int by, int bound) {
    if (by == 0 || spaces.free(space) <= bound) {
      return space;
    }
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> {
        int shifted = spaces.number(space) + by;
        return shifted < bound ? SpaceTable.VOID : spaces.index(shifted);
      }
      case SpaceTable.ABSTRACTION -> {
        return spaces.abstraction(shift(spaces, spaces.body(space), by, bound + 1));
      }
      case SpaceTable.APPLICATION -> {
        int function = shift(spaces, spaces.function(space), by, bound);
        return function == SpaceTable.VOID
            ? SpaceTable.VOID
            : spaces.application(function, shift(spaces, spaces.argument(space), by, bound));
      }
      default -> {
        int[] parts = new int[spaces.parts(space)];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = shift(spaces, spaces.part(space, i), by, bound);
        }
        return spaces.union(parts, parts.length);
      }
    }
  }
}
