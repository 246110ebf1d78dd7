package mws4j.lambda.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.TypeInference;

/**
 * Productions in a fixed order: primitives, then abstractions in the order in which they were
 * learned. A language only ever grows at its end, so a number means the same in all that follow.
 * Immutable.
 *
 * <p>It also numbers the rows of contextual weights: one for goals without a parent, one for the
 * arguments of variables, then one for each argument of each production.
 */
public final class Language {
  /** The row of a whole program. */
  public static final int NO_PARENT = 0;

  /** The row of arguments of variables. */
  public static final int PARENT_VARIABLE = 1;

  private final List<Production> productions;
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final int[] firstRow; // by production, and the number of rows at the end

  /**
   * A language.
   *
   * @throws IllegalArgumentException if it is empty or a head occurs twice
   */
  public Language(List<Production> productions) {
    if (productions.isEmpty()) {
      throw new IllegalArgumentException("Language: there are no productions");
    }
    this.productions = List.copyOf(productions);
    firstRow = new int[productions.size() + 1];
    firstRow[0] = 2;
    for (int p = 0; p < productions.size(); p++) {
      Production production = productions.get(p);
      if (numbers.putIfAbsent(production.head(), p) != null) {
        throw new IllegalArgumentException("Language: twice: " + production.head());
      }
      firstRow[p + 1] = firstRow[p] + production.parameters().size();
    }
  }

  /** The same language with one production more. */
  public Language with(Production production) {
    List<Production> more = new ArrayList<>(productions);
    more.add(production);
    return new Language(more);
  }

  /**
   * The same language with an abstraction more, of its most general type.
   *
   * @throws mws4j.lambda.type.TypeException if it has none
   */
  public Language with(Term.Abstraction abstraction) {
    return with(new Production(abstraction, inference().of(abstraction)));
  }

  /** All productions. */
  public List<Production> productions() {
    return productions;
  }

  /** A production by its number. */
  public Production production(int number) {
    return productions.get(number);
  }

  /** Number of productions. */
  public int size() {
    return productions.size();
  }

  /** The number of a production by its head, -1 if it is not there. */
  public int number(Term head) {
    return numbers.getOrDefault(head, -1);
  }

  /** Number of rows of contextual weights. */
  public int rows() {
    return firstRow[productions.size()];
  }

  /** The row of an argument of a production. */
  public int row(int production, int argument) {
    return firstRow[production] + argument;
  }

  /** Inference of types over the primitives. */
  public TypeInference inference() {
    return new TypeInference(
        name -> {
          int number = number(new Term.Symbol(name));
          return number < 0 ? null : productions.get(number).type();
        });
  }
}
