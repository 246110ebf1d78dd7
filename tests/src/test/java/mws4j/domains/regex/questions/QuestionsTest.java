package mws4j.domains.regex.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
  private static final RegexModel MODEL = new RegexModel(new RegexSettings(24, 4, 4, 4), 1);
  private static final RegexExplainer EXPLAINER = new RegexExplainer(MODEL, Compute.of(1));
  private static final List<String> STRINGS = List.of("x12", "x34", "y7");

  private static ConceptPosterior posterior(Answer... answers) {
    return EXPLAINER.explainMembers(STRINGS, List.of(answers), 1, 5);
  }

  /** How much the answer lowers the entropy of the program on average, by asking both ways. */
  private static double expectedGain(ConceptPosterior posterior, String string) {
    double yes = 0;
    for (int rank = 0; rank < posterior.programs().size(); rank++) {
      String pattern = posterior.programs().get(rank).toJavaPattern();
      boolean makes = Pattern.matches(pattern, string);
      yes += posterior.mass(rank) * (makes ? 1 - Answer.ERROR : Answer.ERROR);
    }
    return entropy(posterior)
        - yes * entropy(posterior.given(List.of(Answer.of(string, true))))
        - (1 - yes) * entropy(posterior.given(List.of(Answer.of(string, false))));
  }

  private static double entropy(ConceptPosterior posterior) {
    double bits = 0;
    for (int rank = 0; rank < posterior.programs().size(); rank++) {
      double mass = posterior.mass(rank);
      bits -= mass > 0 ? mass * Math.log(mass) / Math.log(2) : 0;
    }
    return bits;
  }

  @Test
  void theBestQuestionGainsMost() {
    ConceptPosterior posterior = posterior();
    List<String> candidates = Questions.candidates(posterior, 1);
    Question best = Questions.best(posterior, candidates).orElseThrow();
    assertEquals(expectedGain(posterior, best.string()), best.bits(), 1e-9);
    for (String string : candidates) {
      double gain = expectedGain(posterior, string);
      assertTrue(gain <= best.bits() + 1e-8, string + ": " + gain + ", best is " + best);
    }
    assertTrue(best.bits() >= Questions.LEAST_BITS, best.toString());
    assertEquals(best, Questions.best(posterior, 1).orElseThrow());
  }

  @Test
  void nothingKnownIsAskedAgain() {
    ConceptPosterior posterior = posterior(Answer.of("z9", true), Answer.of("12", false));
    List<String> candidates = Questions.candidates(posterior, 1);
    Set<String> known = new HashSet<>(STRINGS);
    known.addAll(List.of("z9", "12"));
    assertTrue(candidates.stream().noneMatch(known::contains));
    assertEquals(candidates.size(), new HashSet<>(candidates).size());
    assertEquals(candidates, Questions.candidates(posterior, 1));
    assertTrue(candidates.contains("z")); // a part of one that belongs left out
  }

  @Test
  void smallChangesAreThoseOfTheirKinds() {
    List<String> changes = SmallChanges.of("Ab-12");
    for (String change :
        List.of(
            "Hb-12",
            "7b-12",
            "ab-12",
            "Ab-112",
            "Ab-1212",
            "Ab-",
            "-12",
            "Ab_12",
            "AB-12",
            "b-12",
            "Ab12",
            "Ab-12Ab-12",
            "Ab-12-12")) {
      assertTrue(changes.contains(change), change + " is not in " + changes);
    }
    assertFalse(changes.contains("Ab-12"));
    assertTrue(SmallChanges.of("").isEmpty());
  }

  @Test
  void theMeasurementRuns() {
    QuestionsMeasurement measurement = new QuestionsMeasurement(MODEL);
    List<QuestionsMeasurement.Concept> concepts = measurement.dream(MODEL, 3, 1);
    assertEquals(3, concepts.size());
    for (int questions : measurement.questions(concepts, QuestionsMeasurement::best)) {
      assertTrue(questions >= 0 && questions <= QuestionsMeasurement.MOST + 1);
    }
  }
}
