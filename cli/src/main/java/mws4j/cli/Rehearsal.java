package mws4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Runs the short commands once and shows nothing. The launcher stores the classes that are loaded
 * by it, as the Java machine holds them, so that commands start faster.
 */
public final class Rehearsal {
  private static final String TABLE =
      """
      order,shipped,state,note
      GP-14407,2024-01-31,paid,
      DU-87462,2024-02-01,new,call first
      EO-54210,n/a,paid,
      FI-01804,2024-02-03,paid,gift
      banana,2024-02-04,piad,
      """;

  private Rehearsal() {}

  /** Fails if a command does. */
  public static void main(String[] args) {
    run("--help");
    run("help", "train");
    run("explain", "--strings", "GP-14407", "DU-87462", "EO-54210", "FI-01804", "banana");
    run("score", "regex", "\\d+\\.\\d\\d", "12.50", "12.5");
    run("profile", "-");
    run("profile", "--json", "-");
    run("explain", "-");
  }

  private static void run(String... words) {
    InputStream in = System.in;
    System.setIn(new ByteArrayInputStream(TABLE.getBytes(UTF_8)));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    try {
      if (Mws4j.run(nowhere, nowhere, words) != 0) {
        throw new IllegalStateException("failed: " + String.join(" ", words));
      }
    } finally {
      System.setIn(in);
    }
  }
}
