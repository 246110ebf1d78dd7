package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexProgram;
import org.junit.jupiter.api.Test;

final class ExampleTemplatesTest {
  private final RegexScorer scorer =
      new RegexScorer(RegexProbabilities.initial(), new ScalarRegexKernel());

  private double score(String program, String string) {
    return scorer.score(scorer.observe(string), RegexProgram.parse(program));
  }

  @Test
  void exactTemplateIsTheClassesOfTheExample() {
    ExampleTemplates templates = new ExampleTemplates(List.of("GP-14\t"));
    double found = templates.logProbExact(scorer, scorer.observe("AB-99 "));
    assertEquals(score("\\u\\u-\\d\\d\\s", "AB-99 "), found, 1e-12);
  }

  @Test
  void runsMayHaveAnotherLength() {
    ExampleTemplates templates = new ExampleTemplates(List.of("GP-14"));
    RegexObservation longer = scorer.observe("ABC-1");
    assertEquals(Double.NEGATIVE_INFINITY, templates.logProbExact(scorer, longer));
    assertEquals(score("\\u+-\\d+", "ABC-1"), templates.logProbRuns(scorer, longer), 1e-12);
  }

  @Test
  void foreignLettersAndDigitsHaveClassesToo() {
    ExampleTemplates templates = new ExampleTemplates(List.of("Éa€٣"));
    double found = templates.logProbExact(scorer, scorer.observe("Öb€٧"));
    assertEquals(score("\\U\\l€\\D", "Öb€٧"), found, 1e-12);
  }

  @Test
  void isTheMeanOverTheExamples() {
    ExampleTemplates templates = new ExampleTemplates(List.of("7", "x", "", "8"));
    double found = templates.logProbExact(scorer, scorer.observe("5"));
    assertEquals(Math.log(2 / 3.0) - Math.log(10), found, 1e-12);
  }

  @Test
  void noExamplesGiveNothing() {
    double found = new ExampleTemplates(List.of()).logProbRuns(scorer, scorer.observe("5"));
    assertTrue(found == Double.NEGATIVE_INFINITY);
  }
}
