package mws4j.domains.regex.explain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.TextSymbols;

/**
 * A model of strings in general, adapted to a few examples: a bigram over kinds of characters
 * (digit, upper, lower, every other ASCII character by itself, categories of foreign characters,
 * end) that falls back on the background.
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

  private static final int OF_CLASS = 1 << 10; // above all symbols
  private static final int NONE = -1; // before the first and after the last character

  private final CharacterBigram background;
  private final Counts pairs = new Counts();
  private final Counts contexts = new Counts();
  private final Counts characters = new Counts();
  private final Counts kinds = new Counts();

  /** How often something occurred. */
  private static final class Counts {
    private final Map<Long, Integer> counts = new HashMap<>();

    void add(long key) {
      counts.merge(key, 1, Integer::sum);
    }

    int of(long key) {
      return counts.getOrDefault(key, 0);
    }
  }

  /** Counts the examples. */
  FormatBigram(CharacterBigram background, List<String> examples) {
    this.background = background;
    for (String example : examples) {
      int before = TextSymbols.BOUNDARY;
      for (int character : marked(example)) {
        int kind = kind(character);
        if (character != NONE) {
          characters.add(character);
          kinds.add(kind);
        }
        pairs.add(pair(before, kind));
        contexts.add(before);
        before = kind;
      }
    }
  }

  /** The characters and the mark of the end. */
  private static int[] marked(String string) {
    int[] codePoints = string.codePoints().toArray();
    int[] marked = Arrays.copyOf(codePoints, codePoints.length + 1);
    marked[codePoints.length] = NONE;
    return marked;
  }

  private static long pair(int before, int kind) {
    return ((long) before << 32) | kind;
  }

  /** Digits, capitals and small letters are known by their class, all others by their symbol. */
  private static int kind(int character) {
    if (character == NONE) {
      return TextSymbols.BOUNDARY;
    }
    int symbol = TextSymbols.of(character);
    for (int token : new int[] {RegexTokens.DIGIT, RegexTokens.UPPER, RegexTokens.LOWER}) {
      if (symbol < RegexTokens.SYMBOLS && RegexTokens.emits(token, symbol)) {
        return OF_CLASS + token;
      }
    }
    return symbol;
  }

  private static int size(int kind) {
    return switch (kind - OF_CLASS) {
      case RegexTokens.DIGIT -> 10;
      case RegexTokens.UPPER, RegexTokens.LOWER -> 26;
      default -> TextSymbols.size(kind);
    };
  }

  /** Log-probability in nats; -Infinity if the background does not know a character. */
  double logProb(String string) {
    double sum = 0;
    int before = TextSymbols.BOUNDARY;
    int characterBefore = NONE;
    for (int character : marked(string)) {
      int kind = kind(character);
      double within =
          character == NONE
              ? 1
              : (characters.of(character) + KIND_WEIGHT / size(kind))
                  / (kinds.of(kind) + KIND_WEIGHT);
      double general = background.probability(characterBefore, character);
      if (general == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum +=
          StrictMath.log(
              (pairs.of(pair(before, kind)) * within + CONTEXT_WEIGHT * general)
                  / (contexts.of(before) + CONTEXT_WEIGHT));
      before = kind;
      characterBefore = character;
    }
    return sum;
  }
}
