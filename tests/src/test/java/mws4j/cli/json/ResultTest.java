package mws4j.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResultTest {
  private static Result row(String program, double nats) {
    return new Result()
        .show("bound", "log p", nats, Format.NATS)
        .show("program", "program", program, Format.TEXT)
        .put("steps", 7);
  }

  @Test
  void jsonHasEveryValueWithAllDigits() {
    Result result =
        new Result()
            .putAll(row("a|b", -1.23456))
            .put("rows", List.of(row("x", 1), row("y", 2)))
            .put("bits", new Estimate(0.5, Double.NaN))
            .put("sigma", new double[][] {{1, 0}, {Double.NEGATIVE_INFINITY, 1}})
            .put("known", true)
            .put("truth", Optional.empty())
            .put("model", Map.of("hidden", "4"));
    assertEquals(
        "{\"bound\":-1.23456,\"program\":\"a|b\",\"steps\":7,"
            + "\"rows\":[{\"bound\":1.0,\"program\":\"x\",\"steps\":7},"
            + "{\"bound\":2.0,\"program\":\"y\",\"steps\":7}],"
            + "\"bits\":{\"mean\":0.5,\"standardError\":\"nan\"},"
            + "\"sigma\":[[1.0,0.0],[\"-inf\",1.0]],"
            + "\"known\":true,\"truth\":null,\"model\":{\"hidden\":\"4\"}}",
        Json.line(result));
  }

  @Test
  void textHasALineForEachLabel() {
    String blanks = " ".repeat(33);
    assertEquals(
        String.format("log p  %s-1.23%nprogram%sa|b%n", blanks, blanks), row("a|b", -1.23).text());
  }

  @Test
  void tablesAlignNumbersRightAndTextLeft() {
    assertEquals(
        "  log p  program\n  -1.50  a\n-100.25  longer\n",
        Result.table(List.of(row("a", -1.5), row("longer", -100.25))));
    assertEquals("", Result.table(List.of()));
  }

  @Test
  void templatesTakeValuesByKey() {
    assertEquals(
        "<    -1.50> of {a}, 7 steps {}",
        row("{a}", -1.5).fill("<{bound,9}> of {program}, {steps} steps {}"));
    var e = assertThrows(IllegalArgumentException.class, () -> row("", 0).fill("{bounds}"));
    assertEquals("result: no key \"bounds\" in [bound, program, steps]", e.getMessage());
  }

  @Test
  void aKeyIsGivenOnce() {
    Result result = row("", 0);
    var e = assertThrows(IllegalArgumentException.class, () -> result.put("steps", 8));
    assertEquals("result: duplicate key \"steps\"", e.getMessage());
  }

  @Test
  void formatsRound() {
    String[][] cases = {
      {"0.12", Format.NATS.text(0.1249)},
      {"-inf", Format.NATS.text(Double.NEGATIVE_INFINITY)},
      {"12.5 %", Format.percent(1).text(0.125)},
      {"3 of 4", Format.outOf(4).text(3)},
      {"90.0", Format.DEGREES.text(Math.PI / 2)},
      {"draw", Format.choice("draw", "move").text(true)},
      {"1.50 +- 0.25", Format.NATS.text(new Estimate(1.5, 0.25))},
      {"1.0 2.0", Format.decimals(1).text(new double[] {1, 2})},
      {"[1.0 2.0; 3.0 4.0]", Format.decimals(1).text(new double[][] {{1, 2}, {3, 4}})},
      {"a\nb", Format.LINES.text(List.of("a", "b"))},
    };
    for (String[] each : cases) {
      assertEquals(each[0], each[1]);
    }
  }
}
