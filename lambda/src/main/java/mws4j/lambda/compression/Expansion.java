package mws4j.lambda.compression;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/** Replaces the calls of an abstraction by its body. */
final class Expansion {
  private static final int MOST_LEAVES = 10_000_000;

  private final Abstraction abstraction;
  private int leaves;

  Expansion(Abstraction abstraction) {
    this.abstraction = abstraction;
  }

  Term of(Term program) {
    leaves = 0;
    return expand(program);
  }

  private Term expand(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(expand(lambda.body()));
    }
    List<Term> arguments = Terms.arguments(term).stream().map(this::expand).toList();
    Term head = Terms.head(term);
    if (head.equals(abstraction.leaf())) {
      return call(arguments);
    }
    return Term.apply(head instanceof Term.Lambda ? expand(head) : head, arguments);
  }

  /** The body with its arguments; a lambda stays for each that is not given. */
  private Term call(List<Term> arguments) {
    Term body = abstraction.lambda();
    int given = Math.min(abstraction.arity(), arguments.size());
    for (Term argument : arguments.subList(0, given)) {
      body = Terms.substitute(((Term.Lambda) body).body(), argument);
    }
    leaves += Terms.leaves(body);
    if (leaves > MOST_LEAVES) {
      throw new IllegalArgumentException(
          "expansion: a program would have more than " + MOST_LEAVES + " leaves");
    }
    return Term.apply(body, arguments.subList(given, arguments.size()));
  }
}
