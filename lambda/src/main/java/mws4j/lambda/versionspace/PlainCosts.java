package mws4j.lambda.versionspace;

import mws4j.lambda.term.Term;

/**
 * What the cheapest term of each space costs: {@value #LEAF} for a leaf, {@value #NODE} for an
 * application or lambda. An abstraction that is applied is not allowed, so each space has two
 * costs: as a function it must not be a lambda.
 *
 * <p>DreamCoder counts 1 and 0.01 in floating point; whole numbers make equal what is equal.
 */
final class PlainCosts {
  static final int LEAF = 100;
  static final int NODE = 1;

  /** No term is allowed; large enough for all sums of two. */
  static final int INFINITE = 1 << 29;

  private final int[] asArgument;
  private final int[] asFunction;

  /** Costs of all spaces of a table. */
  PlainCosts(SpaceTable spaces) {
    asArgument = new int[spaces.size()];
    asFunction = new int[spaces.size()];
    asArgument[SpaceTable.VOID] = asFunction[SpaceTable.VOID] = INFINITE;
    asArgument[SpaceTable.UNIVERSE] = asFunction[SpaceTable.UNIVERSE] = INFINITE;
    for (int space = SpaceTable.FIRST_PROPER; space < spaces.size(); space++) {
      compute(spaces, space);
    }
  }

  private void compute(SpaceTable spaces, int space) {
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX, SpaceTable.LEAF -> asArgument[space] = asFunction[space] = LEAF;
      case SpaceTable.ABSTRACTION -> {
        asArgument[space] = sum(asArgument[spaces.body(space)], 0);
        asFunction[space] = INFINITE;
      }
      case SpaceTable.APPLICATION ->
          asArgument[space] =
              asFunction[space] =
                  sum(asFunction[spaces.function(space)], asArgument[spaces.argument(space)]);
      default -> {
        asArgument[space] = asFunction[space] = INFINITE;
        for (int i = 0; i < spaces.parts(space); i++) {
          int part = spaces.part(space, i);
          asArgument[space] = Math.min(asArgument[space], asArgument[part]);
          asFunction[space] = Math.min(asFunction[space], asFunction[part]);
        }
      }
    }
  }

  /** The cost of a node over parts of some costs. */
  static int sum(int one, int two) {
    return Math.min(INFINITE, one + two + NODE);
  }

  /** The cost of the cheapest term. */
  int asArgument(int space) {
    return asArgument[space];
  }

  /** The cost of the cheapest term that is no lambda. */
  int asFunction(int space) {
    return asFunction[space];
  }

  /** The cost of a term. */
  static int of(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return sum(of(lambda.body()), 0);
    }
    if (term instanceof Term.Application application) {
      return sum(of(application.function()), of(application.argument()));
    }
    return LEAF;
  }
}
