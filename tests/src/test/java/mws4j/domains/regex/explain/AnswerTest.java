package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;

final class AnswerTest {
  private static final RegexModel MODEL = new RegexModel(new RegexSettings(24, 4, 4, 4), 1);

  private static ConceptPosterior posterior() {
    List<RegexProgram> programs =
        Stream.of("\\d+", "\\d\\d", "\\d\\d?", ".+").map(RegexProgram::parse).toList();
    double[] logJoint = {-1, -2, -3, -4};
    return new ConceptPosterior(
        new StringBackground(MODEL, Compute.of(1)), StringSet.of("12"), programs, logJoint);
  }

  private static List<String> programs(ConceptPosterior posterior) {
    return posterior.programs().stream().map(RegexProgram::toString).toList();
  }

  @Test
  void countsByMembershipNotByProbability() {
    ConceptPosterior given =
        posterior().given(List.of(new Answer("7", true, 0.1), new Answer("123", false, 0.2)));
    assertEquals(List.of("\\d+", "\\d\\d?", "\\d\\d", ".+"), programs(given));
    double[] expected = {
      -1 + Math.log(0.9 * 0.2),
      -3 + Math.log(0.9 * 0.8),
      -2 + Math.log(0.1 * 0.8),
      -4 + Math.log(0.9 * 0.2)
    };
    double sum = IntStream.range(0, 4).mapToDouble(r -> Math.exp(expected[r])).sum();
    for (int rank = 0; rank < expected.length; rank++) {
      assertEquals(expected[rank], given.logJoint(rank), 1e-12);
      assertEquals(Math.exp(expected[rank]) / sum, given.mass(rank), 1e-12);
    }
  }

  @Test
  void oneByOneIsTheSameAsTogether() {
    Answer one = Answer.of("7", true);
    Answer other = Answer.of("123", false);
    ConceptPosterior together = posterior().given(List.of(one, other));
    ConceptPosterior apart = posterior().given(List.of(one)).given(List.of(other));
    assertEquals(together.answers(), apart.answers());
    assertEquals(programs(together), programs(apart));
    assertEquals(together.bound(), apart.bound(), 1e-12);
  }

  @Test
  void aNegativeExampleLeavesNoMassToItsMakers() {
    ConceptPosterior given = posterior().given(List.of(Answer.not("123")));
    assertTrue(given.massOfMakers("123") < 1e-8);
    assertEquals(1, given.massOfMakers("12"), 1e-12);
    assertEquals(1, posterior().given(List.of(Answer.not("12"))).massOfMakers("12"), 1e-12);
  }

  @Test
  void whatWasSpokenOfIsNotProposed() {
    ConceptPosterior given =
        posterior().given(List.of(Answer.of("7", true), new Answer("8", false, 0.4)));
    List<String> proposed = given.propose(200, new SplittableRandom(1));
    assertFalse(proposed.contains("7") || proposed.contains("8") || proposed.contains("12"));
    assertTrue(proposed.contains("5"), proposed.toString());
  }

  @Test
  void charactersOutsideTheAlphabetAreMadeByNobody() {
    assertEquals(0, posterior().massOfMakers("\u20ac"));
  }

  @Test
  void errorRatesAreChecked() {
    for (double error : new double[] {0, 0.5, -1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Answer("x", true, error));
    }
  }

  @Test
  void membersAreMadeByEveryProgramFound() {
    RegexExplainer explainer = new RegexExplainer(MODEL, Compute.of(1));
    List<String> strings = List.of("12", "7", "x");
    ConceptPosterior found = explainer.explainMembers(strings, List.of(Answer.not("y")), 1, 5);
    assertFalse(found.programs().isEmpty());
    strings.forEach(string -> assertEquals(1, found.massOfMakers(string), 1e-12));
  }
}
