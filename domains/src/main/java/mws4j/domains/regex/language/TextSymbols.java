package mws4j.domains.regex.language;

/**
 * What networks and character models see of a string: the {@link RegexTokens#SYMBOLS 96 symbols} of
 * the paper, a mark of the boundary and, of every foreign character, its category ({@link
 * RegexClasses}).
 */
public final class TextSymbols {
  /** Start and end of a string. */
  public static final int BOUNDARY = RegexTokens.SYMBOLS;

  private static final int CATEGORIES = BOUNDARY + 1;

  private TextSymbols() {}

  /** How many there are in the strings that programs of a language can make. */
  public static int count(RegexLanguage language) {
    return language == RegexLanguage.PAPER ? CATEGORIES : CATEGORIES + RegexClasses.CATEGORIES;
  }

  /** What stands for a character; -1 for half of a surrogate pair. */
  public static int of(int codePoint) {
    int symbol = RegexTokens.symbolOf(codePoint);
    return symbol < RegexTokens.SYMBOLS
        ? symbol
        : CATEGORIES + RegexClasses.category(RegexTokens.codePoint(symbol));
  }

  /** Number of characters that one symbol stands for. */
  public static int size(int symbol) {
    return symbol < CATEGORIES ? 1 : RegexClasses.size(symbol - CATEGORIES);
  }
}
