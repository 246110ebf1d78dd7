package mws4j.domains.regex.language;

import static mws4j.domains.regex.language.RegexTokens.FOREIGN;
import static mws4j.domains.regex.language.RegexTokens.SYMBOLS;
import static mws4j.domains.regex.language.RegexTokens.character;

import mws4j.domains.regex.pattern.CharCategory;

/**
 * What the classes of the extended language contain: of the 96 symbols some, of the foreign
 * characters (all others) whole categories.
 *
 * <pre>
 * category             characters                                   Unicode 13
 * LINE_FEED            U+000A .. U+000D                                      4
 * CAPITAL              Lu                                                1 765
 * SMALL                Ll                                                2 129
 * LETTER               other L, and combining marks M                  129 590
 * DIGIT                Nd                                                  640
 * OTHER                all the rest but surrogates                     977 840
 * </pre>
 *
 * The category of a character is that of {@link Character#getType}; the sizes are constants, so
 * that a newer Unicode, which moves a few characters, leaves the probability of all others alone.
 * Halves of surrogate pairs are no characters.
 */
public final class RegexClasses {
  /** Number of classes beyond the six of the paper. */
  public static final int EXTENDED = RegexTokens.EVERYTHING - RegexTokens.LETTER + 1;

  /** Number of categories of foreign characters. */
  public static final int CATEGORIES = 6;

  private static final int LINE_FEED = 0;
  private static final int CAPITAL = 1;
  private static final int SMALL = 2;
  private static final int LETTER = 3;
  private static final int DIGIT = 4;
  private static final int OTHER = 5;

  private static final int[] SIZES = {4, 1765, 2129, 129_590, 640, 977_840};

  private RegexClasses() {}

  /** Number of foreign characters in a category. */
  public static int size(int category) {
    return SIZES[category];
  }

  /** Category of a foreign character. */
  public static int category(int codePoint) {
    if (codePoint >= '\n' && codePoint <= '\r') {
      return LINE_FEED;
    }
    return numberOf(CharCategory.of(codePoint));
  }

  /** Number of a category that has a name in patterns. */
  static int numberOf(CharCategory category) {
    return switch (category) {
      case CAPITAL -> CAPITAL;
      case SMALL -> SMALL;
      case LETTER -> LETTER;
      case DIGIT -> DIGIT;
      case OTHER -> OTHER;
    };
  }

  /** Whether a class of the extended language contains a category of foreign characters. */
  public static boolean contains(int classToken, int category) {
    return switch (classToken) {
      case RegexTokens.VISIBLE -> category != LINE_FEED;
      case RegexTokens.ANY_CAPITAL -> category == CAPITAL;
      case RegexTokens.ANY_SMALL -> category == SMALL;
      case RegexTokens.ANY_LETTER -> category >= CAPITAL && category <= LETTER;
      case RegexTokens.ANY_WORD -> category >= CAPITAL && category <= DIGIT;
      case RegexTokens.ANY_DIGIT -> category == DIGIT;
      case RegexTokens.EVERYTHING -> true;
      default -> false;
    };
  }

  /** Whether a class of the extended language contains a symbol, one of the 96 or foreign. */
  static boolean emits(int classToken, int symbol) {
    if (symbol < 0) {
      return false;
    }
    if (symbol >= SYMBOLS) {
      return contains(classToken, category(symbol - FOREIGN));
    }
    char c = character(symbol);
    boolean digit = c >= '0' && c <= '9';
    boolean capital = c >= 'A' && c <= 'Z';
    boolean small = c >= 'a' && c <= 'z';
    return switch (classToken) {
      case RegexTokens.LETTER, RegexTokens.ANY_LETTER -> capital || small;
      case RegexTokens.HEX_SMALL -> digit || (c >= 'a' && c <= 'f');
      case RegexTokens.HEX_CAPITAL -> digit || (c >= 'A' && c <= 'F');
      case RegexTokens.IDENTIFIER -> digit || capital || small || c == '_' || c == '-' || c == '.';
      case RegexTokens.VISIBLE -> c != ' ' && c != '\t';
      case RegexTokens.ANY_CAPITAL -> capital;
      case RegexTokens.ANY_SMALL -> small;
      case RegexTokens.ANY_WORD -> digit || capital || small;
      case RegexTokens.ANY_DIGIT -> digit;
      case RegexTokens.EVERYTHING -> true;
      default -> throw new IllegalArgumentException("regex: token " + classToken + " is no class");
    };
  }
}
