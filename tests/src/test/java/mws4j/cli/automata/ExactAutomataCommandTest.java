package mws4j.cli.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExactAutomataCommandTest {
  @TempDir Path temp;

  /** The sum over all 256 rules, cell by cell, of a picture too small for a formula to hide in. */
  @Test
  void exactIsTheSumOverAllRules() throws IOException {
    Path data = Files.writeString(temp.resolve("tiny.txt"), "#automata 3 2\n? a4\n");
    // Columns 101 and 010 from the top; each cell's neighbourhood wraps around.
    int[] patterns = {0b110, 0b101, 0b011};
    int[] cells = {0, 1, 0};
    double noise = 0.25;
    double sum = 0;
    for (int rule = 0; rule < 256; rule++) {
      double likelihood = 1.0 / 8 / 256;
      for (int k = 0; k < 3; k++) {
        likelihood *= (rule >> patterns[k] & 1) == cells[k] ? 1 - noise : noise;
      }
      sum += likelihood;
    }
    Object[] args = {"exact", "automata", "--data", data, "--noise", noise};
    Cli.Result result = Cli.run(Cli.concat(args, "--json"));
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(256, json.get("programCount").getAsInt());
    assertEquals(Math.log(sum), json.get("logMarginal").getAsDouble(), 1e-12);
    assertEquals(Math.log(sum), json.getAsJsonArray("logMarginals").get(0).getAsDouble(), 1e-12);
    JsonObject image = json.getAsJsonArray("images").get(0).getAsJsonObject();
    assertEquals("00100000", image.get("program").getAsString());
    assertEquals(Math.pow(0.75, 3) / 32, image.get("mass").getAsDouble(), 1e-12);
    assertEquals(5, image.getAsJsonArray("undetermined").size());
    String text = Cli.run(args).out();
    assertTrue(text.contains("00100000 (rule 32)  not determined: 000 001 010 100 111\n"), text);
    assertTrue(text.contains("over 1 images, noise 25.0000 %, 2^8 rules each"), text);
  }

  @Test
  void exactKnowsNeighboursFromTheRulesOrTheModel() throws IOException {
    Path seven = TinyAutomata.generated(temp, 2, "--size", 12, "--neighbours", 7);
    JsonObject json = Cli.run("exact", "automata", "--data", seven, "--json").json();
    assertEquals(
        BigInteger.TWO.pow(128), json.get("programCount").getAsBigInteger(), "of all rules");
    assertEquals(7, json.get("neighbours").getAsInt());
    assertEquals(0.02, json.get("noise").getAsDouble());
    double[] each = {
      json.getAsJsonArray("logMarginals").get(0).getAsDouble(),
      json.getAsJsonArray("logMarginals").get(1).getAsDouble()
    };
    assertEquals((each[0] + each[1]) / 2, json.get("logMarginal").getAsDouble(), 1e-9);
    Path run = TinyAutomata.train(temp);
    Path none = temp.resolve("none.txt");
    Object[][] cases = {
      {"--noise must be between 0 and 1, not 0.0", "--data", seven, "--noise", 0},
      {"neighbours must be 3, 5 or 7, not 4", "--data", seven, "--neighbours", 4},
      {none + ": no such file or directory", "--data", none},
      {seven + ": rules of 7 neighbours; the model has 3", "--data", seven, "--model", run},
      {"--neighbours is 5, the model has 3", "--data", seven, "--model", run, "--neighbours", 5},
      {
        "Error: --noise=E, --model=RUN are mutually exclusive",
        "--data",
        seven,
        "--noise",
        0.1,
        "--model",
        run
      },
      {"Missing required option: '--data=FILE'"},
    };
    for (Object[] one : cases) {
      Object[] args = Arrays.copyOfRange(one, 1, one.length);
      Cli.Result result = Cli.run(Cli.concat(new Object[] {"exact", "automata"}, args));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + one[0]), result.err());
    }
  }
}
