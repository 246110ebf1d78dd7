package mws4j.domains.functional.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.domains.DataException;
import mws4j.lambda.task.Task;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskFileTest {
  private static final String ADD =
      "{\"name\":\"add\",\"type\":\"int -> int\",\"examples\":[{\"in\":[1],\"out\":2}]}";

  private static TaskFile read(String text) throws IOException {
    return TaskFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "tasks.jsonl");
  }

  @Test
  void tasksAreReadWithTheirLabels() throws IOException {
    TaskFile file =
        read(
            " { \"examples\" : [ {\"out\":\"\\u00e4b\", \"in\":[\"x\",[[true],[]]]} ], "
                + "\"easy\":true, \"split\":\"test\", \"n\":[1,{\"a\":null}], \"x\":1.5e3,"
                + "\"type\":\"list(char) -> list(list(bool)) -> list(char)\", \"name\":\"t\","
                + "\"constants\":[\"abc\",\"\"]}\r\n"
                + ADD
                + "\n");
    assertEquals(
        "\"t\" : list(char) -> list(list(bool)) -> list(char); \"x\", [[true], []] -> \"äb\";"
            + " constants \"abc\", []",
        file.rows().get(0).task().toString());
    assertEquals(Map.of("easy", "true", "split", "test"), file.rows().get(0).labels());
    assertEquals("\"add\" : int -> int; 1 -> 2", file.rows().get(1).task().toString());
    assertEquals(2, file.rows().get(1).line());
    assertEquals(List.of(), file.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "% % | 1:2 | expected '{'",
        "{} | 1:1 | there is no \"name\"",
        "{\"name\":\"t\",\"type\":\"int\"} | 1:1 | there is no \"examples\"",
        "{\"name\":3,\"type\":\"int\",\"examples\":[]} | 1:9 | expected '\"'",
        "{\"name\":\"t\",\"type\":\"int ->\",\"examples\":[]} | 1:20 | type: expected a type at"
            + " offset 6 of \"int ->\"",
        "{\"name\":\"t\",\"type\":\"itn\",\"examples\":[]} | 1:20 | there are no values of type"
            + " itn, only of int, bool, char and lists",
        "{\"name\":\"t\",\"type\":\"a\",\"examples\":[]} | 1:20 | there are no values of type t0,"
            + " only of int, bool, char and lists",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[]} | 1:38 | a task needs at least one"
            + " example",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[{\"in\":[]}]} | 1:47 | an example needs"
            + " both \"in\" and \"out\"",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[{\"in\":[1],\"out\":2}]} | 1:45 | \"in\" has"
            + " more than the 0 inputs of type int",
        "{\"name\":\"t\",\"type\":\"int -> int\",\"examples\":[{\"in\":[],\"out\":2}]} | 1:52 |"
            + " expected an integer",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[{\"in\":[],\"out\":2.5}]} | 1:53 | expected"
            + " an integer of 64 bits, not 2.5",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[{\"in\":[],\"out\":1e99}]} | 1:53 |"
            + " expected an integer of 64 bits, not 1e99",
        "{\"name\":\"t\",\"type\":\"bool\",\"examples\":[{\"in\":[],\"out\":1}]} | 1:54 | expected"
            + " true or false",
        "{\"name\":\"t\",\"type\":\"char\",\"examples\":[{\"in\":[],\"out\":\"ab\"}]} | 1:58 |"
            + " expected a string of one character",
        "{\"name\":\"t\",\"type\":\"int\",\"examples\":[{\"in\":[],\"out\":1,\"x\":2}]} | 1:59 | an"
            + " example has the keys \"in\" and \"out\" only",
        "{\"name\":\"t\",\"name\":\"t\"} | 1:19 | duplicate name \"name\"",
        "{\"name\":\"t\"} x | 1:14 | text after the end of the task",
        "{\"x\":01} | 1:7 | expected '}'",
        "{\"x\":nul} | 1:6 | expected a value",
        "{\"x\":\"\\ud800\"} | 1:14 | half a surrogate pair in a string"
      })
  void errorsSayWhere(String line, String place, String problem) {
    DataException error = assertThrows(DataException.class, () -> read(line));
    assertEquals(
        "tasks.jsonl:"
            + place
            + ": "
            + problem
            + "; a line is like {\"name\": \"add\", \"type\": \"int -> int\", \"examples\": [{\"in\":"
            + " [1], \"out\": 2}]}",
        error.getMessage());
  }

  @Test
  void hostileNestingIsRefused() {
    String nested = "[".repeat(100_000);
    DataException error = assertThrows(DataException.class, () -> read("{\"x\":" + nested));
    assertTrue(error.getMessage().contains("more than 100 levels"), error.getMessage());
  }

  @Test
  void emptyFilesAreRefused() {
    DataException error = assertThrows(DataException.class, () -> read(""));
    assertEquals(
        "tasks.jsonl: has no tasks; write one JSON object with name, type and examples per line",
        error.getMessage());
  }

  @Test
  void namesAreUnique() {
    DataException error = assertThrows(DataException.class, () -> read(ADD + "\n" + ADD));
    assertEquals(
        "tasks.jsonl:2: a task is named \"add\" as that of line 1; rename one of them",
        error.getMessage());
  }

  @Test
  void contradictionsAreWarnedOf() throws IOException {
    TaskFile file =
        read(ADD.replace("[{\"in\"", "[{\"in\":[1],\"out\":3},{\"in\":[2],\"out\":3},{\"in\""));
    assertEquals(
        List.of(
            "tasks.jsonl:1: task \"add\": the inputs of 1 -> 2 have another output before; nothing"
                + " solves it"),
        file.warnings());
    assertEquals(1, file.rows().size());
  }

  @Test
  void publishedFilesAreRead() throws IOException {
    checkFile("list/tasks.jsonl", 218, 3270, 0);
    checkFile("list/bootstrap.jsonl", 20, 200, 0);
    checkFile("text/train.jsonl", 128, 512, 0);
    TaskFile sygus = checkFile("text/sygus.jsonl", 108, 3718, 4);
    assertTrue(
        sygus.warnings().get(0).contains("task \"univ_3-long-repeat\""), sygus.warnings().get(0));
  }

  private static TaskFile checkFile(String name, int tasks, int examples, int warnings)
      throws IOException {
    Path path = Path.of(System.getProperty("mws4j.data"), "dreamcoder", name);
    Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path);
    TaskFile file = TaskFile.read(path);
    assertEquals(tasks, file.rows().size());
    assertEquals(warnings, file.warnings().size());
    Map<String, Task> texts = new TreeMap<>();
    file.rows().forEach(row -> texts.put(row.task().toString(), row.task()));
    assertEquals(tasks, texts.size());
    assertEquals(
        examples, file.rows().stream().mapToInt(row -> row.task().examples().size()).sum());
    return file;
  }

  @Test
  void splitsAreLabels() throws IOException {
    TaskFile file = checkFile("list/tasks.jsonl", 218, 3270, 0);
    assertEquals(
        109, file.rows().stream().filter(row -> row.labels().get("split").equals("test")).count());
    assertEquals(
        31, file.rows().stream().filter(row -> row.labels().get("easy").equals("true")).count());
  }
}
