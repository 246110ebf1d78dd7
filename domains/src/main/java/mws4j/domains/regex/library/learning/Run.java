package mws4j.domains.regex.library.learning;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A run of parts that a macro could stand for.
 *
 * @param tokens as programs are written now. Not modified
 * @param uses how often a macro could take its place in remembered programs
 */
record Run(int[] tokens, long uses) {
  /** The better one first: it saves more, else is shorter, else has the smaller first token. */
  static final Comparator<Run> BEST_FIRST =
      Comparator.comparingLong(Run::saving)
          .reversed()
          .thenComparingInt(run -> run.tokens.length)
          .thenComparing(Run::tokens, Arrays::compare);

  /** Tokens that all programs have less with the macro, less what it takes to say what it is. */
  long saving() {
    return (tokens.length - 1) * uses - tokens.length;
  }
}
