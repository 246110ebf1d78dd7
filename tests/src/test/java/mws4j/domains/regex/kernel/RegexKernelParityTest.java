package mws4j.domains.regex.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class RegexKernelParityTest {
  @Test
  void vectorAndPlainLoopsGiveTheSameBits() {
    RegexKernel simd = RegexKernel.of(KernelProvider.vector());
    assertTrue(simd.name().startsWith("simd"), simd.name());
    RandomGenerator rng = new SplittableRandom(10);
    int possible = 0;
    int[] counts = {1, 5, 7, 8, 9, 16, 19};
    for (int i = 0; i < 4000; i++) {
      RegexProbabilities phi = probabilities(rng);
      RegexScorer plain = new RegexScorer(phi, new ScalarRegexKernel());
      RegexScorer vector = new RegexScorer(phi, simd);
      List<String> strings = new ArrayList<>();
      for (int k = counts[i % counts.length]; k > 0; k--) {
        StringBuilder text = new StringBuilder();
        for (int n = rng.nextInt(i % 2 == 0 ? 4 : 20); n > 0; n--) {
          text.append("a1-B".charAt(rng.nextInt(4)));
        }
        strings.add(text.toString());
      }
      RegexProgram program = program(rng);
      double[] expected = new double[strings.size()];
      double[] actual = new double[strings.size()];
      RegexObservation forPlain = plain.observe(strings);
      plain.score(forPlain, program, expected);
      vector.score(vector.observe(strings), program, actual);
      for (int k = 0; k < expected.length; k++) {
        assertEquals(
            Double.doubleToRawLongBits(expected[k]),
            Double.doubleToRawLongBits(actual[k]),
            program + " on \"" + strings.get(k) + "\"");
        possible += expected[k] > Double.NEGATIVE_INFINITY ? 1 : 0;
      }
    }
    assertTrue(possible > 3000, "possible: " + possible);
  }

  private static RegexProbabilities probabilities(RandomGenerator rng) {
    float[] operators = new float[RegexProbabilities.OPERATORS];
    float[] classes = new float[RegexProbabilities.CLASS_LOGITS];
    for (int i = 0; i < operators.length; i++) {
      operators[i] = (float) rng.nextGaussian();
    }
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (float) rng.nextGaussian();
    }
    return RegexProbabilities.of(operators, 0, classes, 0);
  }

  private static RegexProgram program(RandomGenerator rng) {
    int[] leaves = {
      RegexTokens.literal('a'),
      RegexTokens.ANY,
      RegexTokens.ANY,
      RegexTokens.WORD,
      RegexTokens.DIGIT
    };
    int[] tokens = new int[16];
    int count = 0;
    int state = RegexSyntax.start(tokens.length);
    while (true) {
      int token;
      do {
        token =
            rng.nextInt(2) == 0
                ? leaves[rng.nextInt(leaves.length)]
                : RegexTokens.OPTIONAL + rng.nextInt(7);
      } while (!RegexSyntax.allows(state, token)
          || (token == RegexTokens.END && rng.nextInt(3) > 0));
      if (token == RegexTokens.END) {
        return RegexProgram.of(tokens, 0, count);
      }
      tokens[count++] = token;
      state = RegexSyntax.next(state, token);
      if (RegexSyntax.left(state) == 0 && RegexSyntax.depth(state) == 0) {
        return RegexProgram.of(tokens, 0, count);
      }
    }
  }

  @Test
  void theKernelIsOfTheKindOfTheOthers() {
    assertInstanceOf(ScalarRegexKernel.class, RegexKernel.of(KernelProvider.scalar()));
    assertEquals(
        RegexKernel.of(KernelProvider.vector()).name(),
        RegexKernel.of(KernelProvider.create()).name());
  }
}
