package mws4j.domains.functional;

import java.util.List;
import java.util.stream.IntStream;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Term;

/**
 * The language of a model at some time.
 *
 * @param library as programs are evaluated
 * @param language the same as programs are scored and searched
 * @param prior the language with the weights θ
 */
record LanguageVersion(Library library, Language language, Grammar prior) {
  /** Primitives and abstractions with weights by production, those of variables last. */
  static LanguageVersion of(
      PrimitiveSet primitives, List<Term.Abstraction> abstractions, double[] weights) {
    Library library = new Library(primitives, abstractions);
    Language language = language(library);
    return new LanguageVersion(library, language, Grammar.unigram(language, weights));
  }

  private static Language language(Library library) {
    return new Language(
        IntStream.range(0, library.size())
            .mapToObj(place -> new Production(library.term(place), library.type(place)))
            .toList());
  }
}
