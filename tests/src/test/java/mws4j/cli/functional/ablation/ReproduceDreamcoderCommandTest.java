package mws4j.cli.functional.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.Cli;
import mws4j.cli.functional.TinyTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReproduceDreamcoderCommandTest {
  @TempDir Path temp;

  private Cli.Result reproduce(Object... options) throws IOException {
    Path tasks = TinyTasks.lists(temp);
    Object[] args = {
      "reproduce",
      "dreamcoder",
      "--tasks",
      tasks,
      "--test",
      tasks,
      "--out",
      temp.resolve("out"),
      "--prior-budget",
      20_000,
      "--recognition-budget",
      300,
      "--test-budget",
      2_000,
      "--batch",
      3,
      "--steps",
      2,
      "--minibatch",
      3,
      "--hidden",
      4,
      "--iterations",
      1,
      "--threads",
      1
    };
    return Cli.run(Cli.concat(args, options));
  }

  @Test
  void everyVariantHasItsRow() throws IOException {
    Cli.Result result = reproduce();
    assertEquals(0, result.code(), result.err());
    List<String> rows = Files.readAllLines(temp.resolve("out/jobs.csv"));
    assertEquals(1 + Variant.values().length, rows.size());
    assertTrue(rows.get(0).endsWith(",solved,nats,library,test_recognition,test_prior"));
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      Variant variant = Variant.of(fields[0]);
      double library = Double.parseDouble(fields[6]);
      assertEquals(7, Double.parseDouble(fields[4]), row);
      boolean grows = variant != Variant.NO_LIBRARY && variant != Variant.NEITHER;
      assertEquals(grows, library > 0, row);
      boolean recognises = variant != Variant.NO_RECOGNITION && variant != Variant.NEITHER;
      assertEquals(!recognises, fields[7].equals("NaN"), row);
      assertEquals(variant == Variant.MEMORISE, library > 3, row);
    }
    String report = Files.readString(temp.resolve("out/report.html"));
    assertTrue(report.contains("tasks solved in training: median"), report);
    assertTrue(report.contains("<th>variant</th>"), report);
  }

  @Test
  void theSameCommandGoesOn() throws IOException {
    Object[] without = {"--variants", "neither,no-recognition"};
    assertEquals(0, reproduce(without).code());
    String first = Files.readString(temp.resolve("out/jobs.csv"));
    Cli.Result more = reproduce(Cli.concat(without, "--seeds", 2, "--json"));
    assertEquals(0, more.code(), more.err());
    assertEquals(4, more.json().get("runs").getAsInt());
    assertTrue(more.err().contains("4 runs, 2 of them finished"), more.err());
    assertTrue(Files.readString(temp.resolve("out/jobs.csv")).startsWith(first));
    Cli.Result other = reproduce(Cli.concat(without, "--memory", 3));
    assertEquals(2, other.code());
    assertTrue(other.errorLine().contains("growth.priorPrograms was 5 and is now 3"), other.err());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Object[][] cases = {
      {"no variant \"half\"; there are full, no-library,", "--variants", "half"},
      {"--language must be lists or texts, not birds", "--language", "birds"},
      {"--seeds must be 1 to", "--seeds", 0},
    };
    for (Object[] each : cases) {
      Cli.Result result = reproduce(List.of(each).subList(1, each.length).toArray());
      assertEquals(2, result.code(), result.err());
      assertTrue(result.errorLine().contains(each[0].toString()), result.err());
    }
  }
}
