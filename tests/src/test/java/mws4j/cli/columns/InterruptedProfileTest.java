package mws4j.cli.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a table is read. */
@EnabledOnOs(OS.LINUX) // there env gives back a signal that is ignored
final class InterruptedProfileTest {
  private static final int SIGINT = 130;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path temp;

  private static boolean resetsSignals() throws IOException, InterruptedException {
    return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
  }

  @Test
  void endsTheLineOfTheBarAndWritesNothing() throws IOException, InterruptedException {
    assumeTrue(resetsSignals(), "skipped: this env cannot give back a signal that is ignored");
    Path err = temp.resolve("err");
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(
        Cli.command(
            List.of("-Dmws4j.terminal=true"), "profile", "--html", temp.resolve("r.html"), "-"));
    Process process =
        new ProcessBuilder(command)
            .redirectError(err.toFile())
            .redirectOutput(temp.resolve("out").toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      feedUntilShown(process, in, err);
      String kill = Long.toString(process.pid());
      assertEquals(0, new ProcessBuilder("kill", "-INT", kill).start().waitFor());
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it goes on");
    } catch (IOException e) {
      // The pipe is closed at the other end.
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), e.toString());
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err);
    assertEquals(SIGINT, process.exitValue(), said);
    assertTrue(said.endsWith("\n"), said);
    try (Stream<Path> files = Files.list(temp)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(List.of("err", "out"), names);
    }
    assertEquals("", Files.readString(temp.resolve("out")));
  }

  /** Rows without end, until the bar is there. */
  private static void feedUntilShown(Process process, OutputStream in, Path err)
      throws IOException, InterruptedException {
    byte[] rows = "id,name\n1,ada\n2,otto\n".repeat(1000).getBytes(UTF_8);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.readString(err).contains("reading")) {
      assertTrue(process.isAlive() && System.nanoTime() < deadline, Files.readString(err));
      in.write(rows);
      in.flush();
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }
}
