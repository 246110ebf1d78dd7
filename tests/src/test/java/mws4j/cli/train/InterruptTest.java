package mws4j.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mws4j.cli.Cli;
import mws4j.cli.regex.TinyRun;
import mws4j.cli.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run in a Java machine of its own, ended by a signal as Ctrl-C does. */
@DisabledOnOs(OS.WINDOWS) // no signals there
final class InterruptTest {
  private static final int SIGTERM = 143;
  private static final long STEPS = 40;

  @Test
  void aSignalLeavesACheckpointFromWhichTheRunGoesOnBitForBit(@TempDir Path temp)
      throws IOException, InterruptedException {
    Path data = TinyRun.data(temp);
    Path broken = temp.resolve("broken");
    Path err = temp.resolve("err");
    Process process = Cli.start(TinyRun.args(data, broken, STEPS, "--checkpoint-every", 1), err);
    try {
      awaitFirst(process, broken.resolve("checkpoint-1.safetensors"));
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err);
    assertEquals(SIGTERM, process.exitValue(), said);
    assertTrue(said.contains("go on with: mws4j train regex --resume --out " + broken), said);
    Path saved = RunFolder.checkpoint(broken);
    long rows = Files.readAllLines(broken.resolve("metrics.csv")).size() - 1L;
    assertEquals("checkpoint-" + rows + ".safetensors", saved.getFileName().toString());
    assertTrue(rows > 0 && rows < STEPS, "interrupted after " + rows);

    assertEquals(0, Cli.run("train", "regex", "--resume", "--out", broken).code());
    Path whole = temp.resolve("whole");
    TinyRun.train(data, whole, STEPS);
    String last = "checkpoint-" + STEPS + ".safetensors";
    assertArrayEquals(
        Files.readAllBytes(whole.resolve(last)), Files.readAllBytes(broken.resolve(last)));
  }

  private static void awaitFirst(Process process, Path checkpoint) throws InterruptedException {
    while (process.isAlive() && !Files.exists(checkpoint)) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    assertTrue(process.isAlive(), "the run was over before it could be interrupted");
  }
}
