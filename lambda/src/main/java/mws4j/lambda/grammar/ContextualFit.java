package mws4j.lambda.grammar;

import java.util.List;

/**
 * Adds to the weights of a unigram grammar what programs prefer under each parent and argument, in
 * closed form: how often something was chosen in a row, over how often the unigram would have.
 *
 * <pre>
 * weight(row, p) = weight(p) + log(U_row,p + c) - log(E_row,p + c)
 * </pre>
 *
 * <p>E is the expected number of uses. Rows that no program has keep the weights of the unigram. A
 * task counts 1, shared among its programs by their posterior under the unigram.
 */
public final class ContextualFit {
  private final Grammar unigram;
  private final double pseudoCounts;
  private final double[][] uses;
  private final double[][] expected;

  private ContextualFit(Grammar unigram, double pseudoCounts) {
    this.unigram = unigram;
    this.pseudoCounts = pseudoCounts;
    int rows = unigram.language().rows();
    int columns = unigram.language().size() + 1;
    uses = new double[rows][columns];
    expected = new double[rows][columns];
  }

  /**
   * The contextual grammar.
   *
   * @param unigram whose weights are the same in all rows
   * @param pseudoCounts c, positive: the larger, the closer to the unigram
   */
  public static Grammar of(Grammar unigram, List<Frontier> frontiers, double pseudoCounts) {
    ContextualFit fit = new ContextualFit(unigram, pseudoCounts);
    for (Frontier frontier : frontiers) {
      double[] posterior = frontier.posterior(unigram);
      for (int z = 0; z < posterior.length; z++) {
        fit.count(frontier.programs().get(z), posterior[z]);
      }
    }
    return fit.grammar();
  }

  private void count(Derivation program, double weight) {
    int variable = unigram.language().size();
    for (int i = 0; i < program.size(); i++) {
      int row = program.row(i);
      Fitting fitting = program.fitting(i);
      int variables = fitting.variables().length;
      double normaliser = unigram.logNormaliser(row, fitting.productions(), variables);
      uses[row][program.isVariable(i) ? variable : program.production(i)] += weight;
      for (int p : fitting.productions()) {
        expected[row][p] += weight * StrictMath.exp(unigram.weight(row, p) - normaliser);
      }
      if (variables > 0) {
        expected[row][variable] += weight * StrictMath.exp(unigram.variable(row) - normaliser);
      }
    }
  }

  private Grammar grammar() {
    double[][] weights = new double[uses.length][];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = new double[uses[row].length];
      for (int p = 0; p < weights[row].length; p++) {
        weights[row][p] =
            unigram.weight(row, p)
                + StrictMath.log(uses[row][p] + pseudoCounts)
                - StrictMath.log(expected[row][p] + pseudoCounts);
      }
    }
    return Grammar.contextual(unigram.language(), weights);
  }
}
