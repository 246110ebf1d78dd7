package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mws4j.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  @TempDir static Path temp;
  private static Path data;
  private static Path run;

  @BeforeAll
  static void train() throws IOException {
    data = TinyRun.data(temp);
    run = temp.resolve("run");
    TinyRun.train(data, run, 30);
  }

  @Test
  void reportsModelBaselinesAndCurve() {
    Cli.Result result = Cli.run("evaluate", run, "--data", data, "--rounds", 3, "--json");
    assertEquals(0, result.code(), result.err());
    JsonObject json = result.json();
    assertEquals(12, json.get("instances").getAsInt());
    assertEquals(60, json.get("testStrings").getAsInt());
    assertTrue(json.get("possible").getAsInt() <= 60);
    for (String name : new String[] {"bigramBound", "dotPlusBound"}) {
      assertTrue(json.getAsJsonObject(name).get("mean").getAsDouble() < 0, name);
      assertTrue(json.getAsJsonObject(name).get("standardError").getAsDouble() > 0, name);
    }
    JsonArray curve = json.getAsJsonArray("curve");
    double before = -1;
    for (var point : curve) {
      double recall = point.getAsJsonObject().get("recall").getAsDouble();
      assertTrue(recall >= before && recall <= 1, curve.toString());
      before = recall;
    }
    Cli.Result text = Cli.run("evaluate", run, "--data", data, "--rounds", 3);
    assertTrue(text.out().contains("log predictive of a test string"), text.out());
  }

  @Test
  void badRequestsAreOneLine() throws IOException {
    Path alone = Files.createDirectory(temp.resolve("alone")).resolve("c.safetensors");
    Files.copy(run.resolve("checkpoint-30.safetensors"), alone);
    Path none = temp.resolve("none");
    Object[][] cases = {
      {run, none, 3, none + ": no such file or directory"},
      {none, data, 3, none + ": no such file or directory"},
      {run, data, 0, "--rounds must be 1 to 1000000, not 0"},
      {
        alone,
        data,
        3,
        alone.resolveSibling("config.json")
            + ": missing; the baselines need to know the training data"
      },
    };
    for (Object[] each : cases) {
      Cli.Result result = Cli.run("evaluate", each[0], "--data", each[1], "--rounds", each[2]);
      assertEquals(2, result.code(), result.err());
      assertEquals("mws4j: " + each[3], result.errorLine());
    }
    assertEquals(2, Cli.run("evaluate", run).code());
  }
}
