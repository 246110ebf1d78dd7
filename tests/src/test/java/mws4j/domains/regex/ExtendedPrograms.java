package mws4j.domains.regex;

import java.util.random.RandomGenerator;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;

/** Seeded generators of programs of the extended language. */
public final class ExtendedPrograms {
  private static final int[] LEAVES = {
    RegexTokens.literal('a'),
    RegexTokens.literal('1'),
    RegexTokens.ANY,
    RegexTokens.WORD,
    RegexTokens.LETTER,
    RegexTokens.HEX_SMALL,
    RegexTokens.IDENTIFIER,
    RegexTokens.VISIBLE,
    RegexTokens.ANY_SMALL,
    RegexTokens.ANY_LETTER,
    RegexTokens.ANY_WORD,
    RegexTokens.EVERYTHING,
    RegexTokens.literalOf('\u00e4'),
    RegexTokens.literalOf('\n'),
    RegexTokens.literalOf('\t'),
    RegexTokens.literalOf(0x1d400)
  };

  /** Characters that some of these leaves read. */
  public static final String ALPHABET = "aaa111b-\u00e4\u00e4\u20ac\n\t\u0661";

  private ExtendedPrograms() {}

  /** Some leaves of either language. */
  public static int[] leaves() {
    return LEAVES.clone();
  }

  /** A program of at most {@code maxLength} tokens over the leaves, with counts up to most. */
  public static RegexProgram program(int maxLength, int[] leaves, int most, RandomGenerator rng) {
    int[] tokens = new int[maxLength];
    int count = 0;
    int state = RegexSyntax.start(maxLength, RegexLanguage.EXTENDED);
    while (true) {
      int token;
      do {
        token =
            switch (rng.nextInt(6)) {
              case 0, 1 -> leaves[rng.nextInt(leaves.length)];
              case 2 -> count(most, rng);
              default -> RegexTokens.OPTIONAL + rng.nextInt(7);
            };
      } while (!RegexSyntax.allows(state, token));
      if (token == RegexTokens.END) {
        return RegexProgram.of(tokens, 0, count);
      }
      tokens[count++] = token;
      state = RegexSyntax.next(state, token);
    }
  }

  private static int count(int most, RandomGenerator rng) {
    int n = 2 + rng.nextInt(most - 1);
    return RegexTokens.repeat(rng.nextInt(n + 1), n);
  }
}
