package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import mws4j.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works at once after the build: the model that ships, and models that were exported. */
final class PretrainedCommandsTest {
  @TempDir Path temp;

  @Test
  void theModelThatShipsIsAskedByName() {
    Cli.Result asked =
        Cli.run("ask", "--model", "pretrained", "--json", "--strings", "ÄB-17", "ÖD-20", "XY-99");
    assertEquals(0, asked.code(), asked.err());
    assertEquals("pretrained", asked.json().get("model").getAsString());
    JsonObject best = asked.json().getAsJsonArray("programs").get(0).getAsJsonObject();
    assertTrue(Pattern.matches(best.get("pattern").getAsString(), "ÜZ-45"), best.toString());
    Cli.Result drawn = Cli.run("sample", "regex", "--model", "pretrained", "--n", 3, "--json");
    assertEquals(3, drawn.json().getAsJsonArray("concepts").size(), drawn.err());
    Cli.Result explained =
        Cli.run("explain", "--model", "pretrained", "--json", "--strings", "1,5 €", "22,0 €");
    assertEquals(0, explained.code(), explained.err());
    assertEquals("pretrained", explained.json().get("model").getAsString());
  }

  @Test
  void itIsJudgedWithoutNamingItsDomain() throws IOException {
    Path data = TinyRun.data(temp);
    Cli.Result all =
        Cli.run("evaluate", "--model", "pretrained", "--data", data, "--rounds", 2, "--json");
    assertEquals(0, all.code(), all.err());
    assertTrue(all.json().getAsJsonArray("curve").size() > 5, all.out());
    Cli.Result word = Cli.run("evaluate", "pretrained", "--data", data, "--rounds", 2, "--json");
    assertEquals(all.out(), word.out());
    Cli.Result fewer =
        Cli.run("evaluate", "pretrained", "--data", data, "--rounds", 2, "--strings", 1, "--json");
    double one = fewer.json().getAsJsonObject("bound").get("mean").getAsDouble();
    assertTrue(one > all.json().getAsJsonObject("bound").get("mean").getAsDouble());
    assertEquals(2, Cli.run("evaluate", "pretrained", "--data", data, "--strings", 6).code());
  }

  @Test
  void anExportedModelAnswersLikeItsRun() throws IOException {
    Path run = temp.resolve("run");
    TinyRun.train(TinyRun.data(temp), run, 20);
    Path file = temp.resolve("model.safetensors");
    Cli.Result exported = Cli.run("export", run, "--out", file);
    assertEquals(0, exported.code(), exported.err());
    assertTrue(Files.size(file) < Files.size(run.resolve("checkpoint-20.safetensors")) / 2);
    Object[] rest = {"--json", "--strings", 17, 4};
    JsonObject ofRun = Cli.run(Cli.concat(new Object[] {"ask", "--model", run}, rest)).json();
    JsonObject ofFile = Cli.run(Cli.concat(new Object[] {"ask", "--model", file}, rest)).json();
    ofRun.remove("model");
    ofFile.remove("model");
    assertEquals(ofRun, ofFile);
    Cli.Result again = Cli.run("export", run, "--out", file);
    assertEquals(2, again.code());
    assertTrue(again.errorLine().endsWith("replace it by --overwrite"), again.err());
    Path none = temp.resolve("none");
    Cli.Result missing = Cli.run("export", none, "--out", temp.resolve("x"));
    assertEquals("mws4j: " + none + ": no such file or directory", missing.errorLine());
    assertFalse(Files.exists(temp.resolve("x")));
  }
}
