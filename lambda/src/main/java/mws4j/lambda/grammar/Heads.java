package mws4j.lambda.grammar;

/**
 * Programs as numbers: the heads of an η-long term in preorder, as lambdas need none. A production
 * is its number in the language, a variable {@code $i} is {@code ~i}, that is {@code -1-i}.
 */
public final class Heads {
  /** Variables that are searched and can be written; there are no programs with deeper ones. */
  public static final int VARIABLES = 16;

  private Heads() {}

  /** Whether a head is a variable. */
  public static boolean isVariable(int head) {
    return head < 0;
  }

  /** The head of a variable, and the index of the variable of a head. */
  public static int variable(int indexOrHead) {
    return ~indexOrHead;
  }
}
