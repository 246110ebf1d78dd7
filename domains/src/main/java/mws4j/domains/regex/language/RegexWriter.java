package mws4j.domains.regex.language;

import static mws4j.domains.regex.language.RegexTokens.FOREIGN;
import static mws4j.domains.regex.language.RegexTokens.LITERALS;

import mws4j.domains.regex.pattern.CharSet;

/** Writes tokens as text that {@link RegexParser} reads back. */
final class RegexWriter {
  private static final int BRACE = '{' - ' ';
  private static final int BRACE_END = '}' - ' ';

  private RegexWriter() {}

  static String write(int[] tokens, int from, int to) {
    boolean extended = false;
    for (int i = from; i < to; i++) {
      extended |= tokens[i] > RegexTokens.END;
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      boolean brace = token == BRACE || token == BRACE_END;
      if (brace && (extended || looksLikeCount(tokens, from, i, to))) {
        text.append('\\');
      }
      text.append(RegexTokens.print(token));
    }
    return text.toString();
  }

  /** Whether a brace, written plain, would be read as the beginning of a count. */
  private static boolean looksLikeCount(int[] tokens, int from, int at, int to) {
    if (tokens[at] != BRACE || at == from) {
      return false;
    }
    int before = tokens[at - 1];
    if (before == RegexTokens.OPEN || before == RegexTokens.OR) {
      return false;
    }
    int end = at + 1;
    while (end < to && tokens[end] >= 0 && tokens[end] < LITERALS && tokens[end] != BRACE_END) {
      end++;
    }
    StringBuilder inside = new StringBuilder();
    for (int i = at + 1; i < end; i++) {
      inside.append(RegexTokens.character(tokens[i]));
    }
    return end < to && tokens[end] == BRACE_END && isCountText(inside);
  }

  /** Digits, or digits on both sides of a comma. */
  static boolean isCountText(CharSequence inside) {
    int digits = 0;
    int commas = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' && commas == 0 && digits > 0) {
        commas++;
        digits = 0;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  /** A token that only the extended language has. */
  static String extended(int token) {
    if (token <= RegexTokens.EVERYTHING) {
      return "\\" + RegexTokens.extendedLetter(token);
    }
    if (token >= FOREIGN) {
      return literal(token - FOREIGN);
    }
    int fewest = RegexTokens.fewest(token);
    int most = RegexTokens.most(token);
    return fewest == most ? "{" + most + "}" : "{" + fewest + "," + most + "}";
  }

  private static String literal(int codePoint) {
    return CharSet.isShown(codePoint)
        ? Character.toString(codePoint)
        : String.format("\\x{%04X}", codePoint);
  }
}
