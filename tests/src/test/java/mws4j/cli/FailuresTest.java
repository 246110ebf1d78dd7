package mws4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import mws4j.mws.model.NonFiniteException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
  private static String told(Throwable thrown) {
    StringWriter text = new StringWriter();
    Failures.report(thrown, false, new PrintWriter(text, true));
    return text.toString().strip();
  }

  @Test
  void aValueThatIsNotFiniteIsNoBug() {
    String line = told(new NonFiniteException("step 3: the gradient is NaN"));
    assertEquals(
        "mws4j: step 3: the gradient is NaN; a smaller learning rate (--lr) may help", line);
  }

  @Test
  void outOfMemoryIsToldHoweverDeepItLies() {
    Throwable deep = new IllegalStateException("x", new OutOfMemoryError("Java heap space"));
    String line = told(new IllegalStateException("Trainer: step 0 failed", deep));
    assertTrue(line.startsWith("mws4j: out of memory (Java heap space); allow more"), line);
  }

  @Test
  void causesTravel() {
    Throwable cause = new ArrayIndexOutOfBoundsException("7");
    String line = told(new IllegalStateException("Trainer: step 0 failed", cause));
    assertTrue(line.startsWith("mws4j: Trainer: step 0 failed: internal error: "), line);
  }

  @Test
  void foreignTextIsCleanedAndShortened() {
    String hostile = "\u001b[2Jx\u202ey\u0000" + "z".repeat(200_000);
    String line = told(new IllegalArgumentException("no column \"" + hostile + "\"; there are 3"));
    assertFalse(line.contains("\u001b") || line.contains("\u202e"), line);
    assertTrue(line.length() < 1600, line.length() + " characters");
    assertTrue(line.endsWith("\"; there are 3"), line);
  }
}
