package mws4j.domains.regex.nearest;

import mws4j.domains.HiddenCharacters;
import mws4j.domains.regex.language.RegexTokens;

/** Characters and classes of characters in words; what has no shape is written as a number. */
public final class CharWords {
  private static final int LONGEST = 60;

  private CharWords() {}

  /** A character: {@code letter}, {@code digit}, {@code blank} or itself in quotes. */
  static String kind(int c) {
    if (Character.isLetter(c)) {
      return "letter";
    } else if (Character.isDigit(c)) {
      return "digit";
    }
    return c == ' ' || c == '\t' ? "blank" : quoted(c);
  }

  /** A character in quotes. */
  static String quoted(int c) {
    return c == ' ' ? "blank" : "'" + visible(Character.toString(c)) + "'";
  }

  /** A text in quotes, cut if it is long. */
  public static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? "\"" + visible(text) + "\""
        : "\"" + visible(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + " ...\"";
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(c -> HiddenCharacters.append(visible, c));
    return visible.toString();
  }

  /** What a leaf of a program makes: {@code a digit}, or a character in quotes. */
  static String leaf(int token) {
    if (RegexTokens.isLiteral(token)) {
      return quoted(RegexTokens.codePoint(token));
    }
    return switch (token) {
      case RegexTokens.DIGIT, RegexTokens.ANY_DIGIT -> "a digit";
      case RegexTokens.UPPER, RegexTokens.ANY_CAPITAL -> "a capital";
      case RegexTokens.LOWER, RegexTokens.ANY_SMALL -> "a small letter";
      case RegexTokens.LETTER, RegexTokens.ANY_LETTER -> "a letter";
      case RegexTokens.WORD, RegexTokens.ANY_WORD -> "a letter or digit";
      case RegexTokens.HEX_SMALL, RegexTokens.HEX_CAPITAL -> "a hex digit";
      case RegexTokens.SPACE -> "a blank";
      default -> RegexTokens.print(token);
    };
  }

  /** Several of what a leaf makes. */
  static String count(int token, int count) {
    String noun =
        switch (token) {
          case RegexTokens.DIGIT, RegexTokens.ANY_DIGIT -> "digit";
          case RegexTokens.UPPER, RegexTokens.ANY_CAPITAL -> "capital";
          case RegexTokens.LOWER,
              RegexTokens.ANY_SMALL,
              RegexTokens.LETTER,
              RegexTokens.ANY_LETTER ->
              "letter";
          default -> "character";
        };
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
