package mws4j.lambda.versionspace;

import mws4j.lambda.term.Term;

/**
 * All that β-reduces to a term in a few steps. A step back is taken anywhere in a term: {@code
 * ((lambda b) v)} for a part that is {@code b} with the value {@code v} for its variable; a
 * variable that is not mentioned and a body that is nothing else do not count. Inlining an
 * abstraction is a step too.
 *
 * <p>Source: Ellis et al. (PLDI 2021), section 4.1; as in its program, every part of the term takes
 * its own steps, and what remains is pruned, see {@link BetaPruning}.
 */
final class Inversion {
  private final SpaceTable spaces;
  private final Leaves leaves;
  private final int steps;
  private final boolean inlines;
  private final Substitutions substitutions;
  private final Inlining inlining;
  private final BetaPruning pruning;
  private final LongIntMap oneStep;
  private final LongIntMap ofParts; // of the term

  /**
   * Inversion within a table.
   *
   * @param steps the n of the paper
   * @param inlines whether abstractions may be inlined
   */
  Inversion(SpaceTable spaces, Leaves leaves, Limit limit, int steps, boolean inlines) {
    this.spaces = spaces;
    this.leaves = leaves;
    this.steps = steps;
    this.inlines = inlines;
    Shifts shifts = new Shifts(spaces, limit);
    substitutions = new Substitutions(spaces, shifts, limit);
    inlining = new Inlining(spaces, leaves, shifts);
    pruning = new BetaPruning(spaces, limit);
    oneStep = new LongIntMap(limit);
    ofParts = new LongIntMap(limit);
  }

  /** The space of all terms that lead to the term in at most {@code n} steps at each part. */
  int of(Term term) {
    return pruning.of(ofPart(leaves.space(term, spaces)));
  }

  private int ofPart(int part) {
    int known = ofParts.get(part);
    if (known != LongIntMap.ABSENT) {
      return known;
    }
    int[] found = new int[steps + 2];
    found[0] =
        switch (spaces.kind(part)) {
          case SpaceTable.ABSTRACTION -> spaces.abstraction(ofPart(spaces.body(part)));
          case SpaceTable.APPLICATION ->
              spaces.application(ofPart(spaces.function(part)), ofPart(spaces.argument(part)));
          default -> part;
        };
    int reached = part;
    found[1] = part; // a normal form has nothing to prune
    for (int step = 1; step <= steps; step++) {
      int back = back(reached);
      reached = inlines ? spaces.union(back, inlining.of(reached)) : back;
      found[step + 1] = pruning.of(reached);
    }
    int all = spaces.union(found, found.length);
    ofParts.put(part, all);
    return all;
  }

  /** One step back from any term of a space. */
  private int back(int space) {
    int known = oneStep.get(space);
    if (known == LongIntMap.ABSENT) {
      known = spaces.kind(space) == SpaceTable.UNION ? backFromUnion(space) : backFromOne(space);
      oneStep.put(space, known);
    }
    return known;
  }

  private int backFromUnion(int space) {
    int[] parts = new int[spaces.parts(space)];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = back(spaces.part(space, i));
    }
    return spaces.union(parts, parts.length);
  }

  private int backFromOne(int space) {
    if (space == SpaceTable.VOID) {
      return space;
    }
    int list = substitutions.of(space, 0);
    int[] found = new int[substitutions.size(list) + 2];
    int count = 0;
    for (int i = 0; i < substitutions.size(list); i++) {
      int value = substitutions.value(list, i);
      int body = substitutions.body(list, i);
      if (value != SpaceTable.UNIVERSE && !isVariable(body)) {
        found[count++] = spaces.application(spaces.abstraction(body), value);
      }
    }
    if (spaces.kind(space) == SpaceTable.ABSTRACTION) {
      found[count++] = spaces.abstraction(back(spaces.body(space)));
    } else if (spaces.kind(space) == SpaceTable.APPLICATION) {
      int function = spaces.function(space);
      int argument = spaces.argument(space);
      found[count++] = spaces.application(back(function), argument);
      found[count++] = spaces.application(function, back(argument));
    }
    return spaces.union(found, count);
  }

  private boolean isVariable(int body) {
    return spaces.kind(body) == SpaceTable.INDEX && spaces.number(body) == 0;
  }
}
