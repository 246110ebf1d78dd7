package mws4j.domains.regex.explain;

import java.util.Collection;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The least a regex can say, {@code .+}, with its probabilities fitted to training strings: the
 * baseline beside {@link CharacterBigram}.
 *
 * <p>Maximum likelihood, with half an occurrence added to every character; empty strings, which it
 * cannot make, are left out. In the extended language it is {@code \X+}, whose characters have
 * fixed probabilities.
 */
final class DotPlus {
  private static final double ADDED = 0.5;

  private final RegexProgram program;
  private final RegexProbabilities probabilities;

  DotPlus(Collection<String> strings, RegexLanguage language) {
    program = RegexProgram.parse(language == RegexLanguage.PAPER ? ".+" : "\\X+");
    double[] counts = new double[RegexTokens.SYMBOLS];
    double characters = ADDED;
    double stops = ADDED;
    for (String string : strings) {
      int[] symbols = string.codePoints().map(RegexTokens::symbolOf).toArray();
      for (int symbol : symbols) {
        if (symbol < counts.length) {
          counts[symbol]++;
        }
      }
      characters += Math.max(0, symbols.length - 1);
      stops += string.isEmpty() ? 0 : 1;
    }
    float[] operators = new float[RegexProbabilities.OPERATORS];
    operators[1] = (float) StrictMath.log(characters / stops);
    float[] classes = new float[RegexProbabilities.CLASS_LOGITS];
    for (int symbol = 0; symbol < counts.length; symbol++) {
      classes[symbol] = (float) StrictMath.log(counts[symbol] + ADDED);
    }
    probabilities = RegexProbabilities.of(operators, 0, classes, 0);
  }

  /** Log-probability in nats. */
  double logProb(String string) {
    RegexScorer scorer = new RegexScorer(probabilities, RegexKernel.of(KernelProvider.scalar()));
    return scorer.score(scorer.observe(string), program);
  }
}
