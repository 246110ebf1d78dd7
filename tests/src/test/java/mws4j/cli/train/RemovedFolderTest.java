package mws4j.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.cli.Cli;
import mws4j.cli.regex.TinyRun;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose folder is taken away, whether it is about to write a checkpoint or not. */
@DisabledOnOs(OS.WINDOWS) // which does not let go of folders in use
final class RemovedFolderTest {
  private static final int FAILURE = 1;

  @ParameterizedTest
  @CsvSource({"1, checkpoint-1.safetensors, 1", "1000000, metrics.csv, 5000"})
  void endsTheRunSoonWithOneLine(long every, String awaited, long bytes, @TempDir Path temp)
      throws IOException, InterruptedException {
    Path run = temp.resolve("run");
    Path err = temp.resolve("err");
    Object[] args = TinyRun.args(TinyRun.data(temp), run, 1_000_000, "--checkpoint-every", every);
    Process process = Cli.start(args, err);
    try {
      Path file = run.resolve(awaited);
      while (process.isAlive() && (!Files.exists(file) || Files.size(file) < bytes)) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      Files.move(run, temp.resolve("elsewhere"));
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "goes on without its folder");
    } finally {
      process.destroyForcibly();
    }
    List<String> said = Files.readAllLines(err);
    assertEquals(FAILURE, process.exitValue(), said.toString());
    String line = "mws4j: " + run + ": the folder of this run was removed or renamed, so that";
    assertTrue(said.get(said.size() - 1).startsWith(line), said.toString());
    assertEquals(1, said.stream().filter(each -> each.startsWith("mws4j: ")).count());
  }
}
