package mws4j.domains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
  private static List<String> lines(String text, int maxLine, long maxBytes) throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(UTF_8));
    var reader = new LineReader(in, "f", maxLine, maxBytes);
    List<String> lines = new ArrayList<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
      assertEquals(lines.size(), reader.number());
    }
    return lines;
  }

  @Test
  void splitsAtLineFeeds() throws IOException {
    assertEquals(List.of(), lines("", 9, 99));
    assertEquals(List.of(""), lines("\n", 9, 99));
    assertEquals(List.of("a", "", "b"), lines("a\n\nb", 9, 99));
    assertEquals(List.of("a", "b\rc"), lines("a\r\nb\rc\n", 9, 99));
  }

  @Test
  void linesMaySpanBlocks() throws IOException {
    String line = "\u00e9".repeat(10_000);
    assertEquals(List.of(line, "x", line), lines(line + "\nx\n" + line, 20_000, 1 << 20));
  }

  @Test
  void boundsAreInclusive() throws IOException {
    assertEquals(List.of("abc"), lines("abc\n", 3, 4));
    var tooLong = assertThrows(DataException.class, () -> lines("ab\nabcd", 3, 99));
    assertEquals("f:2: line is longer than 3 bytes; is this the right file?", tooLong.getMessage());
    var tooLarge = assertThrows(DataException.class, () -> lines("abc\n", 3, 3));
    assertEquals("f: is larger than 3 bytes; split it or take a part of it", tooLarge.getMessage());
  }
}
