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
}
