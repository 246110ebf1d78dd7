package mws4j.mws.probability;

/**
 * A question with two answers, one of which each hypothesis expects; it is given with probability
 * {@code 1 - error}, the other with {@code error}.
 */
public final class YesNoQuestion {
  private YesNoQuestion() {}

  /** The probability of yes, {@code P = sum_h mass[h] p(yes|h)}. */
  public static double probabilityOfYes(double[] masses, boolean[] yes, double error) {
    double p = 0;
    for (int h = 0; h < masses.length; h++) {
      p += masses[h] * (yes[h] ? 1 - error : error);
    }
    return p;
  }

  /**
   * What the answer tells about the hypothesis, their mutual information in bits: {@code H(P) -
   * H(error)}, for every hypothesis leaves the same doubt about the answer.
   *
   * @param masses of the hypotheses, which sum to one
   * @param yes which of them expect a yes
   */
  public static double bits(double[] masses, boolean[] yes, double error) {
    return Math.max(0, entropy(probabilityOfYes(masses, yes, error)) - entropy(error));
  }

  /** The entropy of a choice between two, in bits. */
  private static double entropy(double p) {
    return (surprise(p) + surprise(1 - p)) / StrictMath.log(2);
  }

  private static double surprise(double p) {
    return p > 0 ? -p * StrictMath.log(p) : 0;
  }
}
