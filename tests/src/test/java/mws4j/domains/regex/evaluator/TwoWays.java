package mws4j.domains.regex.evaluator;

import java.util.List;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Log-probabilities of strings computed in two ways: by the compiled program, and step by step with
 * numbers that do not underflow.
 */
record TwoWays(double[] logp, double[] wide) {
  static TwoWays of(RegexProgram program, RegexProbabilities phi, List<String> strings) {
    RegexScorer scorer = new RegexScorer(phi, new ScalarRegexKernel());
    RegexObservation observation = scorer.observe(strings);
    TwoWays both = new TwoWays(new double[strings.size()], new double[strings.size()]);
    scorer.score(observation, program, both.logp);
    scorer.scoreWide(observation, program.array(), 0, program.length(), both.wide, 0);
    return both;
  }
}
