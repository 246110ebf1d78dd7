package mws4j.lambda.grammar;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;

/**
 * A primitive or an abstraction with its type.
 *
 * @param head a symbol or an abstraction
 * @param type in canonical form
 */
public record Production(Term head, Type type) {
  /** Checks the head. */
  public Production {
    if (!(head instanceof Term.Symbol) && !(head instanceof Term.Abstraction)) {
      throw new IllegalArgumentException("Production: neither primitive nor abstraction: " + head);
    }
    type = type.canonical();
  }

  /** Types of its arguments. */
  public List<Type> parameters() {
    return type.parameters();
  }

  /** Whether it was learned. */
  public boolean isAbstraction() {
    return head instanceof Term.Abstraction;
  }

  /** Leaves of the body of an abstraction, those of its own abstractions counting 1; else 1. */
  public int size() {
    return head instanceof Term.Abstraction abstraction ? Terms.leaves(abstraction.body()) : 1;
  }

  @Override
  public String toString() {
    return head + " : " + type;
  }
}
