package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/** What version spaces do, done with sets of terms. */
final class BruteForce {
  private BruteForce() {}

  /** All terms of a space. */
  static Set<Term> extension(SpaceTable spaces, Leaves leaves, int space) {
    Set<Term> terms = new LinkedHashSet<>();
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> terms.add(new Term.Variable(spaces.number(space)));
      case SpaceTable.LEAF -> terms.add(leaves.term(spaces.number(space)));
      case SpaceTable.ABSTRACTION ->
          extension(spaces, leaves, spaces.body(space)).forEach(b -> terms.add(new Term.Lambda(b)));
      case SpaceTable.APPLICATION -> {
        Set<Term> arguments = extension(spaces, leaves, spaces.argument(space));
        for (Term function : extension(spaces, leaves, spaces.function(space))) {
          arguments.forEach(argument -> terms.add(new Term.Application(function, argument)));
        }
      }
      case SpaceTable.UNION -> {
        for (int i = 0; i < spaces.parts(space); i++) {
          terms.addAll(extension(spaces, leaves, spaces.part(space, i)));
        }
      }
      default -> {
        if (space != SpaceTable.VOID) {
          throw new IllegalArgumentException("the universe cannot be listed");
        }
      }
    }
    return terms;
  }

  /** All that leads to a term in some steps at each part, by the definition. */
  static Set<Term> inversion(Term term, int steps, boolean inlines) {
    Set<Term> all = new HashSet<>(parts(term, steps, inlines));
    all.removeIf(BruteForce::hasRedexInRedex);
    return all;
  }

  private static Set<Term> parts(Term term, int steps, boolean inlines) {
    Set<Term> all = new HashSet<>(Set.of(term));
    if (term instanceof Term.Lambda lambda) {
      parts(lambda.body(), steps, inlines).forEach(body -> all.add(new Term.Lambda(body)));
    } else if (term instanceof Term.Application application) {
      Set<Term> arguments = parts(application.argument(), steps, inlines);
      for (Term function : parts(application.function(), steps, inlines)) {
        arguments.forEach(argument -> all.add(new Term.Application(function, argument)));
      }
    }
    Set<Term> reached = Set.of(term);
    for (int step = 0; step < steps; step++) {
      Set<Term> next = new HashSet<>();
      for (Term one : reached) {
        next.addAll(back(one));
        if (inlines) {
          next.addAll(inlined(one));
        }
      }
      all.addAll(next);
      reached = next;
    }
    return all;
  }

  /** All terms that become a term by one β-step, in which the variable is mentioned. */
  static Set<Term> back(Term term) {
    Set<Term> found = new HashSet<>();
    for (Term value : values(term, 0)) {
      for (Term body : bodies(term, value, 0)) {
        if (Terms.substitute(body, value).equals(term)
            && mentions(body, 0)
            && !body.equals(new Term.Variable(0))) {
          found.add(new Term.Application(new Term.Lambda(body), value));
        }
      }
    }
    if (term instanceof Term.Lambda lambda) {
      back(lambda.body()).forEach(body -> found.add(new Term.Lambda(body)));
    } else if (term instanceof Term.Application application) {
      back(application.function())
          .forEach(f -> found.add(new Term.Application(f, application.argument())));
      back(application.argument())
          .forEach(x -> found.add(new Term.Application(application.function(), x)));
    }
    return found;
  }

  /** Parts that make sense outside of the term. */
  private static Set<Term> values(Term term, int bound) {
    Set<Term> values = new HashSet<>();
    try {
      values.add(Terms.shift(term, -bound));
    } catch (IllegalArgumentException e) {
      // It mentions a variable of a lambda of the term.
    }
    if (term instanceof Term.Lambda lambda) {
      values.addAll(values(lambda.body(), bound + 1));
    } else if (term instanceof Term.Application application) {
      values.addAll(values(application.function(), bound));
      values.addAll(values(application.argument(), bound));
    }
    return values;
  }

  /** The term under one more lambda, some of the places with the value being its variable. */
  private static List<Term> bodies(Term term, Term value, int bound) {
    List<Term> bodies = new ArrayList<>();
    if (term.equals(Terms.shift(value, bound))) {
      bodies.add(new Term.Variable(bound));
    }
    if (term instanceof Term.Lambda lambda) {
      bodies(lambda.body(), value, bound + 1).forEach(body -> bodies.add(new Term.Lambda(body)));
    } else if (term instanceof Term.Application application) {
      for (Term function : bodies(application.function(), value, bound)) {
        for (Term argument : bodies(application.argument(), value, bound)) {
          bodies.add(new Term.Application(function, argument));
        }
      }
    } else if (term instanceof Term.Variable variable && variable.index() >= bound) {
      bodies.add(new Term.Variable(variable.index() + 1));
    } else {
      bodies.add(term);
    }
    return bodies;
  }

  private static boolean mentions(Term term, int index) {
    if (term instanceof Term.Variable variable) {
      return variable.index() == index;
    }
    if (term instanceof Term.Lambda lambda) {
      return mentions(lambda.body(), index + 1);
    }
    return term instanceof Term.Application application
        && (mentions(application.function(), index) || mentions(application.argument(), index));
  }

  /** The term with its head inlined, if that is an abstraction with enough arguments. */
  private static Set<Term> inlined(Term term) {
    if (!(Terms.head(term) instanceof Term.Abstraction abstraction)) {
      return Set.of();
    }
    boolean isComplete = lambdas(abstraction.body()) <= Terms.arguments(term).size();
    return isComplete
        ? Set.of(appliedToFirst(abstraction.body(), Terms.arguments(term)))
        : Set.of();
  }

  private static int lambdas(Term term) {
    return term instanceof Term.Lambda lambda ? 1 + lambdas(lambda.body()) : 0;
  }

  private static Term appliedToFirst(Term body, List<Term> arguments) {
    int lambdas = lambdas(body);
    Term made = body;
    for (Term argument : arguments.subList(0, lambdas)) {
      made = Terms.substitute(((Term.Lambda) made).body(), argument);
    }
    return Term.apply(made, arguments.subList(lambdas, arguments.size()));
  }

  private static boolean hasRedexInRedex(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return hasRedexInRedex(lambda.body());
    }
    return term instanceof Term.Application application
        && ((application.function() instanceof Term.Lambda lambda && hasRedex(lambda.body()))
            || hasRedexInRedex(application.function())
            || hasRedexInRedex(application.argument()));
  }

  static boolean hasRedex(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return hasRedex(lambda.body());
    }
    return term instanceof Term.Application application
        && (application.function() instanceof Term.Lambda
            || hasRedex(application.function())
            || hasRedex(application.argument()));
  }

  /**
   * Cost of a term in which a pattern may be called wherever it stands.
   *
   * @param call cost of a call
   * @return {@link PlainCosts#INFINITE} if an abstraction is applied that is not part of a call
   */
  static int cost(Term term, Term pattern, int call, boolean function) {
    int least = PlainCosts.INFINITE;
    if (term instanceof Term.Lambda lambda) {
      least = function ? least : sum(cost(lambda.body(), pattern, call, false), 0);
    } else if (term instanceof Term.Application application) {
      least =
          sum(
              cost(application.function(), pattern, call, true),
              cost(application.argument(), pattern, call, false));
    } else {
      least = 100;
    }
    return term.equals(pattern) ? Math.min(least, call) : least;
  }

  private static int sum(int one, int two) {
    return Math.min(PlainCosts.INFINITE, one + two + 1);
  }

  /** All parts of a space, itself included. */
  static Set<Integer> reachable(SpaceTable spaces, int space) {
    Set<Integer> found = new LinkedHashSet<>();
    reach(spaces, space, found);
    return found;
  }

  /** Adds all parts of a space. */
  static void reach(SpaceTable spaces, int space, Set<Integer> found) {
    if (!found.add(space)) {
      return;
    }
    switch (spaces.kind(space)) {
      case SpaceTable.ABSTRACTION -> reach(spaces, spaces.body(space), found);
      case SpaceTable.APPLICATION -> {
        reach(spaces, spaces.function(space), found);
        reach(spaces, spaces.argument(space), found);
      }
      case SpaceTable.UNION -> {
        for (int i = 0; i < spaces.parts(space); i++) {
          reach(spaces, spaces.part(space, i), found);
        }
      }
      default -> {}
    }
  }

  /** Terms mapped by a function that may refuse some of them. */
  static Set<Term> mapped(Set<Term> terms, UnaryOperator<Term> function) {
    Set<Term> mapped = new HashSet<>();
    for (Term term : terms) {
      try {
        mapped.add(function.apply(term));
      } catch (IllegalArgumentException e) {
        // Refused.
      }
    }
    return mapped;
  }
}
