package mws4j.domains.regex.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class RegexExpectedCountsTest {
  private static final int[] LEAVES = {
    RegexTokens.literal('a'), RegexTokens.ANY, RegexTokens.WORD, RegexTokens.DIGIT
  };

  private static RegexObservation observe(RegexProbabilities phi, String... strings) {
    return new RegexScorer(phi, new ScalarRegexKernel()).observe(strings);
  }

  @Test
  void gradientMatchesFiniteDifferencesOfTheBruteForce() {
    RandomGenerator rng = new SplittableRandom(2);
    int checked = 0;
    while (checked < 400) {
      checked += checkGradient("aab11", false, rng) ? 1 : 0;
    }
  }

  @Test
  void extendedProgramsHaveTheirGradientToo() {
    RandomGenerator rng = new SplittableRandom(22);
    int checked = 0;
    while (checked < 300) {
      checked += checkGradient("aab11\u00e4", true, rng) ? 1 : 0;
    }
  }

  /** Returns whether the strings drawn are possible. */
  private static boolean checkGradient(String alphabet, boolean extended, RandomGenerator rng) {
    float[] operators = random(RegexProbabilities.OPERATORS, rng);
    float[] classes = random(RegexProbabilities.CLASS_LOGITS, rng);
    RegexProbabilities phi = RegexProbabilities.of(operators, 0, classes, 0);
    int length = 2 + rng.nextInt(12);
    RegexProgram program =
        extended
            ? ExtendedPrograms.program(length, ExtendedPrograms.leaves(), 3, rng)
            : RandomPrograms.program(length, LEAVES, rng);
    String[] strings = {
      RandomPrograms.string(4, alphabet, rng), RandomPrograms.string(2, alphabet, rng)
    };
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    double log = counts.add(observe(phi, strings), program, 0.5);
    double expected = logProb(program, operators, classes, strings);
    if (expected == Double.NEGATIVE_INFINITY) {
      assertEquals(expected, log);
      return false;
    }
    assertEquals(expected, log, 1e-9 * Math.max(1, -expected));
    float[] dOperators = new float[RegexProbabilities.OPERATORS];
    float[] dClasses = new float[RegexProbabilities.CLASS_LOGITS];
    counts.addGradient(dOperators, 0, dClasses, 0);
    for (int k = 0; k < operators.length; k++) {
      double slope = slope(program, operators, classes, strings, operators, k);
      assertEquals(0.5 * slope, dOperators[k], 2e-5, program + " operator " + k);
    }
    for (int n = 0; n < 6; n++) {
      // Logits of characters that occur: '1', 'a', 'b' in every class.
      int k = rng.nextInt(6) * RegexTokens.SYMBOLS + RegexTokens.symbol("1ab".charAt(n % 3));
      double slope = slope(program, operators, classes, strings, classes, k);
      assertEquals(0.5 * slope, dClasses[k], 2e-5, program + " class logit " + k);
    }
    return true;
  }

  /** Central difference with a step that floats hold exactly beside these logits. */
  private static double slope(
      RegexProgram program,
      float[] operators,
      float[] classes,
      String[] strings,
      float[] changed,
      int k) {
    float old = changed[k];
    float step = 0x1p-9f;
    changed[k] = old + step;
    double above = logProb(program, operators, classes, strings);
    changed[k] = old - step;
    double below = logProb(program, operators, classes, strings);
    changed[k] = old;
    return (above - below) / (2 * step);
  }

  private static double logProb(
      RegexProgram program, float[] operators, float[] classes, String[] strings) {
    RegexProbabilities phi = RegexProbabilities.of(operators, 0, classes, 0);
    double log = 0;
    for (String string : strings) {
      log += BruteForce.logProb(program, phi, string);
    }
    return log;
  }

  private static float[] random(int n, RandomGenerator rng) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = rng.nextInt(-512, 512) / 512f;
    }
    return x;
  }

  @Test
  void countsOfAnUnambiguousProgramAreWhole() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    counts.add(observe(phi, "12-1", "1-"), RegexProgram.parse("\\d+-\\d?"), 1);
    assertEquals(3, counts.count(RegexTokens.DIGIT, RegexTokens.symbol('1')), 1e-12);
    assertEquals(1, counts.count(RegexTokens.DIGIT, RegexTokens.symbol('2')), 1e-12);
    assertEquals(0, counts.count(RegexTokens.ANY, RegexTokens.symbol('-')));
    float[] operators = new float[RegexProbabilities.OPERATORS];
    counts.addGradient(operators, 0, new float[RegexProbabilities.CLASS_LOGITS], 0);
    // ? taken once and skipped once; + goes on once and stops twice.
    assertArrayEquals(new float[] {0, -0.5f, 0}, operators, 1e-6f);
  }

  @Test
  void longStringsDoNotUnderflow() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    String text = "xy".repeat(1000);
    double log = counts.add(observe(phi, text), RegexProgram.parse("(.|x)*"), 1);
    assertTrue(log < -4000 && log > -20000, "log p " + log);
    // y comes from '.' always; x from '.' with posterior odds 1/96 to 1.
    assertEquals(1000, counts.count(RegexTokens.ANY, RegexTokens.symbol('y')), 1e-6);
    assertEquals(1000. / 97, counts.count(RegexTokens.ANY, RegexTokens.symbol('x')), 1e-6);
  }

  @Test
  void impossibleStringsAddNothing() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    double log = counts.add(observe(phi, "1", "x"), RegexProgram.parse("\\d?"), 1);
    assertEquals(Double.NEGATIVE_INFINITY, log);
    assertEquals(0, counts.count(RegexTokens.DIGIT, RegexTokens.symbol('1')));
  }

  @Test
  void countsAddUpUntilTheyAreCleared() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexExpectedCounts counts = new RegexExpectedCounts(phi);
    counts.add(observe(phi, "1"), RegexProgram.parse("\\d"), 1);
    counts.add(observe(phi, "11"), RegexProgram.parse("\\d+"), 2);
    assertEquals(5, counts.count(RegexTokens.DIGIT, RegexTokens.symbol('1')), 1e-12);
    counts.clear();
    assertEquals(0, counts.count(RegexTokens.DIGIT, RegexTokens.symbol('1')));
  }

  @Test
  void rejectsOtherProbabilities() {
    RegexExpectedCounts counts = new RegexExpectedCounts(RegexProbabilities.initial());
    RegexObservation observation = observe(RegexProbabilities.initial(), "1");
    assertThrows(
        IllegalArgumentException.class, () -> counts.add(observation, RegexProgram.parse("1"), 1));
  }
}
