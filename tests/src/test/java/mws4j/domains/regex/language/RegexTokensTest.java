package mws4j.domains.regex.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RegexTokensTest {
  @Test
  void classesHaveTheirSizes() {
    int[] sizes = {96, 62, 10, 26, 26, 2};
    for (int c = 0; c < RegexTokens.CLASSES; c++) {
      int size = 0;
      for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
        size += RegexTokens.emits(RegexTokens.ANY + c, symbol) ? 1 : 0;
      }
      assertEquals(sizes[c], size, RegexTokens.print(RegexTokens.ANY + c));
    }
  }

  @Test
  void symbolsAreTheAlphabet() {
    for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
      assertEquals(symbol, RegexTokens.symbol(RegexTokens.character(symbol)));
    }
    for (char c : new char[] {0, '\n', 127, 128, '\u00e4', '\uffff'}) {
      assertEquals(-1, RegexTokens.symbol(c));
    }
    assertFalse(RegexTokens.emits(RegexTokens.ANY, -1));
  }

  @Test
  void everyTokenIsOfOneKind() {
    for (int token = 0; token < RegexTokens.COUNT; token++) {
      int kinds =
          (RegexTokens.isLiteral(token) ? 1 : 0)
              + (RegexTokens.isClass(token) ? 1 : 0)
              + (token >= RegexTokens.OPTIONAL ? 1 : 0);
      assertEquals(1, kinds, "token " + token);
      assertEquals(token <= RegexTokens.SPACE, RegexTokens.isLeaf(token));
    }
    assertThrows(
        IllegalArgumentException.class, () -> RegexTokens.print(RegexTokens.EVERYTHING + 1));
    assertThrows(IllegalArgumentException.class, () -> RegexTokens.literal('\t'));
    assertThrows(IllegalArgumentException.class, () -> RegexTokens.emits(RegexTokens.STAR, 0));
  }
}
