package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;

/**
 * Abstractions at the head of terms replaced by their bodies, with as many arguments as they have
 * lambdas put in at once; terms with fewer arguments are left out. Where an argument is put in
 * twice, each may be any term of its space: these are equal after reduction.
 */
final class Inlining {
  private final SpaceTable spaces;
  private final Leaves leaves;
  private final Shifts shifts;

  Inlining(SpaceTable spaces, Leaves leaves, Shifts shifts) {
    this.spaces = spaces;
    this.shifts = shifts;
    this.leaves = leaves;
  }

  /** All terms of a space that have an abstraction at their head, without it. */
  int of(int space) {
    return of(space, List.of());
  }

  /**
   * The same for a function.
   *
   * @param applied what it is applied to, first first
   */
  private int of(int space, List<Integer> applied) {
    switch (spaces.kind(space)) {
      case SpaceTable.APPLICATION -> {
        List<Integer> longer = new ArrayList<>(List.of(spaces.argument(space)));
        longer.addAll(applied);
        return of(spaces.function(space), longer);
      }
      case SpaceTable.UNION -> {
        int[] parts = new int[spaces.parts(space)];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = of(spaces.part(space, i), applied);
        }
        return spaces.union(parts, parts.length);
      }
      case SpaceTable.LEAF -> {
        return leaves.term(spaces.number(space)) instanceof Term.Abstraction abstraction
            ? applied(abstraction.body(), applied)
            : SpaceTable.VOID;
      }
      default -> {
        return SpaceTable.VOID;
      }
    }
  }

  private int applied(Term closed, List<Integer> arguments) {
    Term body = closed;
    int used = 0;
    while (body instanceof Term.Lambda lambda && used < arguments.size()) {
      body = lambda.body();
      used++;
    }
    if (body instanceof Term.Lambda) {
      return SpaceTable.VOID;
    }
    int made = put(body, 0, arguments.subList(0, used));
    for (int argument : arguments.subList(used, arguments.size())) {
      made = spaces.application(made, argument);
    }
    return made;
  }

  /**
   * A part of a body with arguments for its variables.
   *
   * @param bound lambdas between the body and the part
   */
  private int put(Term term, int bound, List<Integer> arguments) {
    if (term instanceof Term.Variable variable) {
      int index = variable.index();
      return index < bound
          ? spaces.index(index)
          : shifts.up(arguments.get(arguments.size() - 1 - (index - bound)), bound);
    }
    if (term instanceof Term.Lambda lambda) {
      return spaces.abstraction(put(lambda.body(), bound + 1, arguments));
    }
    if (term instanceof Term.Application application) {
      return spaces.application(
          put(application.function(), bound, arguments),
          put(application.argument(), bound, arguments));
    }
    return spaces.leaf(leaves.number(term));
  }
}
