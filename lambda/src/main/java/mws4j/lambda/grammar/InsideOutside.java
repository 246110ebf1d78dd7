package mws4j.lambda.grammar;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of a grammar to programs in closed form: how often a production was used, over
 * how often it could have been, both with pseudo-counts.
 *
 * <pre>
 * weight(p) = log(U_p + c) - log(N_p + c)
 * </pre>
 *
 * <p>A task counts 1, shared among its programs by their posterior under the grammar before.
 */
public final class InsideOutside {
  private final double pseudoCounts;

  /**
   * A fit.
   *
   * @param pseudoCounts c, positive
   */
  public InsideOutside(double pseudoCounts) {
    if (!(pseudoCounts > 0 && pseudoCounts < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("pseudo-counts must be positive, not " + pseudoCounts);
    }
    this.pseudoCounts = pseudoCounts;
  }

  /** Where a fit of two rounds starts: all productions alike, variables as likely as the rest. */
  public static Grammar start(Language language) {
    double[] weights = new double[language.size() + 1];
    Arrays.fill(weights, -StrictMath.log(language.size()));
    weights[language.size()] = StrictMath.log(0.5);
    return Grammar.unigram(language, weights);
  }

  /** The fit of two rounds. */
  public Grammar fit(Language language, List<Frontier> frontiers) {
    return round(round(start(language), frontiers), frontiers);
  }

  /** One round from a grammar. */
  public Grammar round(Grammar grammar, List<Frontier> frontiers) {
    int variables = grammar.language().size();
    double[] uses = new double[variables + 1];
    double[] possible = new double[variables + 1];
    for (Frontier frontier : frontiers) {
      double[] posterior = frontier.posterior(grammar);
      for (int z = 0; z < posterior.length; z++) {
        if (posterior[z] > 0) {
          count(frontier.programs().get(z), posterior[z], uses, possible);
        }
      }
    }
    double[] weights = new double[variables + 1];
    for (int p = 0; p <= variables; p++) {
      weights[p] =
          StrictMath.log(uses[p] + pseudoCounts) - StrictMath.log(possible[p] + pseudoCounts);
    }
    return Grammar.unigram(grammar.language(), weights);
  }

  private static void count(Derivation program, double weight, double[] uses, double[] possible) {
    int variables = uses.length - 1;
    for (int i = 0; i < program.size(); i++) {
      uses[program.isVariable(i) ? variables : program.production(i)] += weight;
      Fitting fitting = program.fitting(i);
      for (int p : fitting.productions()) {
        possible[p] += weight;
      }
      if (fitting.variables().length > 0) {
        possible[variables] += weight;
      }
    }
  }
}
