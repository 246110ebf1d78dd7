package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on with a run whose files were changed by others. */
final class DamagedRunTest {
  @TempDir Path temp;

  @Test
  void aCheckpointOfAnotherStepThanItsNameSaysIsRefused() throws IOException {
    Path out = temp.resolve("renamed");
    TinyRun.train(TinyRun.data(temp), out, 3);
    Path wrong = out.resolve("checkpoint-4.safetensors");
    Files.move(out.resolve("checkpoint-3.safetensors"), wrong);
    Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(1, result.code(), result.err());
    assertEquals("mws4j: " + wrong + ": is of step 3; its name says otherwise", result.errorLine());
  }

  @Test
  void missingRowsOfTheMetricsAreTold() throws IOException {
    Path out = temp.resolve("gap");
    Path data = TinyRun.data(temp);
    TinyRun.train(data, out, 6, "--checkpoint-every", 2);
    Files.delete(out.resolve("checkpoint-6.safetensors"));
    Path metrics = out.resolve("metrics.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(metrics));
    lines.subList(2, 4).clear(); // of steps 2 and 3
    Files.write(metrics, lines);
    Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.err().contains(metrics + ": rows of steps 2 to 3 are missing; the curve has a gap"),
        result.err());
  }
}
