package mws4j.domains.regex.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexClasses;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class ExtendedScorerTest {
  private static final RegexProbabilities INITIAL = RegexProbabilities.initial();

  private static double score(RegexProbabilities phi, String regex, String... strings) {
    RegexScorer scorer = new RegexScorer(phi, new ScalarRegexKernel());
    return scorer.score(scorer.observe(strings), RegexProgram.parse(regex));
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
    assertClose(-3 * Math.log(10), score(INITIAL, "\\d{3}", "123"), "exactly");
    assertClose(Double.NEGATIVE_INFINITY, score(INITIAL, "\\d{3}", "12"), "too short");
    assertClose(-Math.log(3), score(INITIAL, "a{2,4}", "aaa"), "uniform");
    assertClose(-Math.log(3), score(INITIAL, "a{0,2}", ""), "none");
    assertClose(
        Math.log((1. / 3 + 1. / 9 + 1. / 27) / 3), score(INITIAL, "(a{0,2}){1,3}b", "b"), "nested");
    assertClose(-Math.log(52), score(INITIAL, "\\a", "x"), "letter");
    assertClose(-2 * Math.log(16), score(INITIAL, "\\h\\H", "fF"), "hex");
    assertClose(-Math.log(65), score(INITIAL, "\\i", "_"), "identifier");
    assertClose(0, score(INITIAL, "\u20ac\\x{9}\\x{a}", "\u20ac\t\n"), "foreign");
    assertClose(Math.log(0.9 / 26), score(INITIAL, "\\U", "Q"), "capital");
    assertClose(Math.log(0.1 / 1765), score(INITIAL, "\\U", "\u00c4"), "foreign capital");
    assertClose(Double.NEGATIVE_INFINITY, score(INITIAL, "\\S", "\n"), "line feed");
    assertClose(Double.NEGATIVE_INFINITY, score(INITIAL, ".", "\u00e4"), "of the paper");
    assertClose(Double.NEGATIVE_INFINITY, score(INITIAL, "\\X", "\ud800"), "half a character");
    assertClose(
        score(INITIAL, "\\X", "\ud835\udc00"), score(INITIAL, "\\X", "\u00c4"), "one character");
  }

  /** Every class is a distribution over all of Unicode. */
  @Test
  void classesSumToOne() {
    long[] sizes = new long[RegexClasses.CATEGORIES];
    double[] sums = new double[RegexClasses.EXTENDED];
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int symbol = RegexTokens.symbolOf(codePoint);
      if (symbol >= RegexTokens.FOREIGN) {
        sizes[RegexClasses.category(codePoint)]++;
      }
      for (int c = 0; c < sums.length; c++) {
        double p = INITIAL.emission(RegexTokens.LETTER + c, symbol);
        sums[c] += p;
        assertEquals(RegexTokens.emits(RegexTokens.LETTER + c, symbol), p > 0);
      }
    }
    // A newer Unicode has moved a few characters from one category to another.
    boolean known = Runtime.version().feature() == 17;
    for (int c = 0; c < sums.length; c++) {
      double tolerance = known ? 1e-9 : 0.02;
      assertEquals(1, sums[c], tolerance, RegexTokens.print(RegexTokens.LETTER + c));
    }
    if (known) {
      for (int k = 0; k < sizes.length; k++) {
        assertEquals(RegexClasses.size(k), sizes[k], "category " + k);
      }
    }
  }

  @Test
  void equalsBruteForceOnRandomProgramsAndStrings() {
    RandomGenerator rng = new SplittableRandom(31);
    int possible = 0;
    int scored = 0;
    for (int i = 0; i < 4000; i++) {
      RegexProbabilities phi = i % 3 == 0 ? INITIAL : RandomPrograms.probabilities(1, rng);
      RegexProgram program =
          ExtendedPrograms.program(2 + rng.nextInt(13), ExtendedPrograms.leaves(), 4, rng);
      List<String> strings = new ArrayList<>();
      for (int s = rng.nextInt(10) + 1; s > 0; s--) {
        strings.add(RandomPrograms.string(5, ExtendedPrograms.ALPHABET, rng));
      }
      strings.add("a\ud835\udc00");
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
  void tinyProbabilitiesDoNotUnderflow() {
    RandomGenerator rng = new SplittableRandom(32);
    int tiny = 0;
    for (int i = 0; i < 1000; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(5 << (i % 5), rng);
      RegexProgram program =
          ExtendedPrograms.program(2 + rng.nextInt(13), ExtendedPrograms.leaves(), 60, rng);
      List<String> strings = new ArrayList<>();
      for (int s = 0; s < 5; s++) {
        strings.add(RandomPrograms.string(120, ExtendedPrograms.ALPHABET, rng));
      }
      TwoWays both = TwoWays.of(program, phi, strings);
      double[] logp = both.logp();
      double[] wide = both.wide();
      for (int s = 0; s < logp.length; s++) {
        assertClose(wide[s], logp[s], program + " on \"" + strings.get(s) + "\"");
        tiny += wide[s] > Double.NEGATIVE_INFINITY && wide[s] < -745 ? 1 : 0;
      }
    }
    assertTrue(tiny > 10, "below the smallest double: " + tiny);
  }

  @Test
  void vectorAndPlainLoopsGiveTheSameBits() {
    RegexKernel simd = RegexKernel.of(KernelProvider.vector());
    assertTrue(simd.name().startsWith("simd"), simd.name());
    RandomGenerator rng = new SplittableRandom(33);
    int possible = 0;
    for (int i = 0; i < 2000; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(1, rng);
      RegexProgram program =
          ExtendedPrograms.program(2 + rng.nextInt(15), ExtendedPrograms.leaves(), 6, rng);
      List<String> strings = new ArrayList<>();
      for (int s = 1 + rng.nextInt(19); s > 0; s--) {
        strings.add(RandomPrograms.string(12, ExtendedPrograms.ALPHABET, rng));
      }
      RegexScorer plain = new RegexScorer(phi, new ScalarRegexKernel());
      RegexScorer vector = new RegexScorer(phi, simd);
      double[] expected = new double[strings.size()];
      double[] actual = new double[strings.size()];
      plain.score(plain.observe(strings), program, expected);
      vector.score(vector.observe(strings), program, actual);
      for (int s = 0; s < expected.length; s++) {
        assertEquals(
            Double.doubleToRawLongBits(expected[s]), Double.doubleToRawLongBits(actual[s]));
        possible += expected[s] > Double.NEGATIVE_INFINITY ? 1 : 0;
      }
    }
    assertTrue(possible > 1000, "possible: " + possible);
  }

  @Test
  void finiteLanguagesSumToOne() {
    String[] programs = {"(a|b){0,3}", "a{1,3}(b{2})?", "(a{0,2}|b){2}", "(ab?){0,2}"};
    RandomGenerator rng = new SplittableRandom(34);
    List<String> all = new ArrayList<>(List.of(""));
    for (int from = 0, length = 1; length <= 6; length++) {
      int to = all.size();
      for (; from < to; from++) {
        all.add(all.get(from) + "a");
        all.add(all.get(from) + "b");
      }
    }
    for (String program : programs) {
      RegexProbabilities phi = RandomPrograms.probabilities(1, rng);
      RegexScorer scorer = new RegexScorer(phi, new ScalarRegexKernel());
      double sum = 0;
      double[] logp = new double[all.size()];
      scorer.score(scorer.observe(all), RegexProgram.parse(program), logp);
      for (double log : logp) {
        sum += StrictMath.exp(log);
      }
      assertEquals(1, sum, 1e-12, program);
    }
  }

  @Test
  void samplesHaveTheFrequenciesThatTheScorerSays() {
    RandomGenerator rng = new SplittableRandom(35);
    int[] leaves = {
      RegexTokens.literal('a'), RegexTokens.literalOf(0x20ac), RegexTokens.literalOf(0x1d400)
    };
    int draws = 20_000;
    for (int i = 0; i < 40; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(0.7, rng);
      RegexProgram program = ExtendedPrograms.program(2 + rng.nextInt(10), leaves, 3, rng);
      Map<String, Integer> counts = new HashMap<>();
      RegexSampler sampler = new RegexSampler(phi);
      for (int k = 0; k < draws; k++) {
        sampler.sample(program, 4, rng).ifPresent(s -> counts.merge(s, 1, Integer::sum));
      }
      for (Map.Entry<String, Integer> drawn : counts.entrySet()) {
        double p = StrictMath.exp(score(phi, program.toString(), drawn.getKey()));
        double deviation = Math.sqrt(Math.max(0, p * (1 - p)) * draws);
        assertEquals(p * draws, drawn.getValue(), 5 * deviation + 3, program.toString());
      }
    }
  }

  @Test
  void classesAreSampledByTheirProbabilities() {
    RandomGenerator rng = new SplittableRandom(36);
    RegexSampler sampler = new RegexSampler(INITIAL);
    int draws = 40_000;
    for (int c = 0; c < RegexClasses.EXTENDED; c++) {
      int token = RegexTokens.LETTER + c;
      RegexNode node = new RegexNode.CharClass(token);
      int[] counts = new int[RegexTokens.SYMBOLS + RegexClasses.CATEGORIES];
      for (int i = 0; i < draws; i++) {
        String text = sampler.sample(node, 1, rng).orElseThrow();
        int symbol = RegexTokens.symbolOf(text.codePointAt(0));
        assertTrue(RegexTokens.emits(token, symbol));
        counts[
            symbol < RegexTokens.SYMBOLS
                ? symbol
                : RegexTokens.SYMBOLS + RegexClasses.category(text.codePointAt(0))]++;
      }
      int total = 0;
      for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
        double p = INITIAL.emission(token, symbol);
        assertEquals(p * draws, counts[symbol], 5 * Math.sqrt(p * draws) + 2);
        total += counts[symbol];
      }
      int capital = counts[RegexTokens.SYMBOLS + 1];
      double p = INITIAL.emission(token, RegexTokens.symbolOf(0xc4)) * RegexClasses.size(1);
      assertEquals(p * draws, capital, 5 * Math.sqrt(p * draws) + 2);
      assertTrue(total <= draws);
    }
  }

  @Test
  void programsThatExpandToTooMuchExplainNothing() {
    RegexProgram fits = RegexProgram.parse("(a{64}){64}");
    RegexProgram large = RegexProgram.parse("(a{65}){64}");
    RegexScorer scorer = new RegexScorer(INITIAL, new ScalarRegexKernel());
    RegexObservation observation = scorer.observe("a".repeat(4096));
    assertEquals(0, scorer.score(observation, fits));
    RegexObservation longer = scorer.observe("a".repeat(4160));
    assertEquals(Double.NEGATIVE_INFINITY, scorer.score(longer, large));
    assertEquals(Double.NEGATIVE_INFINITY, scorer.score(scorer.observe("a"), large));
    assertEquals(Double.NEGATIVE_INFINITY, scorer.score(scorer.observe("a"), fits));
    assertFalse(RegexDerivation.best(large, INITIAL, "a").isPresent());
    RegexExpectedCounts counts = new RegexExpectedCounts(INITIAL);
    assertEquals(Double.NEGATIVE_INFINITY, counts.add(longer, large, 1));
  }
}
