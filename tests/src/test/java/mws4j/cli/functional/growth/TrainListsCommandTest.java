package mws4j.cli.functional.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.cli.Cli;
import mws4j.cli.functional.TinyTasks;
import mws4j.cli.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class TrainListsCommandTest {
  private static final int SIGTERM = 143;

  @TempDir Path temp;
  private Path tasks;

  @BeforeEach
  void writeTasks() throws IOException {
    tasks = TinyTasks.lists(temp);
  }

  @Test
  void aRunSaysWhatItCameTo() throws IOException {
    Path run = temp.resolve("run");
    Cli.Result text = TinyTasks.train(tasks, run);
    assertTrue(text.out().contains("7 of 8"), text.out());
    assertTrue(text.out().contains("  plus one: "), text.out());
    assertTrue(text.out().contains("    (lambda (length $0))"), text.out());
    assertTrue(text.out().contains("  odd out: not solved; no program below "), text.out());
    assertTrue(text.err().startsWith("8 tasks, {priorPrograms=5, priorBudget=20000"), text.err());
    for (String name : List.of("config.json", "stages.csv", "certificates.csv", "metrics.csv")) {
      assertTrue(Files.exists(run.resolve(name)), name);
    }
    assertEquals(1 + 2 * 4, Files.readAllLines(run.resolve("stages.csv")).size());
    assertEquals(1 + 2 * 2, Files.readAllLines(run.resolve("certificates.csv")).size());
    assertEquals(1 + 2 * 4, Files.readAllLines(run.resolve("metrics.csv")).size());
    String report = Files.readString(run.resolve("report.html"));
    for (String heading : List.of("Tasks solved", "Description length", "Certificates")) {
      assertTrue(report.contains("<h2>" + heading + "</h2>"), heading);
    }
  }

  @Test
  void theLibraryIsShownWithItsUses() {
    JsonObject json =
        TinyTasks.train(tasks, temp.resolve("run"), "--json", "--no-recognition").json();
    assertEquals(2, json.getAsJsonArray("iterations").size());
    JsonObject learned = json.getAsJsonArray("library").get(0).getAsJsonObject();
    assertEquals("f1", learned.get("name").getAsString(), learned.toString());
    assertTrue(learned.getAsJsonArray("tasks").size() >= 3, learned.toString());
    JsonObject first = json.getAsJsonArray("programs").get(0).getAsJsonObject();
    assertEquals("(lambda (f1 1 $0))", first.get("program").getAsString());
    assertEquals("(lambda (map (lambda (+ 1 $0)) $0))", first.get("base").getAsString());
    assertTrue(first.get("nats").getAsDouble() < first.get("baseNats").getAsDouble());
    for (JsonElement each : json.getAsJsonArray("programs")) {
      JsonObject task = each.getAsJsonObject();
      boolean solved = !task.get("program").isJsonNull();
      assertEquals(!task.get("task").getAsString().equals("odd out"), solved, task.toString());
      assertEquals(solved, !task.get("nats").isJsonNull());
      assertTrue(task.get("certificate").getAsDouble() > 5, task.toString());
    }
  }

  @Test
  void aRunThatGoesOnIsThatWhichNeverStopped() throws IOException {
    Path whole = temp.resolve("whole");
    TinyTasks.train(tasks, whole);
    Path broken = temp.resolve("broken");
    TinyTasks.train(tasks, broken, "--iterations", 1, "--threads", 1);
    Object[] on = {"train", "lists", "--resume", "--out", broken, "--iterations", 2};
    assertEquals(0, Cli.run(on).code());
    assertSame(whole, broken);
  }

  private static void assertSame(Path whole, Path broken) throws IOException {
    String last = RunFolder.checkpoint(whole).getFileName().toString();
    assertEquals(last, RunFolder.checkpoint(broken).getFileName().toString());
    assertArrayEquals(
        Files.readAllBytes(whole.resolve(last)), Files.readAllBytes(broken.resolve(last)));
    assertEquals(
        Files.readString(whole.resolve("certificates.csv")),
        Files.readString(broken.resolve("certificates.csv")));
    assertEquals(
        Files.readAllLines(whole.resolve("stages.csv")).size(),
        Files.readAllLines(broken.resolve("stages.csv")).size());
  }

  /** In a Java machine of its own, ended by a signal as Ctrl-C does, within the first training. */
  @Test
  @DisabledOnOs(OS.WINDOWS) // no signals there
  void aSignalLeavesACheckpointFromWhichTheRunGoesOn() throws IOException, InterruptedException {
    Path broken = temp.resolve("broken");
    Path err = temp.resolve("err");
    Object[] longer = {"--steps", 60, "--checkpoint-every", 1};
    Process process = Cli.start(TinyTasks.args("lists", tasks, broken, longer), err);
    try {
      while (process.isAlive() && !Files.exists(broken.resolve("checkpoint-2.safetensors"))) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err);
    assertEquals(SIGTERM, process.exitValue(), said);
    assertTrue(said.contains("go on with: mws4j train lists --resume --out " + broken), said);
    assertEquals(0, Cli.run("train", "lists", "--resume", "--out", broken).code());
    Path whole = temp.resolve("whole");
    TinyTasks.train(tasks, whole, longer);
    assertSame(whole, broken);
  }

  @Test
  void aTimeLimitEndsTheRunBetweenSteps() throws IOException {
    Path run = temp.resolve("run");
    Cli.Result result = TinyTasks.train(tasks, run, "--minutes", 0.0001, "--no-recognition");
    assertTrue(
        result
            .err()
            .contains(
                "time is over in iteration 1, search under the prior; go on with: mws4j train"),
        result.err());
    assertTrue(result.out().contains("0 of 8"), result.out());
    assertFalse(result.out().contains("nan"), result.out()); // no mean of nothing
    assertEquals(0, Cli.run("train", "lists", "--resume", "--out", run).code());
    Path whole = temp.resolve("whole");
    TinyTasks.train(tasks, whole, "--no-recognition");
    assertSame(whole, run);
  }

  @Test
  void partsCanBeLeftOut() throws IOException {
    Path run = temp.resolve("run");
    JsonObject json =
        TinyTasks.train(tasks, run, "--no-recognition", "--no-library", "--json").json();
    assertEquals(0, json.getAsJsonArray("library").size());
    assertEquals(0, json.get("steps").getAsInt());
    assertEquals(1, Files.readAllLines(run.resolve("metrics.csv")).size());
    Cli.Result changed =
        Cli.run("train", "lists", "--resume", "--out", run, "--prior-budget", 5000);
    assertEquals(2, changed.code());
    assertTrue(
        changed.err().contains("cannot resume, loop.priorBudget was 20000 and is now 5000"),
        changed.err());
  }

  @Test
  void ownPrimitivesAreTakenFromAFileAndKept() throws IOException {
    Path words = temp.resolve("words");
    Files.writeString(words, "# small\nmap\n+\n1\n2  # two\nlength\n");
    Path run = temp.resolve("run");
    JsonObject json =
        TinyTasks.train(
                tasks, run, "--primitives", words, "--json", "--iterations", 1, "--no-recognition")
            .json();
    String program =
        json.getAsJsonArray("programs").get(0).getAsJsonObject().get("base").getAsString();
    assertEquals("(lambda (map (lambda (+ $0 1)) $0))", program);
    Files.delete(words);
    Object[] on = {"train", "lists", "--resume", "--out", run, "--iterations", 2};
    assertEquals(0, Cli.run(on).code());
  }

  @Test
  void textsAreTrainedAsWell() throws IOException {
    Cli.Result result =
        Cli.run(
            TinyTasks.args(
                "texts", TinyTasks.texts(temp), temp.resolve("run"), "--no-recognition"));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("3 of 3"), result.out());
    assertTrue(result.out().contains("(lambda (cdr $0))"), result.out());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path run = temp.resolve("run");
    TinyTasks.train(tasks, run, "--no-recognition", "--iterations", 1);
    Object[][] cases = {
      {"holds a run already", "--out", run},
      {"no such run; start it without --resume", "--resume", "--out", temp.resolve("none")},
      {"--resume and --overwrite exclude each other", "--resume", "--overwrite"},
      {"--iterations must be 1 to 10000, not 0", "--iterations", 0},
      {"--prior-budget must be 1 to", "--prior-budget", 0},
      {
        "no task of split \"test\"; the file has none, leave --split out",
        "--tasks",
        tasks,
        "--split",
        "test"
      },
      {"none.jsonl: no such file or directory", "--tasks", temp.resolve("none.jsonl")},
    };
    for (Object[] each : cases) {
      Object[] options = List.of(each).subList(1, each.length).toArray();
      Cli.Result result = Cli.run(Cli.concat(new Object[] {"train", "lists"}, options));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0].toString()), result.err());
    }
    Cli.Result other = Cli.run("train", "texts", "--resume", "--out", run);
    assertTrue(other.errorLine().endsWith("this is a run of domain lists, not texts"));
    assertFalse(Files.exists(Path.of("runs/lists")));
  }
}
