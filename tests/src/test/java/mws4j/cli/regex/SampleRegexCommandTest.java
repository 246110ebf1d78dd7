package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleRegexCommandTest {
  @TempDir static Path temp;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = temp.resolve("model");
    TinyRun.train(TinyRun.data(temp), model, 3);
  }

  @Test
  void dreamsConceptsWhoseStringsMatch() {
    Cli.Result result =
        Cli.run("sample", "regex", "--model", model, "--n", 7, "--strings", 3, "--json");
    assertEquals(0, result.code(), result.err());
    assertEquals(7, result.json().getAsJsonArray("concepts").size());
    for (var each : result.json().getAsJsonArray("concepts")) {
      JsonObject dream = each.getAsJsonObject();
      assertTrue(dream.get("logPrior").getAsDouble() < 0);
      Pattern pattern = Pattern.compile(dream.get("pattern").getAsString());
      for (var string : dream.getAsJsonArray("strings")) {
        assertTrue(pattern.matcher(string.getAsString()).matches(), dream.toString());
      }
    }
  }

  @Test
  void theSeedDecides() {
    String first = Cli.run("sample", "regex", "--model", model, "--seed", 5).out();
    assertEquals(20, first.lines().count());
    assertEquals(first, Cli.run("sample", "regex", "--model", model, "--seed", 5).out());
    assertNotEquals(first, Cli.run("sample", "regex", "--model", model, "--seed", 6).out());
  }

  @Test
  void negativeNumbersAreRefused() {
    Cli.Result result = Cli.run("sample", "regex", "--model", model, "--n", -1);
    assertEquals(2, result.code());
    assertEquals("mws4j: --n must be 1 to 100000, not -1", result.errorLine());
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    String[][] commands = {
      {"train"},
      {"train", "regex"},
      {"explain"},
      {"sample"},
      {"sample", "regex"},
      {"sample", "gmm"},
      {"sample", "automata"},
      {"exact"},
      {"exact", "gmm"},
      {"exact", "automata"},
      {"reproduce", "automata"},
      {"score"},
      {"score", "regex"},
      {"evaluate"}
    };
    for (String[] command : commands) {
      Object[] args = new Object[command.length + 1];
      System.arraycopy(command, 0, args, 0, command.length);
      args[command.length] = "--help";
      Cli.Result result = Cli.run(args);
      assertEquals(0, result.code());
      assertTrue(result.out().startsWith("Usage: mws4j " + String.join(" ", command)));
      assertTrue(result.out().contains("Example"), result.out());
      assertTrue(result.out().lines().allMatch(line -> line.length() <= 100), result.out());
    }
  }
}
