package mws4j.domains.functional;

import java.util.List;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.term.Term;

/** The language of a model at some time; equal to itself alone. Immutable. */
final class LanguageVersion {
  private final Library library;
  private final Grammar prior;

  /**
   * Primitives and abstractions.
   *
   * @param weights θ by production, the weight of variables last
   */
  LanguageVersion(PrimitiveSet primitives, List<Term.Abstraction> abstractions, double[] weights) {
    library = new Library(primitives, abstractions);
    prior = Grammar.unigram(library.language(), weights);
  }

  /** The language as programs are evaluated. */
  Library library() {
    return library;
  }

  /** The same as programs are scored and searched. */
  Language language() {
    return prior.language();
  }

  /** The language with the weights θ. */
  Grammar prior() {
    return prior;
  }
}
