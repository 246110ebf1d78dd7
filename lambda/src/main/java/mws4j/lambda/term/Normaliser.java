package mws4j.lambda.term;

import java.util.List;

/**
 * Normal forms: β-reduction, with abstractions kept or replaced by their bodies. What does not end,
 * or grows beyond all measure, is refused.
 */
public final class Normaliser {
  private static final int MOST_STEPS = 100_000;

  private final boolean inlines;
  private int steps;

  private Normaliser(boolean inlines) {
    this.inlines = inlines;
  }

  /**
   * The β-normal form; abstractions stay.
   *
   * @throws IllegalArgumentException if it takes too many steps
   */
  public static Term normal(Term term) {
    return new Normaliser(false).reduce(term, 0);
  }

  /**
   * The β-normal form in the base language: abstractions, also within abstractions, are replaced by
   * their bodies.
   *
   * @throws IllegalArgumentException if it takes too many steps
   */
  public static Term expanded(Term term) {
    return new Normaliser(true).reduce(term, 0);
  }

  private Term reduce(Term term, int depth) {
    if (++steps > MOST_STEPS || depth > 2 * TermReader.DEEPEST) {
      throw new IllegalArgumentException("normal form: it is too long or does not exist");
    }
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(reduce(lambda.body(), depth + 1));
    }
    Term head = Terms.head(term);
    List<Term> arguments = Terms.arguments(term);
    if (inlines && head instanceof Term.Abstraction abstraction) {
      return reduce(Term.apply(abstraction.body(), arguments), depth + 1);
    }
    if (head instanceof Term.Lambda lambda && !arguments.isEmpty()) {
      Term body = Terms.substitute(lambda.body(), arguments.get(0));
      return reduce(Term.apply(body, arguments.subList(1, arguments.size())), depth + 1);
    }
    Term made = head instanceof Term.Lambda ? reduce(head, depth + 1) : head;
    for (Term argument : arguments) {
      made = new Term.Application(made, reduce(argument, depth + 1));
    }
    return made;
  }
}
