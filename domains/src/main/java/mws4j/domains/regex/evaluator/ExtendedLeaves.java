package mws4j.domains.regex.evaluator;

import java.util.Arrays;
import mws4j.domains.regex.language.RegexClasses;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The leaves of the extended language in some strings: one number for each class, one for each
 * foreign character that occurs, and one for all literals that do not.
 */
final class ExtendedLeaves {
  // Half of a surrogate pair, which no string has as a symbol.
  private static final int ABSENT = RegexTokens.FOREIGN + Character.MIN_SURROGATE;

  private final int first;
  private final int[] foreign; // the foreign literals that occur, ascending
  private final int[] firstTime;
  private final int[] lastTime;
  private final int[] halvings;

  /** Numbers from {@code first} on, for strings of these symbols. */
  ExtendedLeaves(int first, int[][] symbols) {
    this.first = first;
    foreign =
        Arrays.stream(symbols)
            .flatMapToInt(Arrays::stream)
            .filter(symbol -> symbol >= RegexTokens.LITERALS)
            .map(symbol -> RegexTokens.literalOf(RegexTokens.codePoint(symbol)))
            .sorted()
            .distinct()
            .toArray();
    firstTime = new int[count()];
    lastTime = new int[count()];
    Arrays.fill(firstTime, Integer.MAX_VALUE);
    Arrays.fill(lastTime, -1);
    halvings = new int[symbols.length];
    read(symbols);
  }

  /** Each symbol of the alphabet is looked up at its first and its last time only. */
  private void read(int[][] symbols) {
    int[] firstTimeOf = new int[RegexTokens.SYMBOLS];
    int[] lastTimeOf = new int[RegexTokens.SYMBOLS];
    int[] bits = new int[RegexTokens.SYMBOLS];
    Arrays.fill(firstTimeOf, Integer.MAX_VALUE);
    for (int i = 0; i < symbols.length; i++) {
      for (int t = 0; t < symbols[i].length; t++) {
        int symbol = symbols[i][t];
        if (symbol >= RegexTokens.SYMBOLS) {
          halvings[i] += occurrence(symbol, t);
        } else if (symbol >= 0) {
          if (t < firstTimeOf[symbol]) {
            firstTimeOf[symbol] = t;
            bits[symbol] = occurrence(symbol, t);
          }
          lastTimeOf[symbol] = Math.max(lastTimeOf[symbol], t);
          halvings[i] += bits[symbol];
        }
      }
    }
    for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
      if (firstTimeOf[symbol] < Integer.MAX_VALUE) {
        occurrence(symbol, lastTimeOf[symbol]);
      }
    }
  }

  /** Number of leaves. */
  int count() {
    return RegexClasses.EXTENDED + 1 + foreign.length;
  }

  /** Notes which leaves emit the symbol; how many times, at most, that halves the mass. */
  private int occurrence(int symbol, int t) {
    int bits = 0;
    for (int c = 0; c < RegexClasses.EXTENDED; c++) {
      double p = ExtendedClasses.emission(RegexTokens.LETTER + c, symbol);
      if (p > 0) {
        occurs(c, t);
        bits = Math.max(bits, -Math.getExponent(p));
      }
    }
    if (symbol >= RegexTokens.LITERALS) {
      int literal = RegexTokens.literalOf(RegexTokens.codePoint(symbol));
      occurs(leaf(literal) - first, t);
    }
    return bits;
  }

  private void occurs(int leaf, int t) {
    firstTime[leaf] = Math.min(firstTime[leaf], t);
    lastTime[leaf] = Math.max(lastTime[leaf], t);
  }

  /** Number of a leaf of the extended language. */
  int leaf(int token) {
    if (token < RegexTokens.FOREIGN) {
      return first + token - RegexTokens.LETTER;
    }
    int at = Arrays.binarySearch(foreign, token);
    return first + RegexClasses.EXTENDED + 1 + Math.max(at, -1);
  }

  /** The token of a leaf; of the one for all absent literals something that nothing emits. */
  int token(int leaf) {
    int at = leaf - first;
    if (at < RegexClasses.EXTENDED) {
      return RegexTokens.LETTER + at;
    }
    return at == RegexClasses.EXTENDED ? ABSENT : foreign[at - RegexClasses.EXTENDED - 1];
  }

  /** First time at which the leaf can read a character of some string. */
  int firstTime(int leaf) {
    return firstTime[leaf - first];
  }

  /** Last such time, -1 if there is none. */
  int lastTime(int leaf) {
    return lastTime[leaf - first];
  }

  /** How many times, at most, reading a string by leaves of this language halves the mass. */
  int halvings(int string) {
    return halvings[string];
  }
}
