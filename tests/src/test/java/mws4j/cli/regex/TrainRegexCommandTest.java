package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mws4j.cli.Cli;
import mws4j.mws.algorithm.Algorithms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainRegexCommandTest {
  @TempDir Path temp;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names(folder)) {
      contents.put(name, Arrays.toString(Files.readAllBytes(folder.resolve(name))));
    }
    return contents;
  }

  /** The columns that depend on the computation alone, not on the clock. */
  private static List<String> timeless(Path metrics) throws IOException {
    return Files.readAllLines(metrics).stream()
        .map(line -> List.of(line.split(",", -1)))
        .map(f -> f.get(0) + f.subList(3, 13))
        .toList();
  }

  @Test
  void leavesACompleteRunFolderAndPrintsConcepts() throws IOException {
    Path out = temp.resolve("runs/deep/a");
    Cli.Result result = TinyRun.train(TinyRun.data(temp), out, 5);
    assertEquals(
        List.of(
            ".lock",
            "checkpoint-5.safetensors",
            "config.json",
            "learning-curve.png",
            "learning-curve.svg",
            "metrics.csv",
            "report.html"),
        names(out));
    assertEquals(6, Files.readAllLines(out.resolve("metrics.csv")).size());
    JsonObject config =
        JsonParser.parseString(Files.readString(out.resolve("config.json"))).getAsJsonObject();
    assertEquals("regex", config.get("domain").getAsString());
    assertEquals("3", config.getAsJsonObject("training").get("seed").getAsString());
    assertEquals("4", config.getAsJsonObject("model").get("priorHidden").getAsString());
    assertTrue(result.out().contains("concept 0:  0  1  2  3  4"), result.out());
    assertTrue(result.out().contains("dreamt from the prior:"), result.out());
    assertTrue(result.err().startsWith("12 concepts, {algorithm="), result.err());
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("<svg") && report.contains("concept 0"), report);
  }

  @Test
  void printsOneJsonDocument() throws IOException {
    Cli.Result result = TinyRun.train(TinyRun.data(temp), temp.resolve("a"), 4, "--json");
    JsonObject json = result.json();
    assertEquals(4, json.get("steps").getAsInt());
    assertEquals(10, json.getAsJsonArray("concepts").size());
    assertEquals(10, json.getAsJsonArray("dreams").size());
    assertEquals(12, json.get("instances").getAsInt());
    assertEquals(
        temp.resolve("a/checkpoint-4.safetensors").toString(),
        json.get("checkpoint").getAsString());
  }

  @Test
  void aResumedRunEqualsOneThatNeverStopped() throws IOException {
    Path data = TinyRun.data(temp);
    Path whole = temp.resolve("whole");
    Path broken = temp.resolve("broken");
    TinyRun.train(data, whole, 8, "--checkpoint-every", 3);
    Files.createDirectory(broken);
    for (String name : List.of("config.json", "metrics.csv")) {
      Files.copy(whole.resolve(name), broken.resolve(name));
    }
    // Only the state after step 6 is left, and a row that was being written.
    Files.copy(
        whole.resolve("checkpoint-6.safetensors"), broken.resolve("checkpoint-6.safetensors"));
    Files.writeString(
        broken.resolve("metrics.csv"),
        Files.readString(broken.resolve("metrics.csv")).stripTrailing().replaceAll(".{40}$", ""));
    Cli.Result resumed =
        Cli.run("train", "regex", "--resume", "--out", broken, "--threads", 1, "--json");
    assertEquals(0, resumed.code(), resumed.err());
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("checkpoint-8.safetensors")),
        Files.readAllBytes(broken.resolve("checkpoint-8.safetensors")));
    assertEquals(timeless(whole.resolve("metrics.csv")), timeless(broken.resolve("metrics.csv")));
  }

  @Test
  void keepsTheLastTwoCheckpoints() throws IOException {
    Path out = temp.resolve("a");
    TinyRun.train(TinyRun.data(temp), out, 7, "--checkpoint-every", 2);
    assertEquals(
        List.of("checkpoint-6.safetensors", "checkpoint-7.safetensors"),
        names(out).stream().filter(name -> name.startsWith("checkpoint")).toList());
  }

  @Test
  void stopsWhenTheTimeIsOverAndCanGoOn() throws IOException {
    Path out = temp.resolve("a");
    Path data = TinyRun.data(temp);
    Cli.Result result = Cli.run(TinyRun.args(data, out, 1_000_000, "--minutes", 0.02, "--json"));
    assertEquals(0, result.code(), result.err());
    long steps = result.json().get("steps").getAsLong();
    assertTrue(steps >= 1 && steps < 1_000_000, result.out());
    assertTrue(result.err().contains("time is over after step " + steps), result.err());
    assertTrue(Files.exists(out.resolve("checkpoint-" + steps + ".safetensors")));
    result = Cli.run("train", "regex", "--resume", "--out", out, "--minutes", 0.005, "--json");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.json().get("steps").getAsLong() > steps, result.out());
  }

  @Test
  void plansTheStepsThatFitIntoTheTime() throws IOException {
    Path out = temp.resolve("a");
    Cli.Result result =
        Cli.run(
            "train",
            "regex",
            "--data",
            TinyRun.data(temp),
            "--out",
            out,
            "--hidden",
            4,
            "--batch",
            6,
            "--minutes",
            0.05,
            "--json");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.json().get("plannedSteps").getAsLong() >= 1);
    assertTrue(result.json().get("steps").getAsLong() >= 1);
  }

  @Test
  void anEarlierRunIsNeverLost() throws IOException {
    Path out = temp.resolve("a");
    Path data = TinyRun.data(temp);
    TinyRun.train(data, out, 3);
    Map<String, String> before = contents(out);
    Object[][] refused = {
      TinyRun.args(data, out, 4),
      TinyRun.args(temp.resolve("missing.tsv"), out, 4, "--overwrite"),
      TinyRun.args(data, out, -4, "--overwrite"),
      TinyRun.args(data, out, 4, "--overwrite", "--memory", 0),
      TinyRun.args(data, out, 4, "--resume", "--overwrite"),
    };
    for (Object[] args : refused) {
      Cli.Result result = Cli.run(args);
      assertEquals(2, result.code(), result.err());
      assertEquals(before, contents(out));
    }
    assertTrue(
        Cli.run(refused[0])
            .errorLine()
            .endsWith(
                "holds a run already; go on with it by --resume, choose another folder by --out,"
                    + " or replace it by --overwrite"));
    TinyRun.train(data, out, 4, "--overwrite");
    assertTrue(names(out).contains("checkpoint-4.safetensors"));
    assertFalse(names(out).contains("checkpoint-3.safetensors"));
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(temp.resolve("diary.txt"), "dear diary");
    Cli.Result result = Cli.run(TinyRun.args(TinyRun.data(temp), temp, 4, "--overwrite"));
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + temp + ": not empty and not a run folder; choose another with --out",
        result.errorLine());
    assertEquals(List.of("diary.txt", "tiny.tsv"), names(temp));
  }

  @Test
  void resumeRefusesAChangedConfiguration() throws IOException {
    Path out = temp.resolve("a");
    Path data = TinyRun.data(temp);
    TinyRun.train(data, out, 3);
    Map<String, String> before = contents(out);
    Object[][] changes = {
      {"--batch", 5, "cannot resume, config.batch was 6 and is now 5"},
      {"--steps", 30, "leave out --steps, or begin another run with another --out"},
      {"--seed", 4, "cannot resume, config.seed was 3 and is now 4"},
      {"--hidden", 5, "cannot resume, model.priorHidden was 4 and is now 5"},
      {
        "--algorithm",
        "mws-fantasy",
        "cannot resume, config.algorithm was mws-mixed and is now mws-fantasy"
      },
    };
    for (Object[] change : changes) {
      Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out, change[0], change[1]);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().endsWith((String) change[2]), result.err());
      assertEquals(before, contents(out));
    }
    Files.writeString(data, Files.readString(data).replace("\tx1\t", "\tx9\t"));
    Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.errorLine().contains("cannot resume, data was 12-"), result.err());
  }

  @Test
  void resumeNeedsARunOfThisDomain() throws IOException {
    Path out = temp.resolve("a");
    Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(2, result.code());
    assertEquals("mws4j: " + out + ": no such run; start it without --resume", result.errorLine());
    TinyRun.train(TinyRun.data(temp), out, 2);
    Path config = out.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"regex\"", "\"gmm\""));
    result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(2, result.code());
    assertEquals("mws4j: " + out + ": this is a run of domain gmm, not regex", result.errorLine());
    Files.writeString(config, "{ not json");
    result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(2, result.code());
    assertEquals("mws4j: " + config + ": damaged, no valid JSON", result.errorLine());
  }

  @Test
  void aTruncatedCheckpointIsNamedAndTheOneBeforeSuggested() throws IOException {
    Path out = temp.resolve("a");
    TinyRun.train(TinyRun.data(temp), out, 4, "--checkpoint-every", 2);
    Path newest = out.resolve("checkpoint-4.safetensors");
    byte[] bytes = Files.readAllBytes(newest);
    Files.write(newest, Arrays.copyOf(bytes, bytes.length / 2));
    Cli.Result result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(1, result.code());
    assertTrue(result.errorLine().startsWith("mws4j: " + newest + ": "), result.err());
    assertTrue(
        result.errorLine().endsWith("; delete it to go on from checkpoint-2.safetensors"),
        result.err());
    Files.delete(newest);
    result = Cli.run("train", "regex", "--resume", "--out", out);
    assertEquals(0, result.code(), result.err());
    assertArrayEquals(bytes, Files.readAllBytes(newest));
  }

  @Test
  void badDataIsNamedWithLineAndColumn() throws IOException {
    Path data = TinyRun.data(temp);
    String good = Files.readString(data);
    Object[][] cases = {
      {good.replaceFirst("\tx1\t", "\t"), ":3:1: 11 tab-separated fields, the header has 12"},
      {
        good.replaceFirst("\tx1\t", "\tx\u00e91\t"), ":3:18: training string 2 has character U+00E9"
      },
      {
        good.replaceFirst("\tx1\t", "\t" + "x".repeat(10_000) + "\t"),
        ":3:17: training string 2 has 10000 characters, at most 200 are allowed"
      },
      {"", ": is empty"},
    };
    for (Object[] each : cases) {
      Files.writeString(data, (String) each[0]);
      Cli.Result result = Cli.run(TinyRun.args(data, temp.resolve("a"), 2));
      assertEquals(2, result.code());
      assertTrue(result.errorLine().startsWith("mws4j: " + data + each[1]), result.err());
      assertFalse(Files.exists(temp.resolve("a")), "nothing is begun");
    }
    Cli.Result result = Cli.run(TinyRun.args(temp.resolve("no.tsv"), temp.resolve("a"), 2));
    assertEquals(2, result.code());
    assertEquals(
        "mws4j: " + temp.resolve("no.tsv") + ": no such file or directory", result.errorLine());
  }

  @Test
  void aFileWhereAFolderShouldBeIsRefused() throws IOException {
    Path data = TinyRun.data(temp);
    for (Path out : List.of(data, data.resolve("a"))) {
      Cli.Result result = Cli.run(TinyRun.args(data, out, 2));
      assertEquals(2, result.code());
      assertEquals("mws4j: " + data + ": not a directory", result.errorLine());
    }
  }

  @Test
  void aRunTakesAStepHoweverShortItsTime() throws IOException {
    Path out = temp.resolve("short");
    Object[] args = {"train", "regex", "--data", TinyRun.data(temp), "--out", out, "--hidden", 4};
    Cli.Result result = Cli.run(Cli.concat(args, "--minutes", 1e-5, "--json"));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.json().get("steps").getAsInt() >= 1, result.out());
  }

  @Test
  void badOptionsAreRefused() throws IOException {
    Path data = TinyRun.data(temp);
    Object[][] cases = {
      {"--batch", -1, "batch must be at least 1, not -1"},
      {"--memory", 0, "--memory must be 1 to 1000, not 0"},
      {"--samples", -3, "--samples must be 1 to 1000, not -3"},
      {"--threads", 0, "--threads must be 1 to 1024, not 0"},
      {"--minutes", -1, "--minutes must be more than 0 and at most 525600.0, not -1.0"},
      {"--hidden", 0, "width of the prior must be 1 to 4096, not 0"},
      {
        "--algorithm",
        "mws",
        "no algorithm \"mws\"; there are " + String.join(", ", Algorithms.names())
      },
      {"--temperature", 0.5, "temperature must be at least 1, not 0.5"},
      {"--checkpoint-every", 0, "--checkpoint-every must be 1 to 9223372036854775807, not 0"},
    };
    for (Object[] each : cases) {
      Cli.Result result =
          Cli.run("train", "regex", "--data", data, "--out", temp.resolve("a"), each[0], each[1]);
      assertEquals(2, result.code());
      assertEquals("mws4j: " + each[2], result.errorLine());
    }
    Cli.Result result = Cli.run("train", "regex", "--stesp", 3);
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("did you mean --steps?"), result.err());
    result = Cli.run("train", "regex", "--steps", "many");
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("'many' is not a long"), result.err());
    result = Cli.run("train");
    assertEquals(2, result.code());
    assertTrue(result.errorLine().contains("Missing domain: regex"), result.err());
  }
}
