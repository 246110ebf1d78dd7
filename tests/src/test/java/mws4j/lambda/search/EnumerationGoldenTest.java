package mws4j.lambda.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.DreamCoderData;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers of programs by description length, and description lengths, counted elsewhere. */
final class EnumerationGoldenTest {
  private static Language language(JsonObject row) {
    return row.get("grammar").getAsString().equals("text")
        ? BaseLanguages.text()
        : BaseLanguages.list();
  }

  @TestFactory
  Stream<DynamicTest> countsAreTheGoldenOnes() {
    return DreamCoderData.rows("list/enumeration.jsonl").stream()
        .filter(row -> row.has("counts"))
        .map(row -> DynamicTest.dynamicTest(row.get("type").getAsString(), () -> count(row)));
  }

  private static void count(JsonObject row) {
    Grammar grammar = Grammar.uniform(language(row));
    Type request = TypeReader.read(row.get("type").getAsString());
    Enumeration search = new Enumeration(grammar, request, 128, Parallel.NONE);
    JsonArray counts = row.getAsJsonArray("counts");
    double window = row.get("window").getAsDouble();
    long[] golden =
        StreamSupport.stream(counts.spliterator(), false)
            .mapToLong(JsonElement::getAsLong)
            .toArray();
    long[] found = new long[golden.length];
    double[] mass = new double[1];
    for (int w = 0; w < golden.length; w++) {
      Enumeration.Window seen =
          search.visit(
              w * window,
              (w + 1) * window,
              Long.MAX_VALUE,
              part -> (heads, length, nats) -> mass[0] += Math.exp(-nats),
              () -> false);
      assertTrue(seen.complete());
      found[w] = seen.programs();
    }
    assertArrayEquals(golden, found);
    assertEquals(row.get("mass").getAsDouble(), mass[0], 1e-9);
  }

  @TestFactory
  Stream<DynamicTest> descriptionLengthsAreTheGoldenOnes() {
    List<JsonObject> rows =
        DreamCoderData.rows("list/enumeration.jsonl").stream()
            .filter(row -> row.has("program"))
            .toList();
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("program").getAsString(),
                    () ->
                        assertEquals(
                            row.get("descriptionLength").getAsDouble(),
                            -Grammar.uniform(language(row))
                                .logProb(
                                    new Deriver(language(row))
                                        .derive(
                                            TermReader.read(row.get("program").getAsString()),
                                            TypeReader.read(row.get("type").getAsString()))
                                        .orElseThrow()),
                            1e-6)));
  }
}
