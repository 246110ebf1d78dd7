package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RegexExampleTest {
  @Test
  void runs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RegexExample.run(4, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(4, printed.lines().filter(line -> line.startsWith("step ")).count(), printed);
    assertTrue(printed.contains("[10:30, 9:45, 23:05]"), printed);
    assertEquals(3, printed.lines().filter(line -> line.startsWith("  such as ")).count(), printed);
  }
}
