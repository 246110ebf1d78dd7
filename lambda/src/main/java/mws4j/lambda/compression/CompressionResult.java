package mws4j.lambda.compression;

import java.util.List;
import mws4j.lambda.term.Term;

/**
 * A compressed corpus.
 *
 * @param abstractions in the order in which they were found; later ones may use earlier ones
 * @param programs the corpus with them, in its order
 * @param originalCost before
 * @param finalCost after, without the abstractions themselves
 * @param complete false if it was stopped before the last abstraction was found
 */
public record CompressionResult(
    List<Abstraction> abstractions,
    List<Term> programs,
    long originalCost,
    long finalCost,
    boolean complete) {
  /** Copies the lists. */
  public CompressionResult {
    abstractions = List.copyOf(abstractions);
    programs = List.copyOf(programs);
  }

  /** How much smaller the programs are: cost before by cost after; 1 for no programs. */
  public double ratio() {
    return finalCost == 0 ? 1 : (double) originalCost / finalCost;
  }
}
