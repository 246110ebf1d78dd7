package mws4j.lambda.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Walks over terms. */
public final class Terms {
  private Terms() {}

  /** What is applied: the leftmost part of nested applications. */
  public static Term head(Term term) {
    Term at = term;
    while (at instanceof Term.Application application) {
      at = application.function();
    }
    return at;
  }

  /** What the head is applied to, first first. */
  public static List<Term> arguments(Term term) {
    List<Term> arguments = new ArrayList<>();
    Term at = term;
    while (at instanceof Term.Application application) {
      arguments.add(application.argument());
      at = application.function();
    }
    Collections.reverse(arguments);
    return arguments;
  }

  /** Whether all variables are bound within the term. */
  public static boolean isClosed(Term term) {
    return free(term) == 0;
  }

  /** How many lambdas it would take around the term to bind all its variables. */
  public static int free(Term term) {
    if (term instanceof Term.Variable v) {
      return v.index() + 1;
    }
    if (term instanceof Term.Lambda lambda) {
      return Math.max(0, free(lambda.body()) - 1);
    }
    if (term instanceof Term.Application application) {
      return Math.max(free(application.function()), free(application.argument()));
    }
    return 0; // abstractions are closed
  }

  /** Number of leaves: variables, symbols and abstractions. */
  public static int leaves(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return leaves(lambda.body());
    }
    if (term instanceof Term.Application application) {
      return leaves(application.function()) + leaves(application.argument());
    }
    return 1;
  }

  /** How often a leaf occurs, outside abstractions. */
  public static int count(Term leaf, Term term) {
    if (term instanceof Term.Lambda lambda) {
      return count(leaf, lambda.body());
    }
    if (term instanceof Term.Application application) {
      return count(leaf, application.function()) + count(leaf, application.argument());
    }
    return term.equals(leaf) ? 1 : 0;
  }

  /** Whether a symbol of a name stands in the term or in its abstractions. */
  public static boolean mentions(Term term, String symbol) {
    if (term instanceof Term.Lambda lambda) {
      return mentions(lambda.body(), symbol);
    }
    if (term instanceof Term.Application application) {
      return mentions(application.function(), symbol) || mentions(application.argument(), symbol);
    }
    if (term instanceof Term.Abstraction abstraction) {
      return mentions(abstraction.body(), symbol);
    }
    return term instanceof Term.Symbol s && s.name().equals(symbol);
  }

  /**
   * The term under so many more lambdas: free variables point further out.
   *
   * @param by may be negative
   * @throws IllegalArgumentException if a variable would point to a lambda that is no more
   */
  public static Term shift(Term term, int by) {
    return Substituting.unlimited().shift(term, by);
  }

  /** The body of a lambda with an argument in place of its variable. */
  public static Term substitute(Term body, Term argument) {
    return Substituting.unlimited().substitute(body, argument);
  }
}
