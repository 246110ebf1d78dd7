package mws4j.cli.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal while it compresses, as Ctrl-C sends one. */
@DisabledOnOs(OS.WINDOWS) // no signals there
final class InterruptedCompressTest {
  private static final int SIGTERM = 143;

  @TempDir Path temp;

  /** Rows of a few things in any order, in which there is always something more to find. */
  private Path hard() throws IOException {
    SplittableRandom rng = new SplittableRandom(1);
    List<String> programs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder row = new StringBuilder("(r");
      for (int k = 0; k < 25; k++) {
        row.append(rng.nextBoolean() ? " (a " : " (b ").append(rng.nextInt(3)).append(')');
      }
      programs.add(row.append(')').toString());
    }
    return Files.writeString(temp.resolve("hard.json"), new Gson().toJson(programs));
  }

  @Test
  void whatWasFoundIsWrittenAndCanBeResumed() throws IOException, InterruptedException {
    Path out = temp.resolve("out.json");
    Path err = temp.resolve("err");
    Object[] args = {"compress", hard(), "-a", 3, "-i", 100, "--out", out};
    Process process = Cli.start(args, err);
    try {
      while (process.isAlive() && !Files.readString(err).contains("/100 abstractions, ")) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertTrue(process.isAlive(), "over before it could be interrupted");
      assertFalse(Files.exists(out));
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err);
    assertEquals(SIGTERM, process.exitValue(), said);
    assertTrue(said.contains("go on with: mws4j compress --resume " + out), said);
    JsonObject json = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
    int found = json.get("num_abstractions").getAsInt();
    assertTrue(found > 0 && found < 100, said);
    Cli.Result resumed = Cli.run("compress", "--resume", out, "-i", 0);
    assertEquals(0, resumed.code(), resumed.err());
  }
}
