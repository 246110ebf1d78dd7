package mws4j.lambda.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.DreamCoderData;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

/** The objective and the fit of the weights, against an abstraction phase done elsewhere. */
final class GoldenObjectiveTest {
  @Test
  void scoresAndWeightsAreTheGoldenOnes() {
    List<JsonObject> before = DreamCoderData.rows("frontiers/list.jsonl");
    List<JsonObject> phases = DreamCoderData.rows("compression/objective.jsonl");
    for (int i = 0; i < phases.size(); i++) {
      JsonObject phase = phases.get(i);
      InsideOutside fit = new InsideOutside(phase.get("pseudoCounts").getAsDouble());
      LibraryObjective objective =
          new LibraryObjective(
              fit, phase.get("aic").getAsDouble(), phase.get("structurePenalty").getAsDouble());
      Grammar first = GoldenPriorTest.grammar(before.get(i), BaseLanguages.list());
      List<Frontier> frontiers = frontiers(before.get(i), first.language());
      assertEquals(
          phase.get("initialScore").getAsDouble(),
          objective.score(fit.round(first, frontiers), frontiers),
          1.1e-6);
      JsonObject after = phase.getAsJsonObject("after");
      Grammar golden = GoldenPriorTest.grammar(after, BaseLanguages.list());
      List<Frontier> rewritten = frontiers(after, golden.language());
      Grammar fitted = fit.fit(golden.language(), rewritten);
      for (int p = 0; p < golden.language().size(); p++) {
        assertEquals(golden.weight(0, p), fitted.weight(0, p), 1e-13);
      }
      assertEquals(golden.variable(0), fitted.variable(0), 1e-13);
    }
  }

  private static List<Frontier> frontiers(JsonObject row, Language language) {
    Deriver deriver = new Deriver(language);
    List<Frontier> frontiers = new ArrayList<>();
    for (JsonElement element : row.getAsJsonArray("frontiers")) {
      JsonObject frontier = element.getAsJsonObject();
      List<Derivation> programs = new ArrayList<>();
      for (JsonElement program : frontier.getAsJsonArray("programs")) {
        programs.add(
            deriver
                .derive(
                    TermReader.read(program.getAsString()),
                    TypeReader.read(frontier.get("type").getAsString()))
                .orElseThrow(() -> new AssertionError(program)));
      }
      frontiers.add(new Frontier(programs, new double[programs.size()]));
    }
    return frontiers;
  }
}
