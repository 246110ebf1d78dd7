package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.kernel.RegexCode.LANES;

import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.language.RegexTokens;

/**
 * Strings encoded for scoring under one {@link RegexProbabilities}: made once by {@link
 * RegexScorer#observe}, used for many programs, by one thread at a time.
 *
 * <p>Holds the emission probabilities of each class and, from first use, of each literal that
 * occurs, as blocks of {@code steps x 8}: eight strings side by side, zero past their ends.
 */
public final class RegexObservation {
  private static final int LEAVES = RegexTokens.SPACE + 1;
  private static final int ABSENT = -1;

  private final RegexProbabilities phi;
  private final int[][] symbols;
  private final int steps;
  private final boolean tabulated;
  private final double[][] emissions; // one array per group of eight strings
  private final int[] halvings;
  private int blocks;

  // By leaf: a token of the paper, or a number that leaf(token) gives.
  private int[] block = new int[LEAVES];
  private int[] firstTime = new int[LEAVES];
  private int[] lastTime = new int[LEAVES];
  private ExtendedLeaves extended; // from first use

  /**
   * Encodes strings.
   *
   * @param spent an observation whose tables may be overwritten, or null
   */
  RegexObservation(
      List<String> strings, RegexProbabilities phi, int longestTabulated, RegexObservation spent) {
    this.phi = phi;
    symbols = new int[strings.size()][];
    halvings = new int[strings.size()];
    Arrays.fill(block, ABSENT);
    Arrays.fill(firstTime, Integer.MAX_VALUE);
    Arrays.fill(lastTime, -1);
    int[] firstTimeOf = new int[RegexTokens.SYMBOLS];
    int[] lastTimeOf = new int[RegexTokens.SYMBOLS];
    Arrays.fill(firstTimeOf, Integer.MAX_VALUE);
    Arrays.fill(lastTimeOf, -1);
    int longest = 0;
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = symbols(strings.get(i));
      longest = Math.max(longest, symbols[i].length);
      for (int t = 0; t < symbols[i].length; t++) {
        int symbol = symbols[i][t];
        if (symbol >= 0 && symbol < RegexTokens.SYMBOLS) {
          firstTimeOf[symbol] = Math.min(firstTimeOf[symbol], t);
          lastTimeOf[symbol] = Math.max(lastTimeOf[symbol], t);
        }
      }
    }
    for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
      if (lastTimeOf[symbol] >= 0) {
        occurrence(symbol, firstTimeOf[symbol], lastTimeOf[symbol]);
      }
    }
    steps = longest;
    tabulated = steps <= longestTabulated;
    emissions = new double[tabulated ? (symbols.length + LANES - 1) / LANES : 0][];
    for (int g = 0; g < emissions.length; g++) {
      boolean reuse = spent != null && g < spent.emissions.length;
      emissions[g] =
          reuse ? spent.emissions[g] : new double[(RegexTokens.CLASSES + 4) * steps * LANES];
    }
    countHalvings();
  }

  /** Each symbol of the alphabet is looked up once. */
  private void countHalvings() {
    int[] known = new int[RegexTokens.SYMBOLS];
    for (int i = 0; i < symbols.length; i++) {
      for (int symbol : symbols[i]) {
        if (symbol < 0 || symbol >= known.length) {
          halvings[i] += symbolHalvings(symbol);
          continue;
        }
        if (known[symbol] == 0) {
          known[symbol] = 1 + symbolHalvings(symbol);
        }
        halvings[i] += known[symbol] - 1;
      }
    }
  }

  /** How many times, at most, reading the symbol halves the mass. */
  private int symbolHalvings(int symbol) {
    int bits = 0;
    for (int leaf = RegexTokens.ANY; leaf < LEAVES; leaf++) {
      double p = phi.emission(leaf, symbol);
      if (p > 0) {
        bits = Math.max(bits, -Math.getExponent(p));
      }
    }
    return bits;
  }

  private static int[] symbols(String string) {
    int[] symbols = new int[string.length()];
    for (int t = 0; t < symbols.length; t++) {
      symbols[t] = RegexTokens.symbol(string.charAt(t));
      if (symbols[t] < 0) {
        return string.codePoints().map(RegexTokens::symbolOf).toArray();
      }
    }
    return symbols;
  }

  /** Notes which leaves can emit the symbol. */
  private void occurrence(int symbol, int first, int last) {
    if (symbol < RegexTokens.LITERALS) {
      occurs(symbol, first, last);
    }
    for (int leaf = RegexTokens.ANY; leaf < LEAVES; leaf++) {
      if (RegexTokens.emits(leaf, symbol)) {
        occurs(leaf, first, last);
      }
    }
  }

  private void occurs(int leaf, int first, int last) {
    firstTime[leaf] = Math.min(firstTime[leaf], first);
    lastTime[leaf] = Math.max(lastTime[leaf], last);
  }

  /** Number of strings. */
  int count() {
    return symbols.length;
  }

  /** Length of the longest string. */
  int longest() {
    return steps;
  }

  RegexProbabilities phi() {
    return phi;
  }

  /** Symbols of one string, foreign ones too; -1 for what is no character. Not modified. */
  int[] symbols(int string) {
    return symbols[string];
  }

  /** Whether the strings are short enough for tables. */
  boolean tabulated() {
    return tabulated;
  }

  double[] emissions(int group) {
    return emissions[group];
  }

  /** Number of a leaf token in the tables of this observation. */
  int leaf(int token) {
    return token <= RegexTokens.SPACE ? token : extended().leaf(token);
  }

  private ExtendedLeaves extended() {
    if (extended == null) {
      extended = new ExtendedLeaves(LEAVES, symbols);
      int leaves = LEAVES + extended.count();
      block = Arrays.copyOf(block, leaves);
      firstTime = Arrays.copyOf(firstTime, leaves);
      lastTime = Arrays.copyOf(lastTime, leaves);
      for (int leaf = LEAVES; leaf < leaves; leaf++) {
        block[leaf] = ABSENT;
        firstTime[leaf] = extended.firstTime(leaf);
        lastTime[leaf] = extended.lastTime(leaf);
      }
    }
    return extended;
  }

  /** How many times, at most, reading the whole string by any leaf at all halves the mass. */
  int extendedHalvings(int string) {
    return halvings[string] + extended().halvings(string);
  }

  /** First time at which the leaf can read a character of some string. */
  int firstTime(int leaf) {
    return firstTime[leaf];
  }

  /** Last such time, -1 if there is none. */
  int lastTime(int leaf) {
    return lastTime[leaf];
  }

  /** How many times, at most, reading the whole string halves the mass of a path. */
  int halvings(int string) {
    return halvings[string];
  }

  /** Offset of a leaf's block in the emissions of every group; made on first use. */
  int block(int leaf) {
    int at = block[leaf];
    return at != ABSENT ? at : makeBlock(leaf);
  }

  private int makeBlock(int leaf) {
    int size = steps * LANES;
    int at = blocks++ * size;
    for (int g = 0; g < emissions.length; g++) {
      if (emissions[g].length < at + size) {
        emissions[g] = Arrays.copyOf(emissions[g], 2 * (at + size));
      }
      Arrays.fill(emissions[g], at, at + size, 0);
    }
    block[leaf] = at;
    fillBlock(leaf);
    return at;
  }

  private void fillBlock(int leaf) {
    int token = leaf < LEAVES ? leaf : extended.token(leaf);
    double[] known = new double[RegexTokens.SYMBOLS];
    for (int symbol = 0; symbol < known.length; symbol++) {
      known[symbol] = phi.emission(token, symbol);
    }
    for (int i = 0; i < symbols.length; i++) {
      double[] e = emissions[i / LANES];
      int at = block[leaf] + i % LANES;
      for (int t = 0; t < symbols[i].length; t++) {
        int symbol = symbols[i][t];
        boolean isKnown = symbol >= 0 && symbol < known.length;
        e[at + t * LANES] = isKnown ? known[symbol] : phi.emission(token, symbol);
      }
    }
  }
}
