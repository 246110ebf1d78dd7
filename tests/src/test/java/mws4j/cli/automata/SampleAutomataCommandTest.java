package mws4j.cli.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleAutomataCommandTest {
  @TempDir Path temp;

  @Test
  void sampleDrawsRulesAndTheirImages() throws IOException {
    Path run = TinyAutomata.train(temp);
    Path picture = temp.resolve("drawn.png");
    Object[] args = {"sample", "automata", "--model", run, "--n", 12, "--out", picture};
    Cli.Result result = Cli.run(Cli.concat(args, "--json"));
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(12, json.getAsJsonArray("images").size());
    StringBuilder file = new StringBuilder("#automata 12 12\n");
    List<String> rules = new ArrayList<>();
    for (var each : json.getAsJsonArray("images")) {
      JsonObject image = each.getAsJsonObject();
      String rule = image.get("program").getAsString();
      assertEquals(Integer.parseInt(rule, 2), image.get("wolfram").getAsInt());
      assertEquals(-8 * Math.log(2), image.get("logPrior").getAsDouble(), 1e-12);
      file.append(rule).append(' ').append(image.get("cells").getAsString()).append('\n');
      rules.add(rule + " (rule " + Integer.parseInt(rule, 2) + ")");
    }
    assertEquals(4 + 10 * 16, ImageIO.read(picture.toFile()).getWidth());
    // The same draws as text; the cells are those of a data file and obey the rules.
    result = Cli.run(Cli.concat(args, "--overwrite"));
    assertEquals(String.join("\n", rules) + "\n", result.out());
    Path data = Files.writeString(temp.resolve("drawn.txt"), file);
    JsonObject exact =
        Cli.run("exact", "automata", "--data", data, "--model", run, "--json").json();
    double noise = json.get("noise").getAsDouble();
    assertEquals(noise, exact.get("noise").getAsDouble());
    int breaking = 0;
    for (int i = 0; i < 12; i++) {
      var bits = exact.getAsJsonArray("images").get(i).getAsJsonObject().getAsJsonArray("bits");
      for (int b = 0; b < 8; b++) {
        JsonObject bit = bits.get(b).getAsJsonObject();
        boolean one = rules.get(i).charAt(b) == '1';
        breaking += bit.get(one ? "zeros" : "ones").getAsInt();
      }
    }
    // 12 x 132 cells; six standard deviations.
    double cells = 12 * 132;
    assertEquals(noise, breaking / cells, 6 * Math.sqrt(noise * (1 - noise) / cells));
    assertNotEquals(result.out(), Cli.run("sample", "automata", "--model", run, "--seed", 2).out());
  }

  @Test
  void sampleRefusesWhatItCannotDo() throws IOException {
    Path run = TinyAutomata.train(temp);
    Path none = temp.resolve("none");
    Path gif = temp.resolve("drawn.gif");
    Object[][] cases = {
      {"--n must be 1 to 10000, not 0", "--model", run, "--n", 0},
      {gif + ": give a name that ends in .png or .svg", "--model", run, "--out", gif},
      {none + ": no model there; train it with 'mws4j train automata --out ", "--model", none},
      {temp + ": is a folder; give a file", "--model", run, "--out", temp},
      {"Unknown option: '--strings'", "--model", run, "--strings"},
    };
    for (Object[] each : cases) {
      Object[] args = Arrays.copyOfRange(each, 1, each.length);
      Cli.Result result = Cli.run(Cli.concat(new Object[] {"sample", "automata"}, args));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().startsWith("mws4j: " + each[0]), result.err());
      assertEquals("", result.out());
    }
    Cli.Result result = Cli.run("sample", "gmm", "--model", run);
    assertEquals(2, result.code());
    assertTrue(
        result.errorLine().endsWith("this is a checkpoint of domain automata, not gmm"),
        result.err());
  }
}
