package mws4j.cli.functional.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.lambda.task.Task;
import mws4j.lambda.task.TextConstants;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskFileTest {
  @TempDir Path temp;

  private List<KnownTask> read(String lines, ProgramKind kind) throws IOException {
    return TaskFile.read(Files.writeString(temp.resolve("tasks.jsonl"), lines), kind);
  }

  @Test
  void typesAndConstantsAreFound() throws IOException {
    Task lists =
        read(
                "{\"examples\":[{\"in\":[[],2],\"out\":[[]]},{\"in\":[[],3],\"out\":[]}]}",
                ProgramKind.LISTS)
            .get(0)
            .task();
    assertEquals("task 1", lists.name());
    assertEquals("list(int) -> int -> list(list(int))", lists.request().toString());
    Task texts =
        read(
                "\n"
                    + "{\"name\":\"c\",\"examples\":[{\"in\":[\"a\"],\"out\":\"a.com\"},{\"in\":[\"b\"],\"out\":\"b.com\"}]}",
                ProgramKind.TEXTS)
            .get(0)
            .task();
    assertEquals("list(char) -> list(char)", texts.request().toString());
    assertEquals(List.of(ListValue.ofText(".com")), texts.constants());
  }

  @Test
  void whatIsGivenIsTaken() throws IOException {
    KnownTask task =
        read(
                "{\"name\":\"n\",\"type\":\"char -> list(char) ->"
                    + " bool\",\"constants\":[\"xyz\"],\"easy\":true,"
                    + "\"split\":\"test\",\"more\":1,\"examples\":[{\"in\":[\"a\",\"\"],\"out\":false}]}",
                ProgramKind.TEXTS)
            .get(0);
    assertEquals(List.of('a', ListValue.EMPTY), task.task().examples().get(0).inputs());
    assertEquals(List.of(ListValue.ofText("xyz")), task.task().constants());
    assertTrue(task.easy());
    assertEquals(Optional.of("test"), task.split());
  }

  @Test
  void everyProblemIsToldWithFileAndLine() {
    String example = "{\"in\":[[1]],\"out\":1}";
    String[][] cases = {
      {"[1]", "no JSON object"},
      {"{\"examples\":", "damaged, no valid JSON"},
      {"{}", "\"examples\" is missing or no list"},
      {"{\"examples\":[]}", "0 examples; give 1 to 1000"},
      {"{\"examples\":[3]}", "example 1 is no object with \"in\" and \"out\""},
      {"{\"examples\":[{\"in\":[],\"out\":1}]}", "\"in\" has 0 values"},
      {"{\"examples\":[{\"in\":[1.5],\"out\":1}]}", "1.5 is no integer of 64 bits"},
      {"{\"examples\":[{\"in\":[null],\"out\":1}]}", "a value is an integer, true"},
      {"{\"examples\":[{\"in\":[[1,true]],\"out\":1}]}", "elements of several types: [1, true]"},
      {
        "{\"examples\":[" + example + ",{\"in\":[1],\"out\":1}]}", "example 2 is of type int -> int"
      },
      {"{\"type\":\"int\",\"examples\":[" + example + "]}", "example 1 is not of type int"},
      {"{\"type\":\"int ->\",\"examples\":[" + example + "]}", "type: expected a type at offset 6"},
      {"{\"type\":\"list(a) -> a\",\"examples\":[" + example + "]}", "has variables; leave it out"},
      {"{\"name\":3,\"examples\":[" + example + "]}", "\"name\" is no text"},
      {
        "{\"program\":\"(lambda 0)\",\"examples\":[" + example + "]}",
        "its program does not solve it: (lambda 0)"
      },
      {"[".repeat(100_000), "damaged, no valid JSON"},
      {
        "{\"examples\":[{\"in\":[" + "[".repeat(60) + "]".repeat(60) + "],\"out\":1}]}",
        "a value is"
      },
    };
    for (String[] each : cases) {
      DataException e =
          assertThrows(DataException.class, () -> read("\n" + each[0], ProgramKind.LISTS), each[0]);
      assertTrue(e.getMessage().contains("tasks.jsonl:2: "), e.getMessage());
      assertTrue(e.getMessage().contains(each[1]), e.getMessage());
    }
    String twice = "{\"name\":\"n\",\"examples\":[" + example + "]}\n";
    DataException e =
        assertThrows(DataException.class, () -> read(twice + twice, ProgramKind.LISTS));
    assertTrue(e.getMessage().endsWith("tasks.jsonl:2: a second task is named \"n\""));
    assertTrue(
        assertThrows(DataException.class, () -> read(" \n", ProgramKind.LISTS))
            .getMessage()
            .endsWith("has no tasks; give a JSON object per line"));
  }

  @Test
  void examplesMayContradictEachOther() throws IOException {
    String task = "{\"name\":\"n\",\"examples\":[{\"in\":[1],\"out\":1},{\"in\":[1],\"out\":2}]}";
    assertEquals(
        Optional.of(
            "n: examples 1 and 2 have the same inputs and different outputs; no program solves it"),
        read(task, ProgramKind.LISTS).get(0).contradiction());
  }

  @Test
  void partsAreChosen() throws IOException {
    String task = "{\"name\":\"%s\",\"split\":\"%s\",\"examples\":[{\"in\":[1],\"out\":1}]}\n";
    List<KnownTask> all =
        read(task.formatted("a", "train") + task.formatted("b", "test"), ProgramKind.LISTS);
    assertEquals("a", TaskFile.part(all, Optional.empty(), "train", "f").get(0).task().name());
    assertEquals("b", TaskFile.part(all, Optional.of("test"), "train", "f").get(0).task().name());
    DataException e =
        assertThrows(
            DataException.class, () -> TaskFile.part(all, Optional.of("dev"), "train", "f"));
    assertEquals("f: no task of split \"dev\"; --split may be test or train", e.getMessage());
  }

  /** DreamCoder's guesses for all problems of the 2017 SyGuS competition. */
  @Test
  void constantsAreThoseOfDreamCoder() throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data", ""), "dreamcoder/text/sygus.jsonl");
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    List<KnownTask> tasks = TaskFile.read(file, ProgramKind.TEXTS);
    assertEquals(108, tasks.size());
    for (KnownTask known : tasks) {
      Task task = known.task();
      List<String> expected = task.constants().stream().map(String::valueOf).sorted().toList();
      List<String> guessed =
          TextConstants.guess(task.request(), task.examples()).stream()
              .map(String::valueOf)
              .sorted()
              .toList();
      assertEquals(expected, guessed, task.name());
    }
  }
}
