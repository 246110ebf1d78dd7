package mws4j.mws.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextHashTest {
  /** From the test vectors of the authors of FNV. */
  @ParameterizedTest
  @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
  void agreesWithKnownHashes(String text, String expected) {
    assertEquals(expected, Long.toHexString(new TextHash().add(text).value()));
    TextHash inParts = new TextHash();
    text.chars().forEach(c -> inParts.add(Character.toString(c)));
    assertEquals(expected, Long.toHexString(inParts.value()));
  }
}
