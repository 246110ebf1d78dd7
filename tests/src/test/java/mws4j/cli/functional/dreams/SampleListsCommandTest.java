package mws4j.cli.functional.dreams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mws4j.cli.Cli;
import mws4j.cli.functional.TinyTasks;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ValuePrinter;
import mws4j.lambda.value.ValueReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleListsCommandTest {
  @TempDir static Path temp;
  private static Path run;

  @BeforeAll
  static void train() throws IOException {
    run = TinyTasks.trained(temp);
  }

  private static JsonObject sample(Object... options) {
    Object[] args = {"sample", "lists", "--model", run, "--json"};
    Cli.Result result = Cli.run(Cli.concat(args, options));
    assertEquals(0, result.code(), result.err());
    return result.json();
  }

  /** The outputs are those that the programs give. */
  @Test
  void dreamsAreProgramsWithWhatTheyMakeOfInputs() {
    JsonObject json = sample("--n", 8);
    assertEquals(8, json.getAsJsonArray("dreams").size());
    for (JsonElement each : json.getAsJsonArray("dreams")) {
      JsonObject dream = each.getAsJsonObject();
      ProgramRunner runner =
          new ProgramRunner(
              new Library(ListPrimitives.set()), TypeReader.read(dream.get("type").getAsString()));
      runner.load(TermReader.read(dream.get("base").getAsString()));
      for (JsonElement one : dream.getAsJsonArray("examples")) {
        List<Object> inputs = new ArrayList<>();
        one.getAsJsonObject()
            .getAsJsonArray("in")
            .forEach(input -> inputs.add(ValueReader.read(input.getAsString())));
        assertEquals(
            one.getAsJsonObject().get("out").getAsString(),
            ValuePrinter.print(runner.run(runner.input(inputs))));
      }
    }
    assertEquals(json, sample("--n", 8));
    assertNotEquals(json, sample("--n", 8, "--seed", 2));
  }

  @Test
  void canonicalDreamsBehaveDifferently() {
    JsonObject json = sample("--canonical", "--n", 30);
    Set<String> programs = new HashSet<>();
    json.getAsJsonArray("dreams")
        .forEach(each -> programs.add(each.getAsJsonObject().get("program").getAsString()));
    assertTrue(programs.size() >= 25, programs.toString());
  }

  @Test
  void tasksWithTooFewExamplesAreNamed() throws IOException {
    Path few =
        Files.writeString(
            temp.resolve("few.jsonl"),
            "{\"name\":\"x\",\"type\":\"int -> int\",\"examples\":[{\"in\":[1],\"out\":1}]}");
    Cli.Result result = Cli.run("sample", "lists", "--model", run, "--tasks", few);
    assertEquals(1, result.code(), result.err());
    assertTrue(result.errorLine().contains("name tasks with more examples"), result.err());
  }

  @Test
  void theTasksMustBeThere() throws IOException {
    String text = Cli.run("sample", "lists", "--model", run, "--n", 1).out();
    assertTrue(text.startsWith("(lambda ") && text.contains(" -> "), text);
    Path exported = temp.resolve("model.safetensors");
    assertEquals(0, Cli.run("export", run, "--out", exported).code());
    Cli.Result alone = Cli.run("sample", "lists", "--model", exported);
    assertTrue(alone.errorLine().contains("or give --tasks"), alone.err());
    Path tasks = TinyTasks.lists(temp);
    assertEquals(
        0, Cli.run("sample", "lists", "--model", exported, "--tasks", tasks, "--n", 1).code());
    assertTrue(Files.exists(tasks));
  }
}
