package mws4j.domains.regex.evaluator;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.language.RegexClasses;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.probability.Categorical;

/**
 * How the classes of the extended language emit characters: fixed, not learned.
 *
 * <p>A class with ASCII characters and foreign categories is ASCII with probability {@link #ASCII},
 * uniformly; otherwise it is one of its categories by their weights, uniformly within.
 */
final class ExtendedClasses {
  /** Share of ASCII in a class that has foreign characters too. */
  private static final double ASCII = 0.9;

  // Line feeds, capitals, small letters, other letters and marks, digits, all the rest.
  private static final double[] WEIGHTS = {0.05, 0.1, 0.3, 0.35, 0.05, 0.15};

  private static final int ROW = RegexTokens.SYMBOLS + RegexClasses.CATEGORIES;
  private static final double[] EMISSIONS = emissions();

  private ExtendedClasses() {}

  /** Probability that a leaf of the extended language emits a symbol. */
  static double emission(int leaf, int symbol) {
    if (symbol < 0) {
      return 0;
    }
    if (leaf >= RegexTokens.FOREIGN) {
      return RegexTokens.emits(leaf, symbol) ? 1 : 0;
    }
    int row = (leaf - RegexTokens.LETTER) * ROW;
    return symbol < RegexTokens.SYMBOLS
        ? EMISSIONS[row + symbol]
        : EMISSIONS[
            row + RegexTokens.SYMBOLS + RegexClasses.category(RegexTokens.codePoint(symbol))];
  }

  /** Draws a symbol from a class of the extended language. */
  static int sample(int classToken, RandomGenerator rng) {
    int row = (classToken - RegexTokens.LETTER) * ROW;
    double[] p = Arrays.copyOfRange(EMISSIONS, row, row + ROW);
    for (int category = 0; category < RegexClasses.CATEGORIES; category++) {
      p[RegexTokens.SYMBOLS + category] *= RegexClasses.size(category);
    }
    int drawn = Categorical.sample(p, rng);
    if (drawn < RegexTokens.SYMBOLS) {
      return drawn;
    }
    while (true) {
      int codePoint = rng.nextInt(Character.MAX_CODE_POINT + 1);
      if (RegexTokens.isForeign(codePoint)
          && codePoint != '\t'
          && RegexClasses.category(codePoint) == drawn - RegexTokens.SYMBOLS) {
        return RegexTokens.symbolOf(codePoint);
      }
    }
  }

  private static double[] emissions() {
    double[] p = new double[RegexClasses.EXTENDED * ROW];
    for (int c = 0; c < RegexClasses.EXTENDED; c++) {
      int token = RegexTokens.LETTER + c;
      int ascii = 0;
      for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
        ascii += RegexTokens.emits(token, symbol) ? 1 : 0;
      }
      double weights = 0;
      for (int category = 0; category < RegexClasses.CATEGORIES; category++) {
        weights += RegexClasses.contains(token, category) ? WEIGHTS[category] : 0;
      }
      double share = weights == 0 ? 1 : ASCII;
      for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
        p[c * ROW + symbol] = RegexTokens.emits(token, symbol) ? share / ascii : 0;
      }
      for (int category = 0; category < RegexClasses.CATEGORIES; category++) {
        if (RegexClasses.contains(token, category)) {
          p[c * ROW + RegexTokens.SYMBOLS + category] =
              (1 - share) * WEIGHTS[category] / weights / RegexClasses.size(category);
        }
      }
    }
    return p;
  }
}
