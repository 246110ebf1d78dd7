package mws4j.domains.regex.library;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/** Seeded generators of programs and libraries. */
public final class WrittenPrograms {
  /** Few leaves, so that parts repeat. */
  private static final int[] TOKENS = {
    RegexTokens.DIGIT,
    RegexTokens.DIGIT,
    RegexTokens.DIGIT,
    RegexTokens.literal('-'),
    RegexTokens.literalOf(0xe4),
    RegexTokens.PLUS,
    RegexTokens.OPTIONAL,
    RegexTokens.repeat(2, 2),
    RegexTokens.repeat(1, 3),
    RegexTokens.OR,
    RegexTokens.OPEN,
    RegexTokens.CLOSE,
    RegexTokens.CLOSE,
    RegexTokens.END,
    RegexTokens.END
  };

  private WrittenPrograms() {}

  /** A grammar of the extended language. */
  public static RegexGrammar grammar(int maxLength, RegexLibrary library) {
    return new RegexGrammar(maxLength, RegexLanguage.EXTENDED, library);
  }

  /** A program as a model of the grammar might write it. */
  public static int[] draw(RegexGrammar grammar, RandomGenerator rng) {
    int macros = grammar.library().size();
    int[] tokens = new int[grammar.maxLength()];
    int count = 0;
    int state = grammar.start();
    while (true) {
      int token;
      do {
        int k = rng.nextInt(TOKENS.length + macros);
        token = k < TOKENS.length ? TOKENS[k] : RegexTokens.MACRO + k - TOKENS.length;
      } while (!grammar.allows(state, token));
      if (token == RegexTokens.END) {
        return Arrays.copyOf(tokens, count);
      }
      tokens[count++] = token;
      state = grammar.next(state, token);
    }
  }

  /** A program without macros. */
  public static RegexProgram plain(int maxLength, RandomGenerator rng) {
    return RegexProgram.of(draw(grammar(maxLength, RegexLibrary.EMPTY), rng));
  }

  /** A library of so many macros of at most so many tokens. */
  public static RegexLibrary library(int macros, int longest, RandomGenerator rng) {
    RegexProgram[] regexes =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(i -> plain(2 + rng.nextInt(longest - 1), rng))
            .filter(Macro::isPossible)
            .distinct()
            .limit(macros)
            .toArray(RegexProgram[]::new);
    return RegexLibrary.of(
        IntStream.range(0, macros).mapToObj(k -> new Macro("m" + k, regexes[k])).toList());
  }
}
