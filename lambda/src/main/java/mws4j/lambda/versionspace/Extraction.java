package mws4j.lambda.versionspace;

import mws4j.lambda.term.Term;

/**
 * The cheapest term of a space with calls of one candidate. Of equal parts of a union the last one
 * is taken: so all 146 programs of the golden steps come out as DreamCoder wrote them.
 */
final class Extraction {
  private final SpaceTable spaces;
  private final Leaves leaves;
  private final RewritingCosts costs;
  private final int candidate;
  private final Term call;

  /**
   * Extraction of terms.
   *
   * @param candidate which of those that the costs are of
   * @param call what stands for the candidate
   */
  Extraction(SpaceTable spaces, Leaves leaves, RewritingCosts costs, int candidate, Term call) {
    this.spaces = spaces;
    this.leaves = leaves;
    this.costs = costs;
    this.candidate = candidate;
    this.call = call;
  }

  /** The cheapest term. */
  Term of(int space) {
    return of(space, false);
  }

  private Term of(int space, boolean function) {
    if (costs.isCall(space, function, candidate)) {
      return call;
    }
    return switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> new Term.Variable(spaces.number(space));
      case SpaceTable.LEAF -> leaves.term(spaces.number(space));
      case SpaceTable.ABSTRACTION -> new Term.Lambda(of(spaces.body(space), false));
      case SpaceTable.APPLICATION ->
          new Term.Application(of(spaces.function(space), true), of(spaces.argument(space), false));
      default -> of(cheapestPart(space, function), function);
    };
  }

  private int cheapestPart(int union, boolean function) {
    int cost = costs.of(union, function, candidate);
    for (int p = spaces.parts(union) - 1; p >= 0; p--) {
      if (costs.of(spaces.part(union, p), function, candidate) == cost) {
        return spaces.part(union, p);
      }
    }
    throw new IllegalStateException("extraction: no part costs what the union does");
  }
}
