package mws4j.mws.evaluation;

/**
 * A rate of errors with its 95 % confidence interval, Wilson's with an effective number of trials:
 *
 * <pre>
 * n = e (1-e) / standardError²    (at least 1)
 * (e + z²/2n ± z sqrt(e (1-e)/n + z²/4n²)) / (1 + z²/n),   z = 1.96
 * </pre>
 *
 * Unlike {@code e ± z se} it stays within [0,1] and has a width where no error was made at all;
 * with a standard error of 0 the classes, which are what was drawn independently, are the trials.
 *
 * @param ways classes to choose from
 * @param error share of wrong answers
 * @param standardError of it
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record ErrorRate(int ways, double error, double standardError, double low, double high) {
  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The rate with its interval.
   *
   * @param trials that count if the standard error is 0
   */
  public static ErrorRate of(int ways, double error, double standardError, int trials) {
    double variance = error * (1 - error);
    double n = standardError > 0 ? Math.max(1, variance / (standardError * standardError)) : trials;
    double shrink = 1 + Z * Z / n;
    double centre = (error + Z * Z / (2 * n)) / shrink;
    double half = Z * StrictMath.sqrt(variance / n + Z * Z / (4 * n * n)) / shrink;
    return new ErrorRate(
        ways, error, standardError, Math.min(error, centre - half), Math.max(error, centre + half));
  }
}
