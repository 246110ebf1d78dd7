package mws4j.lambda.grammar;

import java.util.List;

/**
 * The programs known for a task: DreamCoder's frontier.
 *
 * @param programs how each is made
 * @param logLikelihoods {@code log p(x|z)} of each, nats
 */
public record Frontier(List<Derivation> programs, double[] logLikelihoods) {
  /** Checks the sizes. */
  public Frontier {
    programs = List.copyOf(programs);
    if (programs.size() != logLikelihoods.length) {
      throw new IllegalArgumentException(
          "Frontier: " + programs.size() + " programs, " + logLikelihoods.length + " likelihoods");
    }
  }

  /** {@code log p(z,x)} of each program. */
  private double[] logJoint(Grammar grammar) {
    double[] logJoint = new double[logLikelihoods.length];
    for (int z = 0; z < logJoint.length; z++) {
      logJoint[z] = grammar.logProb(programs.get(z)) + logLikelihoods[z];
    }
    return logJoint;
  }

  /** {@code log sum_z p(x|z) p(z)}; -Infinity if no program is known. */
  public double logEvidence(Grammar grammar) {
    return logSumExp(logJoint(grammar));
  }

  /** {@code p(z|x)} of each program among those known. */
  double[] posterior(Grammar grammar) {
    double[] posterior = logJoint(grammar);
    double total = logSumExp(posterior);
    for (int z = 0; z < posterior.length; z++) {
      posterior[z] = StrictMath.exp(posterior[z] - total);
    }
    return posterior;
  }

  private static double logSumExp(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double value : values) {
      sum += StrictMath.exp(value - most);
    }
    return most + StrictMath.log(sum);
  }
}
