package mws4j.lambda.library;

import java.util.List;
import java.util.function.BooleanSupplier;
import mws4j.lambda.compression.Candidate;
import mws4j.lambda.compression.Compression;
import mws4j.lambda.compression.Corpus;

/** Proposes abstractions. */
@FunctionalInterface
public interface CandidateSource {
  /**
   * Candidates for the next abstraction, each with all programs rewritten.
   *
   * @param corpus programs with the number of their task
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  List<Candidate> candidates(Corpus corpus, BooleanSupplier stop);

  /** The top-down search, the best by what they save. */
  static CandidateSource topDown(int arity, int count) {
    return (corpus, stop) -> Compression.best(corpus, arity, count, stop);
  }
}
