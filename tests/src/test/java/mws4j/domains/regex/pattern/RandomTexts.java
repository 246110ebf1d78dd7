package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/** Programs with texts that they can make, and with texts near those. */
final class RandomTexts {
  private static final RegexProbabilities PHI = RegexProbabilities.initial();
  private static final String NEAR = "aA1. \t-\\(]\"\u00e4\u20ac\u0661\u00c4\n";

  private RandomTexts() {}

  /** A text, and whether the program can make it. */
  record Case(String text, boolean possible) {}

  /** A random program; every third one is of the paper's language. */
  static RegexProgram program(int i, RandomGenerator rng) {
    int length = 1 + rng.nextInt(14);
    if (i % 3 == 0) {
      int[] leaves = {0, 1, 33, 65, 95, 96, 97, 98, 99, 100, 13, 14};
      return RandomPrograms.program(length, leaves, rng);
    }
    int[] leaves = {
      RegexTokens.literal('a'),
      RegexTokens.literal('-'),
      RegexTokens.literalOf('\n'),
      RegexTokens.literalOf('\u00e4'),
      RegexTokens.literalOf('\u0661'),
      RegexTokens.DIGIT,
      RegexTokens.LETTER,
      RegexTokens.HEX_SMALL,
      RegexTokens.HEX_CAPITAL,
      RegexTokens.IDENTIFIER,
      RegexTokens.VISIBLE,
      RegexTokens.ANY_CAPITAL,
      RegexTokens.ANY_SMALL,
      RegexTokens.ANY_LETTER,
      RegexTokens.ANY_WORD,
      RegexTokens.ANY_DIGIT,
      RegexTokens.EVERYTHING
    };
    return ExtendedPrograms.program(length, leaves, 3, rng);
  }

  /** Engines know different versions of Unicode: characters that all of them know. */
  private static String known(String text) {
    return text.codePoints()
        .map(c -> c < 0x370 || (c >= 0x660 && c <= 0x669) || c == 0x1d400 ? c : 0x661)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static List<Case> texts(RegexProgram program, int count, RandomGenerator rng) {
    RegexScorer scorer = new RegexScorer(PHI, new ScalarRegexKernel());
    RegexSampler sampler = new RegexSampler(PHI);
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String random = RandomPrograms.string(5, NEAR, rng);
      String text = k % 3 == 0 ? random : sampler.sample(program, 10, rng).orElse(random);
      text = known(text);
      if (k % 3 == 1 && !text.isEmpty()) {
        int at = rng.nextInt(text.length());
        text = at == 0 ? text + random : text.substring(0, at) + random;
      }
      if (text.codePoints().allMatch(c -> RegexTokens.symbolOf(c) >= 0)) {
        boolean possible = scorer.score(scorer.observe(text), program) > Double.NEGATIVE_INFINITY;
        cases.add(new Case(text, possible));
      }
    }
    return cases;
  }
}
