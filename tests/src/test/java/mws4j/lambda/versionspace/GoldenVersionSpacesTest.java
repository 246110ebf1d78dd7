package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The logged abstraction phases of DreamCoder, step by step. */
final class GoldenVersionSpacesTest {
  /** DreamCoder's settings; its bodies are as they are found. */
  private static final VersionSpaceSettings SETTINGS =
      VersionSpaceSettings.defaults().withEtaLong(false);

  /**
   * Row in which two candidates more are found in each round: their costs tie with others, but
   * DreamCoder's sums of 0.01 in floating point do not, see {@link
   * #theTwoCandidatesMoreAreTiesThatFloatingPointBreaks}.
   */
  private static final int ROW_WITH_TIES = 3;

  private static final int CANDIDATES_LOST_TO_ROUNDING = 2;

  private static JsonObject phase(int row) throws IOException {
    return Frontiers.rows("compression/objective.jsonl").get(row);
  }

  private static List<TaskPrograms> tasks(JsonObject phase) throws IOException {
    for (JsonObject row : Frontiers.rows("frontiers/list.jsonl")) {
      if (row.get("run").equals(phase.get("run")) && row.get("bench").equals(phase.get("bench"))) {
        return Frontiers.tasks(row, row.get("topK").getAsInt());
      }
    }
    throw new AssertionError("no frontiers of " + phase.get("bench"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void firstPhasesAreReproduced(int row) throws IOException {
    reproduce(row);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, ROW_WITH_TIES})
  @Tag("slow")
  void laterPhasesAreReproduced(int row) throws IOException {
    reproduce(row);
  }

  /**
   * In each round as many candidates, the one that DreamCoder chose among the best; at the end its
   * very programs.
   */
  private static void reproduce(int row) throws IOException {
    JsonObject phase = phase(row);
    List<TaskPrograms> tasks = tasks(phase);
    int more = row == ROW_WITH_TIES ? CANDIDATES_LOST_TO_ROUNDING : 0;
    List<JsonElement> counts = phase.getAsJsonArray("candidates").asList();
    for (int round = 0; round < counts.size(); round++) {
      Proposals proposals =
          new VersionSpaces(RandomTerms.types())
              .candidates(tasks, SETTINGS, () -> false)
              .orElseThrow();
      assertEquals(List.of(), proposals.cuts());
      assertEquals(counts.get(round).getAsInt() + more, proposals.considered(), "round " + round);
      if (round < phase.getAsJsonArray("steps").size()) {
        JsonObject step = phase.getAsJsonArray("steps").get(round).getAsJsonObject();
        Candidate chosen = chosen(proposals, step.get("expression").getAsString());
        assertEquals(step.get("type").getAsString(), chosen.type().toString());
        tasks = Frontiers.with(tasks, proposals.rewrite(chosen));
      }
    }
    assertEquals(after(phase), tasks.stream().map(TaskPrograms::programs).toList().toString());
  }

  private static Candidate chosen(Proposals proposals, String abstraction) {
    return proposals.candidates().stream()
        .filter(candidate -> candidate.abstraction().toString().equals(abstraction))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not among the best: " + abstraction));
  }

  private static String after(JsonObject phase) {
    List<List<String>> programs = new ArrayList<>();
    for (JsonElement frontier : phase.getAsJsonObject("after").getAsJsonArray("frontiers")) {
      JsonElement of =
          frontier.isJsonObject() ? frontier.getAsJsonObject().get("programs") : frontier;
      programs.add(of.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
    }
    return programs.toString();
  }

  @Test
  @Tag("slow")
  void theTwoCandidatesMoreAreTiesThatFloatingPointBreaks() throws IOException {
    Corpus corpus = new Corpus(tasks(phase(ROW_WITH_TIES)), SETTINGS, () -> false);
    int exact = new NaiveInhabitants(corpus, 100, 1).candidates();
    int rounded = new NaiveInhabitants(corpus, 1, 0.01).candidates();
    assertEquals(phase(ROW_WITH_TIES).getAsJsonArray("candidates").get(0).getAsInt(), rounded);
    assertEquals(CANDIDATES_LOST_TO_ROUNDING, exact - rounded);
  }

  /** The 1959 Lisp: recursion alone, from which map and fold are invented. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void higherOrderFunctionsAreInventedFromRecursion(int steps) throws IOException {
    List<TaskPrograms> tasks = Frontiers.tasks(Frontiers.rows("frontiers/origami.jsonl").get(0), 1);
    Proposals proposals =
        new VersionSpaces(RandomTerms.types())
            .candidates(tasks, VersionSpaceSettings.defaults().withSteps(steps), () -> false)
            .orElseThrow();
    Candidate invented =
        chosen(
            proposals,
            steps == 2
                ? "#(lambda (lambda (fix1 $0 (lambda (lambda"
                    + " (if (empty? $0) empty (cons ($3 (car $0)) ($1 (cdr $0)))))))))"
                : "#(lambda (lambda (lambda (fix1 $0 (lambda (lambda"
                    + " (if (empty? $0) $3 ($4 (car $0) ($1 (cdr $0))))))))))");
    assertEquals(
        steps == 2
            ? "(t0 -> t1) -> list(t0) -> list(t1)"
            : "(t0 -> t1 -> t1) -> t1 -> list(t0) -> t1",
        invented.type().toString());
    List<List<Term>> rewritten = proposals.rewrite(invented);
    long uses =
        rewritten.stream().filter(p -> p.toString().contains(invented.abstraction() + "")).count();
    assertTrue(uses >= 3, "used in " + uses + " tasks");
  }
}
