package mws4j.domains.regex.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.pattern.PatternDialect;
import org.junit.jupiter.api.Test;

final class RegexScorerTest {
  private static final int[] LEAVES = {
    RegexTokens.literal('a'),
    RegexTokens.literal('1'),
    RegexTokens.ANY,
    RegexTokens.WORD,
    RegexTokens.DIGIT,
    RegexTokens.LOWER
  };

  private static double score(String regex, String text) {
    RegexScorer scorer = new RegexScorer(RegexProbabilities.initial(), new ScalarRegexKernel());
    return scorer.score(scorer.observe(text), RegexProgram.parse(regex));
  }

  private static void assertClose(double expected, double actual, String what) {
    if (expected == Double.NEGATIVE_INFINITY || actual == Double.NEGATIVE_INFINITY) {
      assertEquals(expected, actual, what);
    } else {
      assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)), what);
    }
  }

  @Test
  void equalsHandNumbers() {
    double ln2 = Math.log(2);
    assertClose(0, score("ab", "ab"), "literals");
    assertClose(-2 * Math.log(10), score("\\d-\\d", "3-4"), "classes");
    assertClose(-ln2, score("a?", ""), "skipped");
    assertClose(-4 * ln2, score("a*", "aaa"), "three loops, one stop");
    assertClose(-3 * ln2, score("a+", "aaa"), "two loops, one stop");
    assertClose(-2 * ln2, score("a|b|c", "b"), "right-associative");
    assertClose(Math.log(2. / 3), score("(a?)*", ""), "geometric: (1/2) / (1 - 1/4)");
    assertClose(Math.log(2. / 9), score("(a?)*", "a"), "geometric twice");
    assertClose(Double.NEGATIVE_INFINITY, score("ab", "a"), "too short");
    assertClose(Double.NEGATIVE_INFINITY, score("a", "ab"), "too long");
    assertClose(Double.NEGATIVE_INFINITY, score(".", "\u00e4"), "outside the alphabet");
    assertClose(-Math.log(96), score(".", "\t"), "tab");
  }

  @Test
  void equalsBruteForceOnRandomProgramsAndStrings() {
    RandomGenerator rng = new SplittableRandom(1);
    int possible = 0;
    int scored = 0;
    for (int i = 0; i < 6000; i++) {
      RegexProbabilities phi =
          i % 3 == 0 ? RegexProbabilities.initial() : RandomPrograms.probabilities(1, rng);
      RegexProgram program = RandomPrograms.program(2 + rng.nextInt(13), LEAVES, rng);
      List<String> strings = new ArrayList<>();
      for (int s = rng.nextInt(10) + 1; s > 0; s--) {
        strings.add(RandomPrograms.string(5, "aaaa1111bb\t\u00e9", rng));
      }
      TwoWays both = TwoWays.of(program, phi, strings);
      double[] logp = both.logp();
      double[] wide = both.wide();
      for (int s = 0; s < logp.length; s++) {
        double expected = BruteForce.logProb(program, phi, strings.get(s));
        String what = program + " on \"" + strings.get(s) + "\"";
        assertClose(expected, logp[s], what);
        assertClose(expected, wide[s], "wide: " + what);
        possible += expected > Double.NEGATIVE_INFINITY ? 1 : 0;
        scored++;
      }
    }
    assertTrue(possible > scored / 10, possible + " of " + scored);
  }

  @Test
  void extremeProbabilitiesAreExactWhereDoublesWouldUnderflow() {
    RandomGenerator rng = new SplittableRandom(3);
    int possible = 0;
    int tiny = 0;
    for (int i = 0; i < 2000; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(5 << (i % 5), rng);
      RegexProgram program = RandomPrograms.program(2 + rng.nextInt(13), LEAVES, rng);
      List<String> strings = new ArrayList<>();
      for (int s = 0; s < 5; s++) {
        strings.add(RandomPrograms.string(40, "a1b", rng));
      }
      TwoWays both = TwoWays.of(program, phi, strings);
      double[] logp = both.logp();
      double[] wide = both.wide();
      Pattern pattern = Pattern.compile(program.toPattern(PatternDialect.RE2));
      for (int s = 0; s < logp.length; s++) {
        String what = program + " on \"" + strings.get(s) + "\"";
        assertClose(wide[s], logp[s], what);
        assertEquals(pattern.matches(strings.get(s)), logp[s] > Double.NEGATIVE_INFINITY, what);
        possible += logp[s] > Double.NEGATIVE_INFINITY ? 1 : 0;
        tiny += logp[s] > Double.NEGATIVE_INFINITY && logp[s] < -745 ? 1 : 0;
      }
    }
    assertTrue(possible > 500, "possible: " + possible);
    assertTrue(tiny > 50, "below the smallest double: " + tiny);
  }

  @Test
  void stringsInTheMemoryOfOthersScoreAsNewlyEncodedOnes() {
    RandomGenerator rng = new SplittableRandom(15);
    RegexScorer scorer = new RegexScorer(RegexProbabilities.initial(), new ScalarRegexKernel());
    List<String> strings = List.of("a1", "1a1", "b");
    RegexObservation kept = scorer.observe("xyz", "", "a", "12");
    RegexProgram program = RegexProgram.parse("(\\w|a?)+.?");
    scorer.score(kept, program);
    for (int i = 0; i < 5; i++) {
      scorer.use(RandomPrograms.probabilities(2, rng));
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> scorer.score(kept, program));
      assertEquals(
          "score: the strings were encoded under other probabilities; encode them again",
          e.getMessage());
      RegexObservation again = scorer.observe(strings, kept);
      assertEquals(scorer.score(scorer.observe(strings), program), scorer.score(again, program));
    }
  }

  /** By the table of a short string, the networks of a long one and the counts alike. */
  @Test
  void tokensThatAreNotAProgramExplainNothing() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexScorer scorer = new RegexScorer(phi, new ScalarRegexKernel());
    List<RegexObservation> observations =
        List.of(scorer.observe("a"), scorer.observe("a".repeat(300)), scorer.observe());
    int[][] bad = {
      {},
      {RegexTokens.STAR},
      {RegexTokens.OPEN, 3},
      {3, RegexTokens.CLOSE},
      {3, RegexTokens.END},
      {3, RegexTokens.OR},
      {-1},
      {RegexTokens.EVERYTHING + 1},
      {RegexTokens.LETTER, RegexTokens.EVERYTHING + 1},
      {RegexTokens.OPEN, RegexTokens.CLOSE}
    };
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    for (int[] tokens : bad) {
      for (RegexObservation observation : observations) {
        double[] logp = new double[observation.count()];
        double sum = scorer.score(observation, tokens, 0, tokens.length, logp, 0);
        assertEquals(Double.NEGATIVE_INFINITY, sum);
        for (double log : logp) {
          assertEquals(Double.NEGATIVE_INFINITY, log);
        }
        assertEquals(
            Double.NEGATIVE_INFINITY, counts.add(observation, tokens, 0, tokens.length, 1));
      }
    }
  }
}
