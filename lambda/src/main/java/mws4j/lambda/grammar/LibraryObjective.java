package mws4j.lambda.grammar;

import java.util.List;

/**
 * What a growing language is to raise (DreamCoder's objective): the evidence of the tasks under
 * fitted weights, less what the language costs.
 *
 * <pre>
 * sum_i log sum_z p(x_i|z) p(z)  -  aic |D|  -  structurePenalty * sum of sizes
 * </pre>
 *
 * @param insideOutside how weights are fitted
 * @param aic price of a production, nats
 * @param structurePenalty price of a leaf of a production's body, nats
 */
public record LibraryObjective(InsideOutside insideOutside, double aic, double structurePenalty) {
  /** Pseudo-counts 30, 1 nat for a production, 1.5 for a leaf: those of DreamCoder's list runs. */
  public static LibraryObjective defaults() {
    return new LibraryObjective(new InsideOutside(30), 1, 1.5);
  }

  /** The objective of a grammar as it is; tasks without programs are left out. */
  public double score(Grammar grammar, List<Frontier> frontiers) {
    double score = 0;
    for (Frontier frontier : frontiers) {
      if (!frontier.programs().isEmpty()) {
        score += frontier.logEvidence(grammar);
      }
    }
    for (Production production : grammar.language().productions()) {
      score -= aic + structurePenalty * production.size();
    }
    return score;
  }

  /** The objective of a language with weights fitted in one round from equal ones. */
  public double score(Language language, List<Frontier> frontiers) {
    return score(insideOutside.round(Grammar.uniform(language), frontiers), frontiers);
  }
}
