package mws4j.lambda.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;

/**
 * The productions of a language that grows: primitives, and behind them abstractions in the order
 * in which they were learned. The place of a production is the number by which programs name it as
 * a head; a variable {@code $i} is the head {@code ~i}, that is -1-i. Immutable.
 */
public final class Library {
  private final PrimitiveSet primitives;
  private final List<Term.Abstraction> abstractions;
  private final List<Type> types = new ArrayList<>();
  private final Map<Term, Integer> places = new HashMap<>();

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
    TypeInference inference = primitives.inference();
    for (Primitive primitive : primitives.primitives()) {
      add(new Term.Symbol(primitive.name()), primitive.type().canonical());
    }
    for (Term.Abstraction abstraction : this.abstractions) {
      add(abstraction, inference.of(abstraction));
    }
  }

  private void add(Term term, Type type) {
    if (places.put(term, types.size()) != null) {
      throw new IllegalArgumentException("Library: " + term + " is there already");
    }
    types.add(type);
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

  /** Number of productions. */
  public int size() {
    return types.size();
  }

  /** The production at a place as it stands in terms. */
  public Term term(int place) {
    return place < primitives.size()
        ? new Term.Symbol(primitives.get(place).name())
        : abstractions.get(place - primitives.size());
  }

  /** The type of the production at a place, in canonical form. */
  public Type type(int place) {
    return types.get(place);
  }

  /** The place of a production, -1 if a term is none. */
  public int indexOf(Term production) {
    return places.getOrDefault(production, -1);
  }

  /** The body of an abstraction as it is evaluated: with all the lambdas that its type shows. */
  Term etaLong(Term.Abstraction abstraction) {
    TypeInference inference = primitives.inference();
    return new EtaLong(inference)
        .of(Normaliser.normal(abstraction.body()), inference.of(abstraction));
  }
}
