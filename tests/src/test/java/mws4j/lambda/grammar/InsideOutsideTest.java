package mws4j.lambda.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class InsideOutsideTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");

  private static Derivation derive(Language language, String program) {
    return new Deriver(language).derive(TermReader.read(program), LISTS).orElseThrow();
  }

  /** One program: uses and possibilities counted by hand. */
  @Test
  void countsUsesAndPossibilities() {
    Language language = BaseLanguages.list();
    Frontier frontier =
        new Frontier(List.of(derive(language, "(lambda (cdr $0))")), new double[] {0});
    Grammar fitted = new InsideOutside(1).round(Grammar.uniform(language), List.of(frontier));
    int cdr = language.number(TermReader.read("cdr"));
    int cons = language.number(TermReader.read("cons"));
    int zero = language.number(TermReader.read("0"));
    assertEquals(Math.log(2.0 / 3), fitted.weight(0, cdr), 1e-12); // used once, possible twice
    assertEquals(Math.log(1.0 / 3), fitted.weight(0, cons), 1e-12);
    assertEquals(Math.log(2.0 / 3), fitted.variable(0), 1e-12);
    assertEquals(0, fitted.weight(0, zero), 1e-12); // never possible
  }

  @Test
  void programsOfATaskShareItsWeight() {
    Language language = BaseLanguages.list();
    Frontier both =
        new Frontier(
            List.of(derive(language, "(lambda $0)"), derive(language, "(lambda empty)")),
            new double[] {0, Double.NEGATIVE_INFINITY});
    Frontier one = new Frontier(List.of(derive(language, "(lambda $0)")), new double[] {0});
    InsideOutside fit = new InsideOutside(30);
    Grammar start = Grammar.uniform(language);
    for (int p = 0; p < language.size(); p++) {
      assertEquals(
          fit.round(start, List.of(one)).weight(0, p),
          fit.round(start, List.of(both)).weight(0, p),
          1e-15);
    }
  }

  /** With few pseudo-counts every round makes the programs more probable. */
  @Test
  void roundsRaiseTheEvidence() {
    Language language = BaseLanguages.list();
    List<Frontier> frontiers =
        List.of(
            new Frontier(
                List.of(
                    derive(language, "(lambda (map (lambda (+ $0 1)) $0))"),
                    derive(language, "(lambda (map (lambda (+ 1 $0)) $0))")),
                new double[2]),
            new Frontier(List.of(derive(language, "(lambda (cdr (cdr $0)))")), new double[1]));
    InsideOutside fit = new InsideOutside(1e-3);
    Grammar uniform = Grammar.uniform(language);
    Grammar fitted = fit.fit(language, frontiers);
    double before = frontiers.stream().mapToDouble(f -> f.logEvidence(uniform)).sum();
    double after = frontiers.stream().mapToDouble(f -> f.logEvidence(fitted)).sum();
    assertTrue(after > before + 1, before + " " + after);
  }

  @Test
  void rejectsPseudoCountsOfNothing() {
    assertEquals(
        "pseudo-counts must be positive, not 0.0",
        assertThrows(IllegalArgumentException.class, () -> new InsideOutside(0)).getMessage());
  }
}
