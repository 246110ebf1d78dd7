package mws4j.lambda.term;

import java.util.List;

/**
 * Normal forms: β-reduction, with abstractions kept or replaced by their bodies. What does not end,
 * or grows beyond all measure, is refused.
 */
public final class Normaliser {
  private static final long MOST_TERMS = 2_000_000;

  /** Terms that are read are half as deep. */
  private static final int DEEPEST = 2 * TermReader.DEEPEST;

  private final boolean inlines;
  private final Substituting substituting = new Substituting(MOST_TERMS, DEEPEST);

  private Normaliser(boolean inlines) {
    this.inlines = inlines;
  }

  /**
   * The β-normal form; abstractions stay.
   *
   * @throws IllegalArgumentException if it takes too many steps or nests too deeply
   */
  public static Term normal(Term term) {
    return new Normaliser(false).reduce(term, 0);
  }

  /**
   * The β-normal form in the base language: abstractions, also within abstractions, are replaced by
   * their bodies.
   *
   * @throws IllegalArgumentException if it takes too many steps or nests too deeply
   */
  public static Term expanded(Term term) {
    return new Normaliser(true).reduce(term, 0);
  }

  private Term reduce(Term term, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("normal form: it is nested too deeply or does not exist");
    }
    Term reduced = withFixedHead(term);
    if (reduced instanceof Term.Lambda lambda) {
      return new Term.Lambda(reduce(lambda.body(), depth + 1));
    }
    Term made = Terms.head(reduced);
    for (Term argument : Terms.arguments(reduced)) {
      made = new Term.Application(made, reduce(argument, depth + 1));
    }
    return made;
  }

  /** Reduced at the head until that is no redex. */
  private Term withFixedHead(Term term) {
    Term at = term;
    while (true) {
      Term head = Terms.head(at);
      List<Term> arguments = Terms.arguments(at);
      substituting.count(1 + arguments.size());
      if (inlines && head instanceof Term.Abstraction abstraction) {
        at = Term.apply(abstraction.body(), arguments);
      } else if (head instanceof Term.Lambda lambda && !arguments.isEmpty()) {
        Term body = substituting.substitute(lambda.body(), arguments.get(0));
        at = Term.apply(body, arguments.subList(1, arguments.size()));
      } else {
        return at;
      }
    }
  }
}
