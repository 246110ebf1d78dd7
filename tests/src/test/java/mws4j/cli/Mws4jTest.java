package mws4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class Mws4jTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Mws4j.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private int runFailing(Throwable thrown, String... args) {
    CommandLine commands = Mws4j.commandLine(Domains.all()).addSubcommand("fail", new Fail(thrown));
    return Mws4j.run(commands, new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void withoutArgumentsPrintsHelp() {
    assertEquals(0, run());
    assertTrue(out.toString().startsWith("Usage: mws4j"), out.toString());
    assertTrue(out.toString().contains("mws4j train regex"), out.toString());
    assertEquals("", err.toString());
  }

  /** Only the verb asked for gets its options; no help may show that. */
  @Test
  void helpIsThatOfTheWholeCommandLine() {
    run("--help");
    assertEquals(Mws4j.commandLine(Domains.all()).getUsageMessage(), out.toString());
    for (String verb : List.of("explain", "train")) {
      out.getBuffer().setLength(0);
      run("help", verb);
      CommandLine whole = Mws4j.commandLine(Domains.all()).getSubcommands().get(verb);
      assertEquals(whole.getUsageMessage(), out.toString());
    }
  }

  /** The launcher runs it to learn which classes are needed; it throws if a command fails. */
  @Test
  void theRehearsalOfTheLauncherRuns() {
    Rehearsal.main(new String[0]);
  }

  @Test
  void printsItsVersion() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().matches("mws4j \\S+, Java .*\\R"), out.toString());
  }

  @Test
  void misuseIsOneLineAndExitCode2() {
    assertEquals(2, run("--frobnicate"));
    assertEquals(
        "mws4j: Unknown option: '--frobnicate'; try 'mws4j --help'", err.toString().strip());
    assertEquals("", out.toString());
  }

  @Test
  void everyFailureIsOneLineWithItsExitCode() {
    Object[][] cases = {
      {DataException.at("f.tsv", 3, 7, "bad; mend it"), 2, "f.tsv:3:7: bad; mend it"},
      {new IllegalArgumentException("two\nlines\u001b[2J"), 2, "two lines?[2J"},
      {new NoSuchFileException("a.csv"), 2, "a.csv: no such file or directory"},
      {new AccessDeniedException("a.csv"), 2, "a.csv: permission denied"},
      {
        new UncheckedIOException(new NoSuchFileException("a.csv")),
        2,
        "a.csv: no such file or directory"
      },
      {
        new FileSystemException("a.csv", null, "No space left on device"),
        1,
        "a.csv: No space left on device"
      },
      {new IOException("No space left on device"), 1, "No space left on device"},
      {new IllegalStateException("step 3: not finite"), 1, "step 3: not finite"},
      {
        new NullPointerException("oops"),
        1,
        "internal error: java.lang.NullPointerException: oops; --debug prints where"
      },
      {
        new OutOfMemoryError("Java heap space"),
        1,
        "out of memory (Java heap space); allow more: MWS4J_JAVA_OPTS=-Xmx4g"
      },
    };
    for (Object[] c : cases) {
      err.getBuffer().setLength(0);
      assertEquals(c[1], runFailing((Throwable) c[0], "fail"), c[2].toString());
      assertEquals("mws4j: " + c[2], err.toString().strip());
    }
  }

  @Test
  void debugAddsTheStackTrace() {
    assertEquals(2, runFailing(new IllegalArgumentException("bad"), "fail", "--debug"));
    assertTrue(err.toString().contains("\tat mws4j.cli."), err.toString());
  }

  @Command(name = "fail")
  private static final class Fail implements Callable<Integer> {
    private final Throwable thrown;

    Fail(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public Integer call() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (Exception) thrown;
    }
  }
}
