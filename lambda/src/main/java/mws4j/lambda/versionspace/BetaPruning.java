package mws4j.lambda.versionspace;

/**
 * Leaves out the terms with a redex in the function of a redex: {@code (lambda t)} may be applied,
 * but {@code t} may not apply an abstraction itself. Several values beside each other stay, {@code
 * ((lambda (lambda t)) u v)} and redexes in {@code u}.
 */
final class BetaPruning {
  private static final int STATES = 4;
  private static final int APPLIED = 1;
  private static final int IN_REDEX = 2;

  private final SpaceTable spaces;
  private final LongIntMap known; // by space and state

  BetaPruning(SpaceTable spaces, Limit limit) {
    this.spaces = spaces;
    known = new LongIntMap(limit);
  }

  /** The space without these terms. */
  int of(int space) {
    return of(space, 0);
  }

  private int of(int space, int state) {
    boolean applied = (state & APPLIED) != 0 && spaces.mayBeLambda(space);
    if (!applied && !spaces.mayHaveRedex(space)) {
      return space;
    }
    int distinct = applied ? state : state & ~APPLIED;
    long key = (long) space * STATES + distinct;
    int pruned = known.get(key);
    if (pruned == LongIntMap.ABSENT) {
      pruned = compute(space, distinct);
      known.put(key, pruned);
    }
    return pruned;
  }

  private int compute(int space, int state) {
    int inRedex = state & IN_REDEX;
    switch (spaces.kind(space)) {
      case SpaceTable.ABSTRACTION -> {
        if (state == (APPLIED | IN_REDEX)) {
          return SpaceTable.VOID;
        }
        int inBody = state == APPLIED ? IN_REDEX : inRedex;
        return spaces.abstraction(of(spaces.body(space), inBody));
      }
      case SpaceTable.APPLICATION -> {
        int function = of(spaces.function(space), inRedex | APPLIED);
        return function == SpaceTable.VOID
            ? SpaceTable.VOID
            : spaces.application(function, of(spaces.argument(space), inRedex));
      }
      default -> {
        int[] parts = new int[spaces.parts(space)];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = of(spaces.part(space, i), state);
        }
        return spaces.union(parts, parts.length);
      }
    }
  }
}
