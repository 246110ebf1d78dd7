package mws4j.lambda.search;

/** Sees programs as they are found. */
@FunctionalInterface
public interface ProgramVisitor {
  /**
   * A program.
   *
   * @param heads see {@link mws4j.lambda.grammar.Heads}; valid during the call only, not to be
   *     modified
   * @param length number of heads
   * @param descriptionLength {@code -log p} of the program, nats
   */
  void visit(int[] heads, int length, double descriptionLength);

  /** All programs of a part were visited. */
  default void done() {}
}
