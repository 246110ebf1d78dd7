package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import mws4j.lambda.term.Term;
import org.junit.jupiter.api.Test;

/** What Stitch finds in its own test corpora is found here. */
final class GoldenCompressionTest {
  private static CompressionResult compressed(JsonObject row, int threads) {
    CompressionSettings settings =
        CompressionSettings.defaults()
            .withMaxArity(row.get("maxArity").getAsInt())
            .withIterations(row.get("iterations").getAsInt())
            .withThreads(threads);
    return Compression.compress(ProgramCorpora.golden(row), settings, () -> false);
  }

  @Test
  void asGoodAsStitchOnItsOwnCorpora() throws IOException {
    List<JsonObject> rows = ProgramCorpora.rows("compression/golden.jsonl");
    assertEquals(15, rows.size());
    for (JsonObject row : rows) {
      String name = row.get("name").getAsString();
      CompressionResult result = compressed(row, 1);
      assertEquals(row.get("originalCost").getAsLong(), result.originalCost(), name);
      JsonObject first = row.getAsJsonArray("abstractions").get(0).getAsJsonObject();
      Abstraction ours = result.abstractions().get(0);
      assertEquals(first.get("utility").getAsLong(), ours.utility(), name);
      assertEquals(first.get("finalCost").getAsLong(), ours.cost(), name);
      assertEquals(
          first.get("body").getAsString(), ours.body().toString().replace("lambda", "lam"), name);
      assertTrue(
          result.finalCost() <= row.get("finalCost").getAsLong(),
          name + ": " + result.ratio() + " for " + row.get("ratio"));
    }
  }

  @Test
  void rewrittenProgramsStandForTheOriginals() throws IOException {
    for (JsonObject row : ProgramCorpora.rows("compression/golden.jsonl")) {
      String name = row.get("name").getAsString();
      List<Term> originals = ProgramCorpora.golden(row).programs();
      CompressionResult result = compressed(row, 2);
      assertEquals(compressed(row, 1), result, name + ": two threads");
      assertEquals(originals, Compression.expand(result.programs(), result.abstractions()), name);
      assertEquals(result.programs(), Compression.rewrite(originals, result.abstractions()), name);
      long cost = result.originalCost();
      for (Abstraction each : result.abstractions()) {
        long gain = cost - each.cost() - ProgramCorpora.cost(each.body(), 0);
        assertEquals(gain, each.utility(), name + ": " + each.body());
        cost = each.cost();
      }
      assertEquals(cost, result.finalCost(), name);
      assertEquals(
          Corpus.of(result.programs(), ProgramCorpora.golden(row).tasks()).cost(), cost, name);
    }
  }
}
