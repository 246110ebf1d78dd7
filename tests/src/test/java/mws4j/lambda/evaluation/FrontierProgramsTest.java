package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mws4j.lambda.DreamCoderData;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

/** Programs that DreamCoder found solve their tasks, also when given by their heads. */
final class FrontierProgramsTest {
  @Test
  void listProgramsSolveTheirTasks() {
    List<JsonObject> tasks = DreamCoderData.rows("list/tasks.jsonl");
    overflow(failures(tasks, "frontiers/list.jsonl", ListPrimitives.set(), 1434));
  }

  @Test
  void textProgramsSolveTheirTasks() {
    List<JsonObject> tasks = DreamCoderData.rows("text/train.jsonl");
    assertEquals(List.of(), failures(tasks, "frontiers/text.jsonl", TextPrimitives.set(), 1452));
  }

  @Test
  void lispProgramsSolveTheirTasks() {
    List<JsonObject> tasks = DreamCoderData.rows("list/bootstrap.jsonl");
    assertEquals(List.of(), failures(tasks, "frontiers/origami.jsonl", LispPrimitives.set(), 184));
  }

  /**
   * All but two, which need integers that wrap around after 63 bits: those of DreamCoder's OCaml.
   */
  private static void overflow(List<String> failures) {
    assertEquals(2, failures.size(), failures.toString());
    for (String failure : failures) {
      assertTrue(failure.startsWith("has-head-in-tail"), failure);
      assertTrue(failure.endsWith(" failed: overflow"), failure);
    }
  }

  /** Tasks and programs that fail, and how. */
  private static List<String> failures(
      List<JsonObject> tasks, String file, PrimitiveSet primitives, int expected) {
    Map<String, JsonObject> byName = new LinkedHashMap<>();
    tasks.forEach(task -> byName.put(task.get("name").getAsString(), task));
    Set<String> seen = new TreeSet<>();
    List<String> failures = new ArrayList<>();
    for (JsonObject row : DreamCoderData.rows(file)) {
      Row language = new Row(library(primitives, row));
      for (JsonElement element : row.getAsJsonArray("frontiers")) {
        JsonObject frontier = element.getAsJsonObject();
        JsonObject task = byName.get(frontier.get("task").getAsString());
        for (JsonElement program : frontier.getAsJsonArray("programs")) {
          String name = frontier.get("task").getAsString() + " " + program.getAsString();
          if (seen.add(name)) {
            List<Object> problems = language.problems(task, program.getAsString());
            problems.stream().map(p -> name + " " + p).forEach(failures::add);
          }
        }
      }
    }
    assertEquals(expected, seen.size());
    return failures;
  }

  private static Library library(PrimitiveSet primitives, JsonObject row) {
    List<Term.Abstraction> abstractions = new ArrayList<>();
    for (JsonElement production : row.getAsJsonArray("library")) {
      Term term = TermReader.read(production.getAsJsonArray().get(0).getAsString());
      if (term instanceof Term.Abstraction abstraction) {
        abstractions.add(abstraction);
      } else {
        assertTrue(primitives.indexOf(term.toString()) >= 0, term.toString());
      }
    }
    assertEquals(row.getAsJsonArray("library").size(), primitives.size() + abstractions.size());
    return new Library(primitives, abstractions);
  }

  /** The language of a row, and runners in it. */
  private static final class Row {
    private final Library library;
    private final ProgramCode code;
    private final EtaLong etaLong;
    private final Map<Type, ProgramRunner> runners = new HashMap<>();

    Row(Library library) {
      this.library = library;
      code = new ProgramCode(library.language());
      etaLong = new EtaLong(library.language().inference());
    }

    List<Object> problems(JsonObject task, String program) {
      Type request = TypeReader.read(task.get("type").getAsString());
      Term term = TermReader.read(program);
      assertEquals(program, term.toString());
      ProgramRunner runner =
          runners.computeIfAbsent(request, type -> new ProgramRunner(library, type));
      runner.load(term);
      List<Object> problems = FrontierProgramsTest.problems(runner, task);
      int[] heads = code.encode(etaLong.of(Normaliser.normal(term), request));
      runner.load(heads, 0, heads.length);
      assertEquals(
          problems.toString(), FrontierProgramsTest.problems(runner, task).toString(), program);
      return problems;
    }
  }

  /** What went wrong with each constant, if it went wrong with all. */
  private static List<Object> problems(ProgramRunner runner, JsonObject task) {
    if (!runner.usesTaskConstant()) {
      return problem(runner, task).map(List::of).orElse(List.of());
    }
    List<Object> problems = new ArrayList<>();
    for (JsonElement constant : task.getAsJsonArray("constants")) {
      runner.setTaskConstant(JsonValues.value(constant));
      Optional<Object> problem = problem(runner, task);
      if (problem.isEmpty()) {
        return List.of();
      }
      problems.add(problem.get());
    }
    assertTrue(!problems.isEmpty());
    return List.of(problems);
  }

  /** The first value that is not the wanted one. */
  private static Optional<Object> problem(ProgramRunner runner, JsonObject task) {
    for (JsonElement element : task.getAsJsonArray("examples")) {
      JsonObject example = element.getAsJsonObject();
      List<Object> inputs = JsonValues.values(example.getAsJsonArray("in"));
      Object value = runner.run(runner.input(inputs));
      if (!value.equals(JsonValues.value(example.get("out")))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
