package mws4j.lambda.term;

/** Shifts and substitutes, within limits. */
final class Substituting {
  private final int deepest;
  private long left;
  private int depth;

  /**
   * Something that gives up with an IllegalArgumentException.
   *
   * @param most terms to look at in all
   * @param deepest levels of nesting
   */
  Substituting(long most, int deepest) {
    left = most;
    this.deepest = deepest;
  }

  /** Without limits but those of memory and stack. */
  static Substituting unlimited() {
    return new Substituting(Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** See {@link Terms#shift}. */
  Term shift(Term term, int by) {
    return by == 0 ? term : shift(term, by, 0);
  }

  private Term shift(Term term, int by, int bound) {
    enter();
    Term shifted = shifted(term, by, bound);
    depth--;
    return shifted;
  }

  private Term shifted(Term term, int by, int bound) {
    if (term instanceof Term.Variable v) {
      if (v.index() < bound) {
        return v;
      }
      if (v.index() + by < bound) {
        throw new IllegalArgumentException("shift: " + v + " by " + by + " leaves its lambda");
      }
      return new Term.Variable(v.index() + by);
    }
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(shift(lambda.body(), by, bound + 1));
    }
    if (term instanceof Term.Application application) {
      return new Term.Application(
          shift(application.function(), by, bound), shift(application.argument(), by, bound));
    }
    return term;
  }

  /** See {@link Terms#substitute}. */
  Term substitute(Term body, Term argument) {
    return substitute(body, argument, 0);
  }

  private Term substitute(Term term, Term argument, int bound) {
    enter();
    Term substituted = substituted(term, argument, bound);
    depth--;
    return substituted;
  }

  private Term substituted(Term term, Term argument, int bound) {
    if (term instanceof Term.Variable v) {
      if (v.index() == bound) {
        return shift(argument, bound);
      }
      return v.index() > bound ? new Term.Variable(v.index() - 1) : v;
    }
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(substitute(lambda.body(), argument, bound + 1));
    }
    if (term instanceof Term.Application application) {
      return new Term.Application(
          substitute(application.function(), argument, bound),
          substitute(application.argument(), argument, bound));
    }
    return term;
  }

  private void enter() {
    count(1);
    if (++depth > deepest) {
      throw new IllegalArgumentException("normal form: it is nested too deeply or does not exist");
    }
  }

  /** So many terms more. */
  void count(int terms) {
    left -= terms;
    if (left < 0) {
      throw new IllegalArgumentException("normal form: it is too long or does not exist");
    }
  }
}
