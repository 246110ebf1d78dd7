package mws4j.lambda.compression;

import java.util.List;
import mws4j.lambda.term.Term;

/**
 * An abstraction that could be the next.
 *
 * @param abstraction its leaf is {@code #(..)}
 * @param programs the corpus with it, in the same order
 */
public record Candidate(Abstraction abstraction, List<Term> programs) {
  /** Copies the list. */
  public Candidate {
    programs = List.copyOf(programs);
  }
}
