package mws4j.domains.regex;

import java.util.random.RandomGenerator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;

/** Seeded generators of programs and strings for the tests. */
public final class RandomPrograms {
  private RandomPrograms() {}

  /** A program of at most {@code maxLength} tokens over few leaves, rich in operators. */
  public static RegexProgram program(int maxLength, int[] leaves, RandomGenerator rng) {
    int[] tokens = new int[maxLength];
    int count = 0;
    int state = RegexSyntax.start(maxLength);
    while (true) {
      int token;
      do {
        token =
            rng.nextInt(3) == 0
                ? leaves[rng.nextInt(leaves.length)]
                : RegexTokens.OPTIONAL + rng.nextInt(7);
      } while (!RegexSyntax.allows(state, token));
      if (token == RegexTokens.END) {
        return RegexProgram.of(tokens, 0, count);
      }
      tokens[count++] = token;
      state = RegexSyntax.next(state, token);
    }
  }

  public static String string(int maxLength, String alphabet, RandomGenerator rng) {
    StringBuilder text = new StringBuilder();
    for (int i = rng.nextInt(maxLength + 1); i > 0; i--) {
      text.append(alphabet.charAt(rng.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Probabilities drawn from logits of the given spread. */
  public static RegexProbabilities probabilities(double spread, RandomGenerator rng) {
    float[] operators = new float[RegexProbabilities.OPERATORS];
    float[] classes = new float[RegexProbabilities.CLASS_LOGITS];
    for (int i = 0; i < operators.length; i++) {
      operators[i] = (float) (spread * rng.nextGaussian());
    }
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (float) (spread * rng.nextGaussian());
    }
    return RegexProbabilities.of(operators, 0, classes, 0);
  }
}
