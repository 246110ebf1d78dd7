package mws4j.cli.compress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.lambda.term.Term;

/**
 * Names for the abstractions that programs have already, as Stitch gives them: {@code
 * dreamcoder_abstraction_0} is the shortest.
 */
final class NamedLibrary {
  private static final String PREFIX = "dreamcoder_abstraction_";

  private final Set<Term.Abstraction> abstractions = new LinkedHashSet<>();
  private final Map<String, Term.Abstraction> names = new LinkedHashMap<>();

  /**
   * Names that are given already.
   *
   * @param given by name
   */
  NamedLibrary(Map<String, Term.Abstraction> given) {
    names.putAll(given);
  }

  /** Adds one that the programs may have. */
  void add(Term.Abstraction abstraction) {
    abstractions.add(abstraction);
  }

  /** The programs with names for their abstractions. */
  List<Term> named(List<Term> programs) {
    Set<String> taken = new HashSet<>(names.keySet());
    programs.forEach(program -> collect(program, taken));
    Map<Term, Term> nameOf = new HashMap<>();
    names.forEach((name, abstraction) -> nameOf.put(abstraction, new Term.Symbol(name)));
    List<Term.Abstraction> sorted =
        abstractions.stream()
            .filter(abstraction -> !nameOf.containsKey(abstraction))
            .sorted(Comparator.comparingInt(abstraction -> abstraction.toString().length()))
            .toList();
    int number = 0;
    for (Term.Abstraction abstraction : sorted) {
      while (taken.contains(PREFIX + number)) {
        number++;
      }
      String name = PREFIX + number++;
      names.put(name, abstraction);
      nameOf.put(abstraction, new Term.Symbol(name));
    }
    return programs.stream().map(program -> replaced(program, nameOf)).toList();
  }

  /** What the names stand for. */
  Map<String, Term.Abstraction> names() {
    return names;
  }

  private void collect(Term term, Set<String> symbols) {
    if (term instanceof Term.Lambda lambda) {
      collect(lambda.body(), symbols);
    } else if (term instanceof Term.Application application) {
      collect(application.function(), symbols);
      collect(application.argument(), symbols);
    } else if (term instanceof Term.Abstraction abstraction) {
      abstractions.add(abstraction);
    } else {
      symbols.add(term.toString());
    }
  }

  /** The term with others in place of some of its leaves, which are closed. */
  static Term replaced(Term term, Map<Term, Term> leaves) {
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(replaced(lambda.body(), leaves));
    }
    if (term instanceof Term.Application application) {
      return new Term.Application(
          replaced(application.function(), leaves), replaced(application.argument(), leaves));
    }
    return leaves.getOrDefault(term, term);
  }
}
