package mws4j.domains.regex.explain;

import java.util.List;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.language.RegexTokens;

/**
 * A model of strings in general, adapted to a few examples: a bigram over kinds of characters
 * (digit, upper, lower, every other character by itself, end) that falls back on the background.
 *
 * <pre>
 * p(c | b) = (n(k(b), k(c)) p(c | k(c)) + CONTEXT_WEIGHT background(c | b)) / (n(k(b)) + CONTEXT_WEIGHT)
 * p(c | k) = (n(c) + KIND_WEIGHT / size(k)) / (n(k) + KIND_WEIGHT)
 * </pre>
 *
 * where n counts in the examples. It stands for the formats that no program found describes: it
 * gives every string some probability, more to those that resemble the examples.
 */
final class FormatBigram {
  /** Occurrences that the background stands for in every context. */
  static final double CONTEXT_WEIGHT = 0.3;

  /** Occurrences that the uniform distribution over a kind stands for. */
  static final double KIND_WEIGHT = 2;

  private static final int DIGIT = 0;
  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int OTHERS = 3; // one kind per symbol
  private static final int BOUNDARY = OTHERS + RegexTokens.SYMBOLS;
  private static final int KINDS = BOUNDARY + 1;

  private final CharacterBigram background;
  private final double[] pairs = new double[KINDS * KINDS];
  private final double[] contexts = new double[KINDS];
  private final double[] symbols = new double[RegexTokens.SYMBOLS];
  private final double[] kinds = new double[KINDS];

  /** Counts the examples, whose characters must be in the alphabet. */
  FormatBigram(CharacterBigram background, List<String> examples) {
    this.background = background;
    for (String example : examples) {
      int before = BOUNDARY;
      for (int i = 0; i <= example.length(); i++) {
        int kind = BOUNDARY;
        if (i < example.length()) {
          int symbol = RegexTokens.symbol(example.charAt(i));
          kind = kind(symbol);
          symbols[symbol]++;
          kinds[kind]++;
        }
        pairs[before * KINDS + kind]++;
        contexts[before]++;
        before = kind;
      }
    }
  }

  private static int kind(int symbol) {
    if (RegexTokens.emits(RegexTokens.DIGIT, symbol)) {
      return DIGIT;
    }
    if (RegexTokens.emits(RegexTokens.UPPER, symbol)) {
      return UPPER;
    }
    return RegexTokens.emits(RegexTokens.LOWER, symbol) ? LOWER : OTHERS + symbol;
  }

  private static int size(int kind) {
    return kind == DIGIT ? 10 : kind == UPPER || kind == LOWER ? 26 : 1;
  }

  /** Log-probability in nats; -Infinity if a character is outside the alphabet. */
  double logProb(String string) {
    double sum = 0;
    int before = BOUNDARY;
    int symbolBefore = CharacterBigram.BOUNDARY;
    for (int i = 0; i <= string.length(); i++) {
      boolean end = i == string.length();
      int symbol = end ? CharacterBigram.BOUNDARY : RegexTokens.symbol(string.charAt(i));
      if (symbol < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      int kind = end ? BOUNDARY : kind(symbol);
      double within =
          end ? 1 : (symbols[symbol] + KIND_WEIGHT / size(kind)) / (kinds[kind] + KIND_WEIGHT);
      double general = background.probability(symbolBefore, symbol);
      sum +=
          StrictMath.log(
              (pairs[before * KINDS + kind] * within + CONTEXT_WEIGHT * general)
                  / (contexts[before] + CONTEXT_WEIGHT));
      before = kind;
      symbolBefore = symbol;
    }
    return sum;
  }
}
