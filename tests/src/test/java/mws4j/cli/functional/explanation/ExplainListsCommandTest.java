package mws4j.cli.functional.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.cli.functional.TinyTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainListsCommandTest {
  @TempDir Path temp;

  private static Cli.Result explain(Object... options) {
    return Cli.run(Cli.concat(new Object[] {"explain", "lists"}, options));
  }

  @Test
  void programsHaveMassesThatSumToOneAndACertificate() {
    Cli.Result result =
        explain("--example", "[3,1,2] -> [4,2,3]", "--apply", "[9,8]", "--apply", "[]", "--json");
    JsonObject json = result.json();
    assertEquals("list(int) -> list(int)", json.get("type").getAsString());
    JsonArray programs = json.getAsJsonArray("programs");
    assertEquals(5, programs.size());
    double mass = 0;
    double before = 0;
    for (var each : programs) {
      JsonObject program = each.getAsJsonObject();
      mass += program.get("mass").getAsDouble();
      assertTrue(program.get("nats").getAsDouble() >= before);
      before = program.get("nats").getAsDouble();
    }
    assertEquals(1, mass, 1e-9);
    assertEquals(
        "(lambda (map (lambda (+ $0 1)) $0))",
        programs.get(0).getAsJsonObject().get("program").getAsString());
    assertTrue(json.get("certificate").getAsDouble() > before, json.toString());
    JsonObject applied = json.getAsJsonArray("applied").get(0).getAsJsonObject();
    assertEquals("[\"[9, 8]\"]", applied.get("input").toString());
    JsonObject best = applied.getAsJsonArray("values").get(0).getAsJsonObject();
    assertEquals("[10, 9]", best.get("value").getAsString());
    assertTrue(best.get("mass").getAsDouble() > 0.9);
  }

  @Test
  void theTextSaysWhatItRestsOn() {
    String out = explain("--example", "[1,2] -> 3 -> [3,1,2]", "--programs", 1).out();
    assertTrue(out.startsWith("list(int) -> int -> list(int), 1 example\n"), out);
    assertTrue(out.contains("(lambda (lambda (cons $0 $1)))"), out);
    assertTrue(out.contains("mass is among the programs found"), out);
    assertTrue(out.contains("no shorter program exists: every one below "), out);
  }

  @Test
  void argumentsMayStandInParentheses() {
    Object[] arrows = {"--example", "[1] -> 3 -> [3,1]", "--apply", "[2] -> 5", "--programs", 1};
    Object[] tuple = {"--example", "([1], 3) -> [3,1]", "--apply", "([2], 5)", "--programs", 1};
    assertEquals(explain(arrows).out(), explain(tuple).out());
    assertTrue(explain(tuple).out().endsWith("[2] -> 5 -> [5, 2]\n"), explain(tuple).out());
  }

  @Test
  void aModelSearchesInItsLanguage() throws IOException {
    Path run = TinyTasks.trained(temp);
    Object[] options = {"--model", run, "--example", "[3,1,2] -> [4,2,3]", "--json"};
    JsonObject recognition = Cli.run(Cli.concat(new Object[] {"explain"}, options)).json();
    assertEquals("recognition", recognition.get("under").getAsString());
    JsonObject prior = explain(Cli.concat(options, "--under", "prior")).json();
    for (JsonObject json : List.of(recognition, prior)) {
      JsonObject best = json.getAsJsonArray("programs").get(0).getAsJsonObject();
      assertEquals("(lambda (f1 1 $0))", best.get("program").getAsString());
      assertEquals("(lambda (map (lambda (+ 1 $0)) $0))", best.get("base").getAsString());
      JsonObject used = json.getAsJsonArray("library").get(0).getAsJsonObject();
      assertEquals("f1", used.get("name").getAsString());
    }
    double learned =
        prior.getAsJsonArray("programs").get(0).getAsJsonObject().get("nats").getAsDouble();
    assertTrue(learned < 10, prior.toString());
  }

  @Test
  void theTimeEndsASearchBetweenWindows() {
    Object[] options = {
      "--example", "[1,2,3,4,5,6,7,8,9] -> 977", "--budget", 1_000_000_000_000L, "--seconds", 0.5
    };
    long start = System.nanoTime();
    Cli.Result result = explain(options);
    assertEquals(1, result.code());
    String line = result.errorLine();
    assertTrue(line.matches("mws4j: no program below \\d+\\.\\d\\d nats solves .*"), line);
    assertTrue(line.endsWith("and the time is over; a larger --seconds looks further"), line);
    assertTrue((System.nanoTime() - start) * 1e-9 < 30);
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path words = Files.writeString(temp.resolve("words"), "0\n");
    Object[][] cases = {
      {2, "Missing required option: '--example='IN -> OUT''"},
      {2, "example \"[1]\": no output; write INPUT -> OUTPUT", "--example", "[1]"},
      {2, "value: expected ',' or ']' at offset 3 of \"[1 -> 2\"", "--example", "[1 -> 2"},
      {
        2,
        "examples 1 and 2 have the same inputs and different",
        "--example",
        "1 -> 2",
        "--example",
        "1 -> 3"
      },
      {2, "example 2 is of type bool -> int", "--example", "1 -> 2", "--example", "true -> 3"},
      {
        2,
        "\"[true]\" is no input of a program of type list(int) -> int",
        "--example",
        "[1] -> 1",
        "--apply",
        "[true]"
      },
      {2, "--under recognition needs a model", "--example", "1 -> 1", "--under", "recognition"},
      {2, "--budget must be 1 to", "--example", "1 -> 1", "--budget", 0},
      {2, "--seconds must be more than 0", "--example", "1 -> 1", "--seconds", -1},
      {2, "none: no model there", "--example", "1 -> 1", "--model", temp.resolve("none")},
      {1, "no program below 11.31 nats solves", "--example", "[1] -> 977", "--budget", 500},
      {1, "no program below", "--example", "1 -> 2", "--primitives", words, "--budget", 500},
    };
    for (Object[] each : cases) {
      Object[] options = List.of(each).subList(2, each.length).toArray();
      Cli.Result result = explain(options);
      assertEquals(each[0], result.code(), result.err());
      assertTrue(result.errorLine().contains(each[1].toString()), result.err());
    }
    assertFalse(explain("--example", "0 -> 0", "--primitives", words).out().isEmpty());
  }
}
