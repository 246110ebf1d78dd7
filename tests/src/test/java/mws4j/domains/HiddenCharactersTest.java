package mws4j.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class HiddenCharactersTest {
  @Test
  void whatMovesTheCursorOrHasNoShapeIsHidden() {
    for (int c : new int[] {0, 0x1b, 0x7f, 0x9b, 0x202e, 0x2028, 0xfeff, 0xd800, 0xe000}) {
      assertTrue(HiddenCharacters.has(c), Integer.toHexString(c));
    }
    "aZ9 é漢€–😀".codePoints().forEach(c -> assertFalse(HiddenCharacters.has(c)));
  }

  @Test
  void itIsWrittenAsANumber() {
    StringBuilder text = new StringBuilder();
    "a\u001b😀".codePoints().forEach(c -> HiddenCharacters.append(text, c));
    assertEquals("a\\x{001B}😀", text.toString());
  }
}
