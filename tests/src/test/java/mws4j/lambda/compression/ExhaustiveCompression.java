package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * The best abstraction of a tiny corpus by trying every pattern: each subterm with every choice of
 * parts cut out of it, each part being an argument. Slow and plain.
 */
final class ExhaustiveCompression {
  private final Corpus corpus;
  private final int arity;

  private ExhaustiveCompression(Corpus corpus, int arity) {
    this.corpus = corpus;
    this.arity = arity;
  }

  /** The greatest utility, 0 if none is positive. */
  static long bestUtility(Corpus corpus, int arity) {
    return new ExhaustiveCompression(corpus, arity).best();
  }

  private long best() {
    Set<Term> patterns = new LinkedHashSet<>();
    Set<Term> subterms = new LinkedHashSet<>();
    corpus.programs().forEach(program -> collect(program, subterms));
    for (Term subterm : subterms) {
      patterns.addAll(patterns(subterm));
    }
    long best = 0;
    for (Term pattern : patterns) {
      if (!Abstraction.isArgument(pattern) && Terms.isClosed(pattern) && isCandidate(pattern)) {
        best = Math.max(best, utility(pattern));
      }
    }
    return best;
  }

  private static void collect(Term term, Set<Term> subterms) {
    subterms.add(term);
    if (term instanceof Term.Lambda lambda) {
      collect(lambda.body(), subterms);
    } else if (term instanceof Term.Application application) {
      collect(application.function(), subterms);
      collect(application.argument(), subterms);
    }
  }

  /** The term with arguments in place of some of its parts. */
  private Set<Term> patterns(Term term) {
    Set<Term> cut = new LinkedHashSet<>();
    if (term instanceof Term.Lambda lambda) {
      patterns(lambda.body()).forEach(body -> cut.add(new Term.Lambda(body)));
    } else if (term instanceof Term.Application application) {
      for (Term function : patterns(application.function())) {
        for (Term argument : patterns(application.argument())) {
          cut.add(new Term.Application(function, argument));
        }
      }
    } else {
      cut.add(term);
    }
    for (int i = 0; i < arity; i++) {
      cut.add(new Term.Symbol("#" + i));
    }
    return cut;
  }

  /** Whether it matches in two tasks with no argument that is the same closed term everywhere. */
  private boolean isCandidate(Term pattern) {
    Set<Integer> tasks = new HashSet<>();
    Map<Integer, Set<Term>> values = new HashMap<>();
    for (int p = 0; p < corpus.programs().size(); p++) {
      Set<Term> subterms = new HashSet<>();
      collect(corpus.programs().get(p), subterms);
      for (Term subterm : subterms) {
        Optional<Map<Integer, Term>> match = match(pattern, subterm);
        if (match.isPresent()) {
          tasks.add(corpus.tasks().get(p));
          match.get().forEach((i, t) -> values.computeIfAbsent(i, n -> new HashSet<>()).add(t));
        }
      }
    }
    boolean constant =
        values.values().stream()
            .anyMatch(all -> all.size() == 1 && Terms.isClosed(all.iterator().next()));
    boolean numbered = values.keySet().stream().allMatch(i -> i < values.size());
    return tasks.size() > 1 && !constant && numbered;
  }

  private long utility(Term pattern) {
    Map<Integer, Long> before = new HashMap<>();
    Map<Integer, Long> after = new HashMap<>();
    for (int p = 0; p < corpus.programs().size(); p++) {
      Term program = corpus.programs().get(p);
      int task = corpus.tasks().get(p);
      before.merge(task, ProgramCorpora.cost(program, 100), Math::min);
      after.merge(task, cheapest(program, pattern), Math::min);
    }
    long drop = sum(before) - sum(after);
    return drop - ProgramCorpora.cost(pattern, 0);
  }

  private static long sum(Map<Integer, Long> costs) {
    return costs.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Cost of a term with calls wherever that is best. */
  private static long cheapest(Term term, Term pattern) {
    long cost = 100;
    if (term instanceof Term.Lambda lambda) {
      cost = 1 + cheapest(lambda.body(), pattern);
    } else if (term instanceof Term.Application application) {
      cost =
          1 + cheapest(application.function(), pattern) + cheapest(application.argument(), pattern);
    }
    Optional<Map<Integer, Term>> match = match(pattern, term);
    if (match.isPresent()) {
      long call = 100;
      for (Term argument : match.get().values()) {
        call += 1 + cheapest(argument, pattern);
      }
      cost = Math.min(cost, call);
    }
    return cost;
  }

  private static Optional<Map<Integer, Term>> match(Term pattern, Term term) {
    Map<Integer, Term> arguments = new HashMap<>();
    return matches(pattern, term, 0, arguments) ? Optional.of(arguments) : Optional.empty();
  }

  private static boolean matches(Term pattern, Term term, int depth, Map<Integer, Term> arguments) {
    if (Abstraction.isArgument(pattern)) {
      List<Term> shifted = new ArrayList<>();
      try {
        shifted.add(Terms.shift(term, -depth));
      } catch (IllegalArgumentException e) {
        return false; // it mentions a variable of the body
      }
      Term known =
          arguments.putIfAbsent(Integer.parseInt(pattern.toString().substring(1)), shifted.get(0));
      return known == null || known.equals(shifted.get(0));
    }
    if (pattern instanceof Term.Lambda one && term instanceof Term.Lambda other) {
      return matches(one.body(), other.body(), depth + 1, arguments);
    }
    if (pattern instanceof Term.Application one && term instanceof Term.Application other) {
      return matches(one.function(), other.function(), depth, arguments)
          && matches(one.argument(), other.argument(), depth, arguments);
    }
    return pattern.equals(term);
  }
}
