package mws4j.domains.functional;

import java.util.Arrays;
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
  private final Grammar usage;
  private final boolean isUsed;

  /**
   * Primitives and abstractions.
   *
   * @param weights θ by production, the weight of variables last
   * @param usage what is added to θ by row and production, in rows that programs have
   */
  LanguageVersion(
      PrimitiveSet primitives,
      List<Term.Abstraction> abstractions,
      double[] weights,
      double[][] usage) {
    library = new Library(primitives, abstractions);
    prior = Grammar.unigram(library.language(), weights);
    double[][] rows = new double[language().rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = weights.clone();
      for (int p = 0; row < usage.length && p < weights.length; p++) {
        rows[row][p] += usage[row][p];
      }
    }
    this.usage = Grammar.contextual(language(), rows);
    isUsed = Arrays.stream(rows).anyMatch(row -> !Arrays.equals(row, weights));
  }

  /** The language without weights. */
  static LanguageVersion plain(PrimitiveSet primitives, List<Term.Abstraction> abstractions) {
    double[] none = new double[primitives.size() + abstractions.size() + 1];
    return new LanguageVersion(primitives, abstractions, none, new double[0][]);
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

  /**
   * The language with weights by place, as the remembered programs use it: no prior, but what is
   * searched and what the recognition network corrects.
   */
  Grammar usage() {
    return usage;
  }

  /** Whether {@link #usage} differs from the prior: whether programs were remembered. */
  boolean isUsed() {
    return isUsed;
  }
}
