package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Corpora of DreamCoder's runs, and what Stitch made of them. */
final class FrontierCompressionTest {
  /** The files, their rows with a result of Stitch, and on how many of them it is to be reached. */
  private static final Object[][] SETS = {
    {"list", 59, 58}, {"text", 64, 62}, {"logo", 12, 12}, {"physics", 18, 16}, {"towers", 18, 18}
  };

  private static final double ROUNDING = 1e-9;

  @Test
  void ratiosAreThoseOfStitchOrBetter() throws IOException {
    for (Object[] set : SETS) {
      int rows = 0;
      int reached = 0;
      for (JsonObject row : ProgramCorpora.rows("frontiers/" + set[0] + ".jsonl")) {
        if (row.get("stitch").isJsonNull()) {
          continue;
        }
        rows++;
        double theirs = row.getAsJsonObject("stitch").get("ratio").getAsDouble();
        reached += ratio(row) >= theirs - ROUNDING ? 1 : 0;
      }
      assertEquals(set[1], rows, set[0].toString());
      assertTrue(reached >= (int) set[2], set[0] + ": " + reached + " of " + rows);
    }
  }

  /** Cost before by cost after, the new abstractions included, their arguments leaves. */
  private static double ratio(JsonObject row) {
    Corpus corpus = ProgramCorpora.frontiers(row);
    CompressionSettings settings =
        CompressionSettings.defaults()
            .withMaxArity(row.get("arity").getAsInt())
            .withIterations(row.getAsJsonObject("stitch").getAsJsonArray("abstractions").size());
    CompressionResult result = Compression.compress(corpus, settings, () -> false);
    assertEquals(corpus.programs(), Compression.expand(result.programs(), result.abstractions()));
    long bodies =
        result.abstractions().stream().mapToLong(a -> ProgramCorpora.cost(a.body(), 100)).sum();
    return (double) result.originalCost() / (result.finalCost() + bodies);
  }
}
