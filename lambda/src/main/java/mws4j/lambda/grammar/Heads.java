package mws4j.lambda.grammar;

/**
 * Programs as numbers: the heads of an η-long term in preorder, as lambdas need none. The first
 * {@value #VARIABLES} numbers are variables {@code $0, $1, ..}, then follow productions.
 */
public final class Heads {
  /** Variables that can be written; deeper ones are not searched. */
  public static final int VARIABLES = 16;

  private Heads() {}

  /** Whether a head is a variable. */
  public static boolean isVariable(int head) {
    return head < VARIABLES;
  }

  /** The head of a production. */
  public static int ofProduction(int production) {
    return VARIABLES + production;
  }

  /** The production of a head that is no variable. */
  public static int production(int head) {
    return head - VARIABLES;
  }
}
