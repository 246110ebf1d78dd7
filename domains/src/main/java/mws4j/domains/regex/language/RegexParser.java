package mws4j.domains.regex.language;

import java.util.Arrays;

/** Reads the written form of a program, one character at a time and without recursion. */
final class RegexParser {
  private static final String OPERAND = "expected a character, a class or '('";

  private RegexParser() {}

  static int[] tokens(String text) {
    int[] tokens = new int[Math.min(text.length(), RegexSyntax.MAX_LENGTH)];
    int count = 0;
    int depth = 0;
    boolean operand = true;
    int at = 0;
    while (at < text.length()) {
      int token = token(text, at);
      if (count == RegexSyntax.MAX_LENGTH) {
        throw new RegexSyntaxException(
            "expected at most " + RegexSyntax.MAX_LENGTH + " tokens; one more", at, text);
      }
      if (operand && token > RegexTokens.SPACE && token != RegexTokens.OPEN) {
        throw new RegexSyntaxException(
            OPERAND + " before '" + RegexTokens.print(token) + "'", at, text);
      }
      if (token == RegexTokens.OPEN) {
        depth++;
      } else if (token == RegexTokens.CLOSE && depth-- == 0) {
        throw new RegexSyntaxException("')' without '('", at, text);
      }
      operand = token == RegexTokens.OPEN || token == RegexTokens.OR;
      tokens[count++] = token;
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (operand) {
      throw new RegexSyntaxException(OPERAND, at, text);
    }
    if (depth > 0) {
      throw new RegexSyntaxException("expected ')'", at, text);
    }
    return Arrays.copyOf(tokens, count);
  }

  private static int token(String text, int at) {
    char c = text.charAt(at);
    if (c != '\\') {
      int special = RegexTokens.special(c);
      if (special >= 0) {
        return special;
      }
      if (c < ' ' || c > '~') {
        throw new RegexSyntaxException("no token for character code " + (int) c, at, text);
      }
      return RegexTokens.literal(c);
    }
    if (at + 1 == text.length()) {
      throw new RegexSyntaxException("expected a character behind '\\'", at + 1, text);
    }
    char escaped = text.charAt(at + 1);
    int classToken = RegexTokens.classOf(escaped);
    if (classToken >= 0) {
      return classToken;
    }
    if (!RegexTokens.isEscaped(escaped)) {
      throw new RegexSyntaxException(
          "expected one of w d u l s ? * + | ( ) . \\ behind '\\'", at + 1, text);
    }
    return RegexTokens.literal(escaped);
  }
}
