package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;

/** Numbers of the symbols and abstractions that occur. */
final class Leaves {
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();

  /** The number of a symbol or abstraction, a new one if it was not seen before. */
  int number(Term leaf) {
    Integer known = numbers.putIfAbsent(leaf, terms.size());
    if (known != null) {
      return known;
    }
    terms.add(leaf);
    return terms.size() - 1;
  }

  /** The symbol or abstraction of a number. */
  Term term(int number) {
    return terms.get(number);
  }

  /** The space of one term. */
  int space(Term term, SpaceTable spaces) {
    if (term instanceof Term.Variable variable) {
      return spaces.index(variable.index());
    }
    if (term instanceof Term.Lambda lambda) {
      return spaces.abstraction(space(lambda.body(), spaces));
    }
    if (term instanceof Term.Application application) {
      return spaces.application(
          space(application.function(), spaces), space(application.argument(), spaces));
    }
    return spaces.leaf(number(term));
  }
}
