package mws4j.lambda.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A program that solves a task.
 *
 * @param heads see {@link mws4j.lambda.grammar.Heads}
 * @param descriptionLength {@code -log p(z)} under the grammar that was searched, nats
 * @param logLikelihood {@code log p(x|z)}, nats
 */
public record Solution(int[] heads, double descriptionLength, double logLikelihood) {
  /** Best first: by description length and price of the constant, then by heads. */
  static final Comparator<Solution> ORDER =
      Comparator.comparingDouble(Solution::cost).thenComparing(Solution::heads, Arrays::compare);

  /** {@code -log p(z) - log p(x|z)}. */
  public double cost() {
    return descriptionLength - logLikelihood;
  }
}
