package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import org.junit.jupiter.api.Test;

final class StringViewTest {
  private static List<String> aligned(String program, String text) {
    RegexDerivation derivation =
        RegexDerivation.best(RegexProgram.parse(program), RegexProbabilities.initial(), text)
            .orElseThrow();
    return new StringView(text, 0, 0, program, derivation.items()).aligned();
  }

  @Test
  void putsEachPartUnderItsCharacters() {
    assertEquals(List.of("12   .   50", "\\d+  \\.  \\d\\d"), aligned("\\d+\\.\\d\\d", "12.50"));
    assertEquals(List.of("Box   7", "Box   \\d+"), aligned("Box \\d+", "Box 7"));
    assertEquals(List.of("    7", "-?  \\d"), aligned("-?\\d", "7"));
    assertEquals(List.of("a\\tb", ".+"), aligned(".+", "a\tb"));
    assertEquals(List.of("ab", "a*b|c"), aligned("a*b|c", "ab"));
    assertEquals(List.of("ab  12", "..  \\d\\d"), aligned("..\\d\\d", "ab12"));
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertEquals("\"\"", StringView.visible(""));
    assertEquals("a\\tb", StringView.visible("a\tb"));
  }
}
