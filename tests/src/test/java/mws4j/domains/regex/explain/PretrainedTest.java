package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.synthetic.SyntheticConcepts;
import org.junit.jupiter.api.Test;

/** The model that ships. */
final class PretrainedTest {
  private static final int MOST_BYTES = 6_000_000;

  @Test
  void isSmallAndOfTheExtendedLanguage() throws IOException {
    try (InputStream in =
        RegexModel.class.getResourceAsStream("/mws4j/pretrained/regex.safetensors")) {
      assertTrue(in.readAllBytes().length < MOST_BYTES);
    }
    assertEquals(RegexLanguage.EXTENDED, RegexModel.pretrained().language());
  }

  @Test
  void explainsStringsItHasNotSeen() {
    RegexExplainer explainer = RegexExplainer.pretrained();
    String[][] cases = {
      {"QX-81723", "LD-00394", "PA-55120", "WM-73009", "RK-16841", "EE-90210"},
      {"2019-04-30", "2021-12-01", "1998-07-17", "2003-02-28", "2011-10-09", "2020-05-05"},
      {"17.25 €", "3.50 €", "120.00 €", "8.99 €", "64.10 €", "5.75 €"},
      {"Ødegård", "Åsen", "Ærø", "Østby", "Ås", "Øye"},
    };
    for (String[] each : cases) {
      ConceptPosterior posterior = explainer.explain(List.of(each).subList(0, 5), 1, 10);
      Pattern pattern = Pattern.compile(posterior.programs().get(0).toJavaPattern());
      assertTrue(pattern.matcher(each[5]).matches(), pattern + " " + each[5]);
      assertTrue(posterior.oddness(each[5]) < 0, pattern + " " + each[5]);
      assertTrue(posterior.oddness("banana split!") > 0, pattern.toString());
    }
  }

  /** On columns made up with another seed: most of each column's strings, few of the others'. */
  @Test
  void tellsStringsOfAColumnFromOthers() {
    List<StringConcept> concepts =
        new ArrayList<>(SyntheticConcepts.generate(SyntheticConcepts.SEED + 2));
    Collections.shuffle(concepts, new Random(1));
    RegexEvaluation evaluation =
        RegexEvaluation.of(
            RegexExplainer.pretrained(), concepts.subList(0, 60), List.of("x"), 1, 5);
    assertEquals(60, evaluation.explained());
    double recall = evaluation.acceptance().recall(evaluation.acceptance().threshold(0.039));
    assertTrue(recall > 0.95, "recall " + recall);
  }
}
