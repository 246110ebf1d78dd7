package mws4j.domains.regex.explain;

/**
 * What somebody says of a string: that it belongs, or that it does not. It is evidence by
 * membership: a program that agrees, because it can make the string or because it cannot, gets
 * {@code 1 - error}, any other {@code error}. How probable the string is does not count, for it was
 * not drawn from the program.
 *
 * @param string what was asked about
 * @param belongs the answer
 * @param error how often such an answer is wrong, above 0 and below 1/2
 */
public record Answer(String string, boolean belongs, double error) {
  /** How often the answer to a question is taken to be wrong. */
  public static final double ERROR = 1e-3;

  /** The same of what is said without being asked. */
  public static final double STATED_ERROR = 1e-9;

  /** Checks the error rate. */
  public Answer {
    if (!(error > 0 && error < 0.5)) {
      throw new IllegalArgumentException(
          "the error rate of an answer must be above 0 and below 1/2, not " + error);
    }
  }

  /** The answer to a question. */
  public static Answer of(String string, boolean belongs) {
    return new Answer(string, belongs, ERROR);
  }

  /** A negative example: a string that does not belong for all that one knows. */
  public static Answer not(String string) {
    return new Answer(string, false, STATED_ERROR);
  }

  /** Log-probability of this answer under a program that can make the string, or cannot. */
  double logProb(boolean canMake) {
    return canMake == belongs ? StrictMath.log1p(-error) : StrictMath.log(error);
  }
}
