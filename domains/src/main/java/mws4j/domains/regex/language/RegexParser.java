package mws4j.domains.regex.language;

import java.util.Arrays;

/** Reads the written form of a program, one token at a time and without recursion. */
final class RegexParser {
  private static final String OPERAND = "expected a character, a class or '('";
  private static final int MAX_HEX_DIGITS = 6;
  private static final int MAX_COUNT_DIGITS = 9;

  private final String text;
  private int at;

  private RegexParser(String text) {
    this.text = text;
  }

  static int[] tokens(String text) {
    return new RegexParser(text).tokens();
  }

  private int[] tokens() {
    int[] tokens = new int[Math.min(text.length(), RegexSyntax.MAX_LENGTH)];
    int count = 0;
    int depth = 0;
    boolean operand = true;
    while (at < text.length()) {
      int start = at;
      int token = next(!operand);
      if (count == RegexSyntax.MAX_LENGTH) {
        throw failure("expected at most " + RegexSyntax.MAX_LENGTH + " tokens; one more", start);
      }
      if (operand && !RegexTokens.isLeaf(token) && token != RegexTokens.OPEN) {
        throw failure(OPERAND + " before '" + RegexTokens.print(token) + "'", start);
      }
      if (token == RegexTokens.OPEN) {
        depth++;
      } else if (token == RegexTokens.CLOSE && depth-- == 0) {
        throw failure("')' without '('", start);
      }
      operand = token == RegexTokens.OPEN || token == RegexTokens.OR;
      tokens[count++] = token;
    }
    if (operand) {
      throw failure(OPERAND, at);
    }
    if (depth > 0) {
      throw failure("expected ')'", at);
    }
    return Arrays.copyOf(tokens, count);
  }

  private RegexSyntaxException failure(String rule, int offset) {
    return new RegexSyntaxException(rule, offset, text);
  }

  /** Reads one token and goes behind it. */
  private int next(boolean mayBeCount) {
    char c = text.charAt(at);
    if (c == '\\') {
      return escaped();
    }
    if (c == '{' && mayBeCount) {
      int end = text.indexOf('}', at);
      if (end > 0 && RegexWriter.isCountText(text.subSequence(at + 1, end))) {
        return count(end);
      }
    }
    int special = RegexTokens.special(c);
    if (special >= 0) {
      at++;
      return special;
    }
    int codePoint = text.codePointAt(at);
    if (codePoint > '~' ? !isPlain(codePoint) : codePoint < ' ') {
      throw failure("no token for character code " + codePoint, at);
    }
    at += Character.charCount(codePoint);
    return RegexTokens.literalOf(codePoint);
  }

  private static boolean isPlain(int codePoint) {
    return RegexTokens.isForeign(codePoint) && Character.getType(codePoint) != Character.CONTROL;
  }

  private int count(int end) {
    String inside = text.substring(at + 1, end);
    int comma = inside.indexOf(',');
    int fewest = number(comma < 0 ? inside : inside.substring(0, comma));
    int most = number(inside.substring(comma + 1));
    if (!RegexTokens.isCount(fewest, most)) {
      throw failure(
          "expected a count {n} or {m,n} with m at most n, n from 2 to " + RegexTokens.MOST_REPEATS,
          at);
    }
    at = end + 1;
    return RegexTokens.repeat(fewest, most);
  }

  private static int number(String digits) {
    return digits.length() > MAX_COUNT_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private int escaped() {
    if (at + 1 == text.length()) {
      throw failure("expected a character behind '\\'", at + 1);
    }
    char escaped = text.charAt(at + 1);
    int classToken = RegexTokens.classOf(escaped);
    if (classToken >= 0) {
      at += 2;
      return classToken;
    }
    if (escaped == 'x' && text.startsWith("{", at + 2)) {
      return hex();
    }
    if (!RegexTokens.isEscaped(escaped) && escaped != '{' && escaped != '}') {
      throw failure(
          "expected one of w d u l s a h H i S U L A W D X x{hex} ? * + | ( ) . { } \\ behind '\\'",
          at + 1);
    }
    at += 2;
    return RegexTokens.literal(escaped);
  }

  private int hex() {
    int start = at + 3;
    int end = start;
    int codePoint = 0;
    while (end < text.length() && end < start + MAX_HEX_DIGITS) {
      int digit = Character.digit(text.charAt(end), 16);
      if (digit < 0 || text.charAt(end) > '~') {
        break;
      }
      codePoint = 16 * codePoint + digit;
      end++;
    }
    if (end == start || !text.startsWith("}", end)) {
      throw failure("expected hex digits and '}' behind '\\x{'", end);
    }
    if (!RegexTokens.isForeign(codePoint) && (codePoint < ' ' || codePoint > '~')) {
      throw failure("no character has code " + text.substring(start, end), start);
    }
    at = end + 1;
    return RegexTokens.literalOf(codePoint);
  }
}
