package mws4j.lambda.evaluation;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;

/**
 * A {@link Language} that can be evaluated: primitives, and behind them abstractions in the order
 * in which they were learned. Programs name productions by their numbers in the language, see
 * {@link mws4j.lambda.grammar.Heads}. Immutable.
 */
public final class Library {
  private final PrimitiveSet primitives;
  private final List<Term.Abstraction> abstractions;
  private final Language language;

  /** The primitives alone. */
  public Library(PrimitiveSet primitives) {
    this(primitives, List.of());
  }

  /**
   * Primitives and abstractions. These may use one another, and any others.
   *
   * @throws mws4j.lambda.type.TypeException if an abstraction has no type
   * @throws IllegalArgumentException if one is there twice
   */
  public Library(PrimitiveSet primitives, List<Term.Abstraction> abstractions) {
    this.primitives = primitives;
    this.abstractions = List.copyOf(abstractions);
    List<Production> productions = new ArrayList<>();
    for (Primitive primitive : primitives.primitives()) {
      productions.add(new Production(new Term.Symbol(primitive.name()), primitive.type()));
    }
    TypeInference inference = primitives.inference();
    for (Term.Abstraction abstraction : this.abstractions) {
      productions.add(new Production(abstraction, inference.of(abstraction)));
    }
    language = new Language(productions);
  }

  /** The same with one abstraction more. */
  public Library with(Term.Abstraction abstraction) {
    List<Term.Abstraction> more = new ArrayList<>(abstractions);
    more.add(abstraction);
    return new Library(primitives, more);
  }

  /** The primitives, which come first. */
  public PrimitiveSet primitives() {
    return primitives;
  }

  /** The abstractions in their order. */
  public List<Term.Abstraction> abstractions() {
    return abstractions;
  }

  /** The productions with their types. */
  public Language language() {
    return language;
  }

  /** Number of productions. */
  public int size() {
    return language.size();
  }

  /** A production as it stands in terms. */
  public Term term(int number) {
    return language.production(number).head();
  }

  /** The type of a production, in canonical form. */
  public Type type(int number) {
    return language.production(number).type();
  }

  /** The body of an abstraction as it is evaluated: with all the lambdas that its type shows. */
  Term etaLong(Term.Abstraction abstraction) {
    TypeInference inference = primitives.inference();
    return new EtaLong(inference)
        .of(Normaliser.normal(abstraction.body()), inference.of(abstraction));
  }
}
