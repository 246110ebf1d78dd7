package mws4j.lambda.versionspace;

import mws4j.lambda.term.Term;

/**
 * What the cheapest term of each space costs if a candidate may be called, for some candidates at
 * once: wherever a space holds a form of the candidate, a call can stand. Only costs below those
 * without the candidate are kept.
 *
 * <p>Differs from DreamCoder: there a candidate has one form, it is seen in a space only if it is a
 * cheapest term of it, applications of a call are free, and a union takes over a cost even if it is
 * larger than without the candidate. Here costs are exact, and there is no beam.
 */
final class RewritingCosts {
  private static final int PER_NODE = 8;

  private final SpaceTable spaces;
  private final PlainCosts plain;
  private final Patterns patterns;
  private final Holdings holdings;
  private final Slices costs; // candidate, cost, candidate, cost, ..; two lists for each space
  private final CheapestCalls cheapest;

  /**
   * Computes the costs.
   *
   * @throws Limit.Reached if they need too much room; fewer candidates need less
   */
  RewritingCosts(SpaceTable spaces, PlainCosts plain, Patterns patterns, Limit limit) {
    this.spaces = spaces;
    this.plain = plain;
    this.patterns = patterns;
    holdings = new Holdings(spaces, patterns, limit);
    costs = new Slices(2 * spaces.size(), limit, PER_NODE);
    cheapest = new CheapestCalls(patterns.candidates());
    for (int space = SpaceTable.FIRST_PROPER; space < spaces.size(); space++) {
      limit.work(spaces.parts(space));
      holdings.find(space);
      compute(space);
    }
  }

  private static int list(int space, boolean function) {
    return 2 * space + (function ? 1 : 0);
  }

  private void compute(int space) {
    switch (spaces.kind(space)) {
      case SpaceTable.ABSTRACTION -> {
        relax(list(spaces.body(space), false), PlainCosts.NODE);
        write(space, false);
        write(space, true);
      }
      case SpaceTable.APPLICATION -> {
        relaxApplication(spaces.function(space), spaces.argument(space));
        write(space, false);
        costs.share(list(space, true), list(space, false));
      }
      case SpaceTable.UNION -> {
        relaxParts(space, false);
        write(space, false);
        relaxParts(space, true);
        write(space, true);
      }
      default -> {} // no candidate is a leaf
    }
  }

  private void relax(int list, int more) {
    for (int i = costs.start(list); i < costs.stop(list); i += 2) {
      cheapest.relax(costs.at(i), costs.at(i + 1) + more);
    }
  }

  private void relaxParts(int union, boolean function) {
    for (int p = 0; p < spaces.parts(union); p++) {
      relax(list(spaces.part(union, p), function), 0);
    }
  }

  /** Merges two lists; where a candidate is in one only, the other part costs as without it. */
  private void relaxApplication(int function, int argument) {
    int functions = list(function, true);
    int arguments = list(argument, false);
    int f = costs.start(functions);
    int a = costs.start(arguments);
    while (f < costs.stop(functions) || a < costs.stop(arguments)) {
      int next = Math.min(candidateAt(f, functions), candidateAt(a, arguments));
      int costOfFunction = plain.asFunction(function);
      int costOfArgument = plain.asArgument(argument);
      if (candidateAt(f, functions) == next) {
        costOfFunction = costs.at(f + 1);
        f += 2;
      }
      if (candidateAt(a, arguments) == next) {
        costOfArgument = costs.at(a + 1);
        a += 2;
      }
      cheapest.relax(next, PlainCosts.sum(costOfFunction, costOfArgument));
    }
  }

  private int candidateAt(int place, int list) {
    return place < costs.stop(list) ? costs.at(place) : Integer.MAX_VALUE;
  }

  private void write(int space, boolean function) {
    for (int i = holdings.start(space); i < holdings.stop(space); i++) {
      int candidate = patterns.candidate(holdings.part(i));
      if (candidate != Patterns.NONE) {
        cheapest.relax(candidate, patterns.costOfCall(holdings.part(i)));
      }
    }
    int start = costs.position();
    cheapest.drainTo(costs, plainCost(space, function));
    costs.end(list(space, function), start);
  }

  private int plainCost(int space, boolean function) {
    return function ? plain.asFunction(space) : plain.asArgument(space);
  }

  /** The cost of the cheapest term of a space with calls of a candidate. */
  int of(int space, boolean function, int candidate) {
    int list = list(space, function);
    for (int i = costs.start(list); i < costs.stop(list); i += 2) {
      if (costs.at(i) == candidate) {
        return costs.at(i + 1);
      }
    }
    return plainCost(space, function);
  }

  /** The form of a candidate that a call stands for in the cheapest term; null if there is none. */
  Term calledForm(int space, boolean function, int candidate) {
    int cost = of(space, function, candidate);
    for (int i = holdings.start(space); i < holdings.stop(space); i++) {
      int part = holdings.part(i);
      if (patterns.candidate(part) == candidate && patterns.costOfCall(part) == cost) {
        return patterns.form(part);
      }
    }
    return null;
  }

  /** Lowers costs by what candidates save in a space that is used as an argument. */
  void lower(int space, int[] lowered) {
    int list = list(space, false);
    for (int i = costs.start(list); i < costs.stop(list); i += 2) {
      lowered[costs.at(i)] = Math.min(lowered[costs.at(i)], costs.at(i + 1));
    }
  }
}
