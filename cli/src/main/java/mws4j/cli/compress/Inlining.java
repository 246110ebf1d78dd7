package mws4j.cli.compress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mws4j.lambda.compression.Abstraction;
import mws4j.lambda.term.Term;

/** Terms as DreamCoder writes them: what names stand for in their place. */
final class Inlining {
  /** Abstractions of abstractions can become very long. */
  private static final long MOST_LEAVES = 100_000;

  private final Map<Term, Term> abstractions = new HashMap<>();
  private final Map<Term, Long> leaves = new HashMap<>();

  /** Of an outcome's library and abstractions. */
  Inlining(Outcome outcome) {
    outcome.programs().library().forEach((name, term) -> put(new Term.Symbol(name), term));
    for (Abstraction each : outcome.abstractions()) {
      long size = leaves(each.lambda());
      leaves.put(each.leaf(), size);
      inlined(each.lambda())
          .ifPresent(body -> abstractions.put(each.leaf(), new Term.Abstraction(body)));
    }
  }

  private void put(Term name, Term.Abstraction abstraction) {
    leaves.put(name, leaves(abstraction.body()));
    abstractions.put(name, abstraction);
  }

  /** A term without names, or nothing if it were too long. */
  Optional<Term> inlined(Term term) {
    return leaves(term) > MOST_LEAVES
        ? Optional.empty()
        : Optional.of(NamedLibrary.replaced(term, abstractions));
  }

  private long leaves(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return leaves(lambda.body());
    }
    if (term instanceof Term.Application application) {
      return Math.min(
          MOST_LEAVES + 1, leaves(application.function()) + leaves(application.argument()));
    }
    return term instanceof Term.Abstraction abstraction
        ? leaves(abstraction.body())
        : leaves.getOrDefault(term, 1L);
  }
}
