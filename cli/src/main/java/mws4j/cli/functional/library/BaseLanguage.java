package mws4j.cli.functional.library;

import java.util.Optional;
import java.util.OptionalDouble;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;

/** The primitives alone, all weights equal: what programs cost before anything is learned. */
public final class BaseLanguage {
  private final Language language;
  private final Grammar grammar;

  /** The language of some primitives. */
  public BaseLanguage(PrimitiveSet primitives) {
    language =
        new Language(
            primitives.primitives().stream()
                .map(each -> new Production(new Term.Symbol(each.name()), each.type()))
                .toList());
    grammar = Grammar.uniform(language);
  }

  /** A program without abstractions, as it is searched for. */
  public Term expanded(Term program, Type request) {
    return new EtaLong(language.inference()).of(Normaliser.expanded(program), request);
  }

  /** {@code -log p} of a program without abstractions, nats; empty if it is none of the search. */
  public OptionalDouble nats(Term expanded, Type request) {
    Optional<Derivation> derivation = new Deriver(language).derive(expanded, request);
    return derivation.isPresent()
        ? OptionalDouble.of(-grammar.logProb(derivation.get()))
        : OptionalDouble.empty();
  }
}
