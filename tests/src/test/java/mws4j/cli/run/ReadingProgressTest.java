package mws4j.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReadingProgressTest {
  private static final int BYTES = 2_500_000;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(shown, true, UTF_8);

  private void read(long size, boolean asBar, Duration patience) throws IOException {
    InputStream bytes = new ByteArrayInputStream(new byte[BYTES]);
    try (InputStream in =
        new ReadingProgress(
            bytes,
            size,
            total -> new Progress("reading", total, "MB", out, asBar, Duration.ofHours(1)),
            patience)) {
      byte[] block = new byte[1000];
      int sum = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        sum += read;
      }
      assertEquals(BYTES, sum);
    }
  }

  @Test
  void whatIsQuickShowsNothing() throws IOException {
    read(BYTES, true, Duration.ofHours(1));
    assertEquals("", shown.toString(UTF_8));
  }

  @Test
  void offTerminalOneLineIsLeft() throws IOException {
    read(BYTES, false, Duration.ZERO);
    assertEquals("reading 3/3 MB, 0 s\n", shown.toString(UTF_8));
  }

  @Test
  void standardInputHasNoSize() throws IOException {
    read(-1, false, Duration.ZERO);
    assertEquals("reading 3 MB, 0 s\n", shown.toString(UTF_8));
  }

  /** Such as one that grows while it is read. */
  @Test
  void aFileIsNeverReadBeyondItsEnd() throws IOException {
    read(1, false, Duration.ZERO);
    assertEquals("reading 1/1 MB, 0 s\n", shown.toString(UTF_8));
  }

  @Test
  void onATerminalThereIsABarWhoseLineEnds() throws IOException {
    read(BYTES, true, Duration.ZERO);
    String text = shown.toString(UTF_8);
    assertTrue(text.contains("reading 100%") && text.endsWith("\n"), text);
  }
}
