package mws4j.cli.functional.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.functional.task.TaskFile;
import mws4j.lambda.task.Example;
import mws4j.lambda.value.ValueReader;
import org.junit.jupiter.api.Test;

final class ListRulesTest {
  @Test
  void namesTellWhatIsMeant() {
    String[][] cases = {
      {"add-k with k=2", "[1, 5]", "[3, 7]"},
      {"slice-k-n with k=2 and n=3", "[5, 6, 7, 8, 9]", "[6, 7, 8]"},
      {"caesar-cipher-k-modulo-n with k=3 and n=4", "[0, 1, 2]", "[3, 0, 1]"},
      {"keep gt 1", "[0, 2, 1, 3]", "[2, 3]"},
      {"rotate-k with k=1", "[1, 2, 3]", "[3, 1, 2]"},
      {"kth-largest with k=2", "[4, 9, 9, 1]", "9"},
      {"remove empty lists", "[[], [true], []]", "[[true]]"},
      {"range", "3", "[0, 1, 2]"},
      {"is-primes", "[2, 211]", "true"},
      {"sort-and-deduplicate", "[3, 1, 3]", "[1, 3]"},
    };
    for (String[] each : cases) {
      assertEquals(
          Optional.of(ValueReader.read(each[2])),
          ListRules.output(each[0], List.of(ValueReader.read(each[1]))),
          each[0]);
    }
    assertEquals(
        Optional.empty(),
        ListRules.output("take-k with k=3", List.of(ValueReader.read("[1, 2]"))),
        "no third element");
    assertEquals(Optional.empty(), ListRules.output("fly", List.of(ValueReader.read("[1, 2]"))));
  }

  /** Each rule gives the outputs of its tasks; all tasks have one. */
  @Test
  void rulesAreThoseOfTheTasks() throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data", ""), "dreamcoder/list/tasks.jsonl");
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    List<String> wrong = new ArrayList<>();
    for (KnownTask known : TaskFile.read(file, ProgramKind.LISTS)) {
      String name = known.task().name();
      for (Example example : known.task().examples()) {
        Optional<Object> output = ListRules.output(name, example.inputs());
        if (!output.equals(Optional.of(example.output()))) {
          wrong.add(name + ": " + example + " gives " + output);
          break;
        }
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }
}
