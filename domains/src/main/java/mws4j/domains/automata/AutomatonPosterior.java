package mws4j.domains.automata;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact posterior over rules given an image and the noise.
 *
 * <p>The prior's bits are independent and each cell depends on one of them, so the posterior is a
 * product over neighbourhoods p with {@code n1} ones and {@code n0} zeros after them:
 *
 * <pre>
 * log p(z_p = 1 | x) / p(z_p = 0 | x) = (n1 - n0) log (1 - ε) / ε
 * log p(x) = -height log 2 + sum_p log ½ ((1 - ε)^n1 ε^n0 + ε^n1 (1 - ε)^n0)
 * </pre>
 *
 * It holds for any number of neighbours; nothing is enumerated.
 */
public final class AutomatonPosterior {
  private static final double LOG_2 = StrictMath.log(2);

  private final AutomatonCounts counts;
  private final double logit;

  /**
   * The posterior.
   *
   * @param noise above 0 and below 1
   */
  public AutomatonPosterior(AutomatonCounts counts, double noise) {
    if (!(noise > 0 && noise < 1)) {
      throw new IllegalArgumentException("noise must be above 0 and below 1, not " + noise);
    }
    this.counts = counts;
    logit = Logistic.logit(noise);
  }

  /** The counts it follows from. */
  public AutomatonCounts counts() {
    return counts;
  }

  /** {@code log p(z_p = 1 | x) / p(z_p = 0 | x)} in nats. */
  private double logOdds(int pattern) {
    return -logit * (counts.ones(pattern) - counts.zeros(pattern));
  }

  /** Posterior probability that a neighbourhood is followed by 1. */
  public double probability(int pattern) {
    return Logistic.sigmoid(logOdds(pattern));
  }

  /** Whether the image says anything about a bit. */
  public boolean determined(int pattern) {
    return counts.ones(pattern) != counts.zeros(pattern);
  }

  /** The neighbourhoods, ascending, about which the image says nothing: posterior exactly ½. */
  public List<Integer> undetermined() {
    List<Integer> patterns = new ArrayList<>();
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      if (!determined(pattern)) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  /** A rule with the largest posterior probability: 0 in every undetermined bit. */
  public AutomatonProgram best() {
    int[] bits = new int[counts.patterns()];
    for (int pattern = 0; pattern < bits.length; pattern++) {
      bits[pattern] = logOdds(pattern) > 0 ? 1 : 0;
    }
    return AutomatonProgram.of(bits);
  }

  /** {@code log p(z|x)} in nats. */
  public double logProb(AutomatonProgram rule) {
    if (rule.patterns() != counts.patterns()) {
      throw new IllegalArgumentException(
          "AutomatonPosterior: a rule of %d bits is needed, not of %d"
              .formatted(counts.patterns(), rule.patterns()));
    }
    double sum = 0;
    for (int pattern = 0; pattern < rule.patterns(); pattern++) {
      double odds = logOdds(pattern);
      sum += Logistic.logSigmoid(rule.bit(pattern) == 1 ? odds : -odds);
    }
    return sum;
  }

  /** {@code log p(x)} in nats, the sum over all rules. */
  public double logEvidence() {
    double logNoise = Logistic.logSigmoid(logit);
    double logCorrect = Logistic.logSigmoid(-logit);
    double sum = -counts.firstColumn() * LOG_2;
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      int ones = counts.ones(pattern);
      int zeros = counts.zeros(pattern);
      double ifOne = ones * logCorrect + zeros * logNoise;
      // log (e^a + e^b) = a - log (e^a / (e^a + e^b))
      sum += ifOne - Logistic.logSigmoid(logOdds(pattern)) - LOG_2;
    }
    return sum;
  }
}
