package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GmmExampleTest {
  @Test
  void runs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GmmExample.run(30, GmmData.readSample(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(11, printed.lines().filter(line -> line.startsWith("step ")).count(), printed);
    for (int i = 0; i < 3; i++) {
      assertTrue(printed.contains(GmmData.readSample().get(i).toString()), printed);
    }
    assertTrue(
        printed.lines().filter(line -> line.matches("  [01]\\.\\d{3}  \\d{7}")).count() >= 3);
  }
}
