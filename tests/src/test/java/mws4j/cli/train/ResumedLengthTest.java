package mws4j.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import mws4j.cli.Cli;
import mws4j.cli.regex.TinyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes on with the length that it was begun with. */
final class ResumedLengthTest {
  @Test
  void anotherLengthIsRefusedAsTheUserGaveIt(@TempDir Path temp) throws IOException {
    Path run = temp.resolve("run");
    TinyRun.train(TinyRun.data(temp), run, 20);
    Object[] resume = {"train", "regex", "--resume", "--out", run, "--steps"};
    for (int steps : new int[] {2, 19, 500}) {
      Cli.Result other = Cli.run(Cli.concat(resume, steps));
      assertEquals(2, other.code());
      String expected = "mws4j: --steps " + steps + ": " + run + " is a run of 20 steps,";
      assertTrue(other.errorLine().startsWith(expected), other.err());
    }
    assertEquals(0, Cli.run(Cli.concat(resume, 20)).code());
  }
}
