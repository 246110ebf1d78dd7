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
import mws4j.lambda.term.Term;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownTasksTest {
  private static final String TASK =
      "{\"name\":\"%s\",\"type\":\"int -> int\",%s\"examples\":[{\"in\":[1],\"out\":1}]}\n";

  @TempDir Path temp;

  private KnownTasks read(String lines, ProgramKind kind) throws IOException {
    return KnownTasks.read(Files.writeString(temp.resolve("tasks.jsonl"), lines), kind);
  }

  @Test
  void labelsAreRead() throws IOException {
    List<KnownTask> known =
        read(
                TASK.formatted("a", "\"split\":\"test\",\"easy\":true,\"program\":\"(lambda $0)\",")
                    + TASK.formatted("b", ""),
                ProgramKind.LISTS)
            .known();
    assertEquals(Optional.of("test"), known.get(0).split());
    assertTrue(known.get(0).easy());
    assertEquals(Optional.of(new Term.Lambda(new Term.Variable(0))), known.get(0).program());
    assertEquals(
        new KnownTask(known.get(1).task(), Optional.empty(), false, Optional.empty()),
        known.get(1));
  }

  @Test
  void aProgramMustSolveItsTask() {
    String[][] cases = {
      {"(lambda 0)", "its program does not solve it: (lambda 0)"},
      {"(lambda", "its program: term: the term is not complete at offset 7"},
      {"(lambda car)", "its program: program: (lambda car) of type"},
    };
    for (String[] each : cases) {
      String line = TASK.formatted("a", "\"program\":\"" + each[0] + "\",");
      DataException e =
          assertThrows(DataException.class, () -> read(line, ProgramKind.LISTS), each[0]);
      assertTrue(e.getMessage().contains("tasks.jsonl:1: " + each[1]), e.getMessage());
    }
  }

  @Test
  void constantsAreGuessedUnlessTheyAreGiven() throws IOException {
    String task =
        "{\"name\":\"c\",\"type\":\"list(char) -> list(char)\",%s\"examples\":"
            + "[{\"in\":[\"a\"],\"out\":\"a.com\"},{\"in\":[\"b\"],\"out\":\"b.com\"}]}";
    assertEquals(
        List.of(ListValue.ofText(".com")),
        read(task.formatted(""), ProgramKind.TEXTS).tasks().get(0).constants());
    assertEquals(
        List.of(),
        read(task.formatted("\"constants\":[],"), ProgramKind.TEXTS).tasks().get(0).constants());
  }

  @Test
  void partsAreChosen() throws IOException {
    KnownTasks all =
        read(
            TASK.formatted("a", "\"split\":\"train\",")
                + TASK.formatted("b", "\"split\":\"test\","),
            ProgramKind.LISTS);
    assertEquals("a", all.part(Optional.empty(), "train", "f").tasks().get(0).name());
    assertEquals("b", all.part(Optional.of("test"), "train", "f").tasks().get(0).name());
    DataException e =
        assertThrows(DataException.class, () -> all.part(Optional.of("dev"), "train", "f"));
    assertEquals("f: no task of split \"dev\"; --split may be test or train", e.getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> KnownTasks.read(temp, ProgramKind.LISTS))
            .getMessage()
            .endsWith("is a folder; give a file"));
  }

  /** DreamCoder's guesses for all problems of the 2017 SyGuS competition. */
  @Test
  void constantsAreThoseOfDreamCoder() throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data", ""), "dreamcoder/text/sygus.jsonl");
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    KnownTasks known = KnownTasks.read(file, ProgramKind.TEXTS);
    assertEquals(108, known.size());
    for (Task task : known.tasks()) {
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
