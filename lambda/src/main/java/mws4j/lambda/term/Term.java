package mws4j.lambda.term;

/**
 * A term. Immutable; equal if of the same form. {@link Object#toString} is read back by {@link
 * TermReader}.
 */
public sealed interface Term {
  /** {@code $0} is bound by the innermost lambda around it. */
  record Variable(int index) implements Term {
    /** Checks the index. */
    public Variable {
      if (index < 0) {
        throw new IllegalArgumentException("Variable: negative index " + index);
      }
    }

    @Override
    public String toString() {
      return "$" + index;
    }
  }

  /** A primitive, or whatever else has a name. */
  record Symbol(String name) implements Term {
    /** Checks that the name can be read back. */
    public Symbol {
      if (!TermReader.isSymbol(name)) {
        throw new IllegalArgumentException("Symbol: \"" + name + "\" is no word of a term");
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A function of one argument: {@code (lambda body)}. */
  record Lambda(Term body) implements Term {
    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /** A function applied to one argument; of several, {@code (f x y)} is {@code ((f x) y)}. */
  record Application(Term function, Term argument) implements Term {
    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /** A learned piece of the language, itself a closed term: {@code #(body)}. */
  record Abstraction(Term body) implements Term {
    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /** A function applied to some arguments, one after the other. */
  static Term apply(Term function, Iterable<Term> arguments) {
    Term term = function;
    for (Term argument : arguments) {
      term = new Application(term, argument);
    }
    return term;
  }
}
