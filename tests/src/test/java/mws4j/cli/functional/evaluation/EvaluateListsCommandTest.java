package mws4j.cli.functional.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.cli.functional.TinyTasks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateListsCommandTest {
  @TempDir static Path temp;
  private static Path run;
  private static Path tasks;

  @BeforeAll
  static void train() throws IOException {
    run = TinyTasks.trained(temp);
    tasks = TinyTasks.lists(temp);
  }

  private static JsonObject evaluate(Object... more) {
    Object[] args = {"evaluate", "lists", "--tasks", tasks, "--budget", 20_000, "--json"};
    Cli.Result result = Cli.run(Cli.concat(args, more));
    assertEquals(0, result.code(), result.err());
    return result.json();
  }

  @Test
  void solvedTasksAreCountedInSeveralWays() {
    for (String under : List.of("prior", "usage", "recognition")) {
      JsonObject json = evaluate("--model", run, "--under", under, "--threads", 1);
      assertEquals(json, evaluate("--model", run, "--under", under, "--threads", 2), under);
      assertEquals(8, json.get("instances").getAsInt());
      assertEquals(7, json.get("solved").getAsInt(), json.toString());
      assertEquals(7, json.get("hard").getAsInt());
      assertEquals(6, json.get("hardSolved").getAsInt());
      assertEquals(8, json.get("distinct").getAsInt());
      assertEquals(7, json.get("distinctSolved").getAsInt());
      assertTrue(json.get("priorNats").getAsDouble() < json.get("baseNats").getAsDouble());
      assertTrue(json.get("recognitionNats").getAsDouble() > 0);
      var curve = json.getAsJsonArray("curve");
      JsonObject last = curve.get(curve.size() - 1).getAsJsonObject();
      assertEquals(20_000, last.get("expansions").getAsLong());
      assertEquals(7, last.get("solved").getAsInt());
      assertTrue(curve.get(0).getAsJsonObject().get("solved").getAsInt() < 7);
      JsonObject odd = json.getAsJsonArray("programs").get(7).getAsJsonObject();
      assertTrue(odd.get("program").isJsonNull(), odd.toString());
      assertTrue(odd.get("certificate").getAsDouble() > 5, odd.toString());
    }
  }

  @Test
  void theBaseLanguageNeedsNoModel() {
    JsonObject json = evaluate("--base");
    assertEquals("base language", json.get("model").getAsString());
    assertEquals(7, json.get("solved").getAsInt());
    assertEquals(json.get("priorNats"), json.get("baseNats"));
    assertTrue(json.get("recognitionNats").isJsonNull());
  }

  @Test
  void rightProgramsAreToldFromOthersByFreshExamples() throws IOException {
    Path fresh =
        Files.writeString(
            temp.resolve("fresh.jsonl"),
            """
            {"name":"plus one","type":"list(int) -> list(int)","examples":[{"in":[[8,9]],"out":[9,10]}]}
            {"name":"first","type":"list(int) -> int","examples":[{"in":[[8,9]],"out":9}]}
            {"name":"another","type":"list(int) -> int","examples":[{"in":[[8,9]],"out":9}]}
            """);
    JsonObject json = evaluate("--base", "--fresh", fresh);
    assertEquals(2, json.get("judged").getAsInt());
    assertEquals(1, json.get("right").getAsInt());
    Path known =
        Files.writeString(
            temp.resolve("known.jsonl"),
            """
            {"name":"a","program":"(lambda (map (lambda (+ $0 1)) $0))","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[4,2]},{"in":[[5]],"out":[6]}]}
            {"name":"b","program":"(lambda (length $0))","type":"list(int) -> int","examples":[{"in":[[3,1]],"out":2}]}
            {"name":"head","type":"list(int) -> int","examples":[{"in":[[3,1]],"out":3},{"in":[[5]],"out":5}]}
            {"name":"c","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[3]}]}
            """);
    Object[] args = {"evaluate", "lists", "--base", "--tasks", known, "--fresh", "rule", "--json"};
    JsonObject byRule = Cli.run(Cli.concat(args, "--budget", 10_000)).json();
    assertEquals(3, byRule.get("judged").getAsInt(), byRule.toString());
    JsonObject two = byRule.getAsJsonArray("programs").get(1).getAsJsonObject();
    assertEquals(
        two.get("program").getAsString().equals("(lambda (length $0))"),
        two.get("right").getAsBoolean(),
        two.toString());
  }

  @Test
  void tasksAlikeAreSolvedAlike() throws IOException {
    String plus =
        """
        {"name":"NAME","type":"list(int) -> list(int)","examples":[{"in":[[3,1]],"out":[4,2]},{"in":[[5]],"out":[6]}]}
        """;
    Path alike =
        Files.writeString(
            temp.resolve("alike.jsonl"), plus.replace("NAME", "a") + plus.replace("NAME", "b"));
    Object[] args = {"evaluate", "lists", "--tasks", alike, "--budget", 20_000, "--json"};
    JsonObject json = Cli.run(Cli.concat(args, "--model", run, "--under", "recognition")).json();
    assertEquals(2, json.get("solved").getAsInt());
    assertEquals(1, json.get("distinctSolved").getAsInt());
    JsonObject first = json.getAsJsonArray("programs").get(0).getAsJsonObject();
    JsonObject second = json.getAsJsonArray("programs").get(1).getAsJsonObject();
    assertEquals("a", first.remove("task").getAsString());
    assertEquals("b", second.remove("task").getAsString());
    assertEquals(first, second);
  }

  @Test
  void textShowsCurveAndPrograms() {
    String out = Cli.run("evaluate", "lists", "--base", "--tasks", tasks, "--budget", 500).out();
    assertTrue(out.startsWith("base language on " + tasks + ", 8 tasks, under prior, 500"), out);
    assertTrue(out.contains("\nexpansions  solved\n       100 "), out);
    assertTrue(out.contains("\nlength: (lambda (length $0))\n"), out);
    assertTrue(out.contains("\nodd out: not solved\n"), out);
    assertFalse(out.contains("fresh inputs"), out); // there are none
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path other =
        Files.writeString(
            temp.resolve("other.jsonl"),
            "{\"name\":\"x\",\"type\":\"int -> int\",\"examples\":[{\"in\":[1],\"out\":1}]}");
    Path type =
        Files.writeString(
            temp.resolve("type.jsonl"),
            "{\"name\":\"plus one\",\"type\":\"int ->"
                + " int\",\"examples\":[{\"in\":[1],\"out\":1}]}");
    Object[][] cases = {
      {"--base stands for no model", "--base", "--model", run},
      {"none: no model there", "--model", temp.resolve("none")},
      {"has none of the tasks; they are found by their names", "--base", "--fresh", other},
      {"plus one is of type int -> int, the task of type list(int)", "--base", "--fresh", type},
      {"the sample that is built in has no parts", "--base", "--split", "dev"},
      {"--split may be", "--base", "--split", "dev", "--tasks", split()},
    };
    for (Object[] each : cases) {
      Object[] options = List.of(each).subList(1, each.length).toArray();
      Object[] args = {"evaluate", "lists"};
      boolean ofSample = each[0].toString().contains("sample");
      if (!ofSample && !List.of(each).contains("--tasks")) {
        args = Cli.concat(args, "--tasks", tasks);
      }
      Cli.Result result = Cli.run(Cli.concat(args, options));
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0].toString()), result.err());
    }
    Cli.Result texts = Cli.run("evaluate", "texts", run, "--tasks", TinyTasks.texts(temp));
    assertTrue(
        texts.errorLine().endsWith("this is a checkpoint of domain lists, not texts"), texts.err());
  }

  private static Path split() throws IOException {
    return Files.writeString(
        temp.resolve("split.jsonl"),
        "{\"name\":\"x\",\"split\":\"test\",\"type\":\"int ->"
            + " int\",\"examples\":[{\"in\":[1],\"out\":1}]}");
  }
}
