package mws4j.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void offTerminalLinesAreRareButTheLastStateIsPrinted() {
    try (var progress = new Progress("training", 9, "steps", out, false, Duration.ofHours(1))) {
      for (int step = 1; step <= 9; step++) {
        progress.update(step, "bound -" + step);
      }
      assertEquals("", bytes.toString(UTF_8));
    }
    assertEquals("training 9/9 steps, 0 s, bound -9\n", bytes.toString(UTF_8));
  }

  @Test
  void offTerminalEachIntervalGivesALine() {
    try (var progress = new Progress("reading", -1, "rows", out, false, Duration.ZERO)) {
      progress.update(1, "");
      progress.update(2, "half");
    }
    assertEquals("reading 1 rows, 0 s\nreading 2 rows, 0 s, half\n", bytes.toString(UTF_8));
  }

  @RepeatedTest(20) // the bar is drawn by a thread of its own
  void onATerminalTheBarIsRewrittenInPlaceAndNeverWraps() {
    try (var progress = new Progress("training", 4, "steps", out, true, Duration.ZERO)) {
      progress.update(4, "x".repeat(200));
    }
    String text = bytes.toString(UTF_8);
    assertTrue(
        text.startsWith("\r") && text.endsWith("\n"),
        text.replace("\r", "<CR>").replace("\n", "<LF>"));
    assertTrue(text.contains("training") && text.contains("100%"), text);
    for (String rendering : text.strip().split("\r", -1)) {
      assertTrue(rendering.length() < 80, rendering);
    }
  }
}
