package mws4j.domains.regex.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

/** Masses over sets of strings, frequencies of samples, and strings of hundreds of characters. */
final class RegexScorerMassTest {
  private static final int[] LEAVES = {RegexTokens.literal('a'), RegexTokens.literal('b')};

  private static double score(RegexProbabilities phi, String regex, String text) {
    RegexScorer scorer = new RegexScorer(phi, RegexKernel.of(KernelProvider.create()));
    return scorer.score(scorer.observe(text), RegexProgram.parse(regex));
  }

  private static List<String> allStrings(String alphabet, int maxLength) {
    List<String> all = new ArrayList<>(List.of(""));
    for (int from = 0, length = 1; length <= maxLength; length++) {
      int to = all.size();
      for (; from < to; from++) {
        for (int i = 0; i < alphabet.length(); i++) {
          all.add(all.get(from) + alphabet.charAt(i));
        }
      }
    }
    return all;
  }

  private static double mass(RegexProbabilities phi, RegexProgram program, List<String> strings) {
    RegexScorer scorer = new RegexScorer(phi, RegexKernel.of(KernelProvider.create()));
    double[] logp = new double[strings.size()];
    scorer.score(scorer.observe(strings), program, logp);
    double sum = 0;
    for (double l : logp) {
      sum += StrictMath.exp(l);
    }
    return sum;
  }

  @Test
  void finiteLanguagesSumToOne() {
    RandomGenerator rng = new SplittableRandom(11);
    List<String> all = allStrings("ab", 8);
    int checked = 0;
    while (checked < 200) {
      RegexProgram program = RandomPrograms.program(8, LEAVES, rng);
      if (program.toString().matches(".*[*+].*")) {
        continue;
      }
      RegexProbabilities phi = RandomPrograms.probabilities(1, rng);
      assertEquals(1, mass(phi, program, all), 1e-12, program.toString());
      checked++;
    }
  }

  @Test
  void loopsLeaveTheMassOfLongerStrings() {
    RegexProbabilities phi = RegexProbabilities.initial();
    List<String> all = allStrings("ab", 10);
    // (a|b)* is longer than 10 with probability 2^-11; one character at least makes it 2^-10.
    assertEquals(1 - 0x1p-11, mass(phi, RegexProgram.parse("(a|b)*"), all), 1e-12);
    assertEquals(1 - 0x1p-10, mass(phi, RegexProgram.parse("(a|b)+"), all), 1e-12);
    // Five or more rounds of two characters: 2^-6.
    assertEquals(1 - 0x1p-6, mass(phi, RegexProgram.parse("((a|b)b)*"), all), 1e-12);
  }

  @Test
  void samplesHaveTheFrequenciesThatTheScorerSays() {
    RandomGenerator rng = new SplittableRandom(12);
    int draws = 20_000;
    for (int i = 0; i < 60; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(0.7, rng);
      RegexProgram program = RandomPrograms.program(2 + rng.nextInt(12), LEAVES, rng);
      RegexSampler sampler = new RegexSampler(phi);
      Map<String, Integer> counts = new HashMap<>();
      int longer = 0;
      for (int k = 0; k < draws; k++) {
        Optional<String> text = sampler.sample(program, 4, rng);
        text.ifPresent(s -> counts.merge(s, 1, Integer::sum));
        longer += text.isPresent() ? 0 : 1;
      }
      List<String> all = allStrings("ab", 4);
      double total = 0;
      for (String text : all) {
        double p = StrictMath.exp(score(phi, program.toString(), text));
        total += p;
        assertFrequency(p, counts.getOrDefault(text, 0), draws, program + " on " + text);
      }
      assertFrequency(1 - total, longer, draws, program + " longer than 4");
    }
  }

  /** Five standard deviations, and two more counts for very small probabilities. */
  private static void assertFrequency(double p, int count, int draws, String what) {
    double deviation = Math.sqrt(Math.max(0, p * (1 - p)) * draws);
    assertEquals(p * draws, count, 5 * deviation + 2, what);
  }

  @Test
  void classesAreSampledByTheirProbabilities() {
    RegexSampler sampler =
        new RegexSampler(RandomPrograms.probabilities(1, new SplittableRandom(13)));
    RegexProbabilities phi = RandomPrograms.probabilities(1, new SplittableRandom(13));
    RandomGenerator rng = new SplittableRandom(14);
    int draws = 100_000;
    int[] counts = new int[RegexTokens.SYMBOLS];
    for (int i = 0; i < draws; i++) {
      String text = sampler.sample(RegexProgram.parse("."), 1, rng).orElseThrow();
      counts[RegexTokens.symbol(text.charAt(0))]++;
    }
    for (int symbol = 0; symbol < counts.length; symbol++) {
      assertFrequency(
          phi.emission(RegexTokens.ANY, symbol), counts[symbol], draws, "symbol " + symbol);
    }
    assertThrows(
        IllegalArgumentException.class, () -> sampler.sample(RegexProgram.parse("a"), -1, rng));
  }

  @Test
  void longStringsDoNotUnderflow() {
    RegexProbabilities phi = RegexProbabilities.initial();
    double ln2 = Math.log(2);
    for (int n : new int[] {10, 100, 150, 199, 255, 256, 257, 1000, 5000}) {
      String text = "a".repeat(n);
      double loops = -(n + 1) * ln2;
      assertEquals(loops, score(phi, "a*", text), 1e-11 * n, "a* on " + n);
      assertEquals(loops - n * Math.log(96), score(phi, ".*", text), 1e-11 * n, ".* on " + n);
      // The first branch fails at the last character, when the second is below 2^-1074 beside it.
      double second = -ln2 - (n + 2) * ln2 - (n + 1) * Math.log(96);
      assertEquals(second, score(phi, "a*|.*", text + "b"), 1e-11 * n, "a*|.* on " + n);
      assertEquals(second, score(phi, "(a*|.*)", text + "b"), 1e-11 * n, "(a*|.*) on " + n);
      assertEquals(
          Double.NEGATIVE_INFINITY, score(phi, ".*c", text + "b"), ".*c on a string without c");
      assertEquals(Double.NEGATIVE_INFINITY, score(phi, ".*", text + "\u00e4"));
    }
  }

  @Test
  void shortAndLongStringsMayBeMixed() {
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexScorer scorer = new RegexScorer(phi, RegexKernel.of(KernelProvider.create()));
    double[] logp = new double[3];
    String[] strings = {"", "a".repeat(250), "ab".repeat(600)};
    RegexObservation observation = scorer.observe(strings);
    RegexProgram program = RegexProgram.parse("(.b?)*");
    double sum = scorer.score(observation, program, logp);
    double expected = 0;
    for (int i = 0; i < strings.length; i++) {
      double alone = score(phi, program.toString(), strings[i]);
      assertEquals(alone, logp[i], 1e-9 * Math.abs(alone));
      assertTrue(alone > -1e4 && alone < 0, "log p " + alone);
      expected += logp[i];
    }
    assertEquals(expected, sum);
    assertEquals(3, observation.count());
    assertEquals(1200, observation.longest());
  }

  @Test
  void noStringsScoreZero() {
    RegexScorer scorer =
        new RegexScorer(RegexProbabilities.initial(), RegexKernel.of(KernelProvider.create()));
    assertEquals(0, scorer.score(scorer.observe(), RegexProgram.parse("a")));
  }
}
