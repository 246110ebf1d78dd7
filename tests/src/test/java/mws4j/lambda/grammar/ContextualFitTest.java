package mws4j.lambda.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class ContextualFitTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Language LANGUAGE = BaseLanguages.list();
  private static final Grammar UNIFORM = Grammar.uniform(LANGUAGE);

  private static Derivation derive(String program) {
    return new Deriver(LANGUAGE).derive(TermReader.read(program), LISTS).orElseThrow();
  }

  private static Frontier frontier(String... programs) {
    return new Frontier(
        List.of(programs).stream().map(ContextualFitTest::derive).toList(),
        new double[programs.length]);
  }

  private static int number(String primitive) {
    return LANGUAGE.number(TermReader.read(primitive));
  }

  /** One program: uses and expected uses counted by hand. */
  @Test
  void countsByPlace() {
    Derivation program = derive("(lambda (cdr $0))");
    Grammar fitted = ContextualFit.of(UNIFORM, List.of(frontier("(lambda (cdr $0))")), 1);
    double each = 1.0 / (program.fitting(0).productions().length + 1); // one variable fits as well
    int cdr = number("cdr");
    assertEquals(Math.log(2) - Math.log(each + 1), fitted.weight(Language.NO_PARENT, cdr), 1e-12);
    int below = LANGUAGE.row(cdr, 0);
    assertEquals(-Math.log(each + 1), fitted.weight(below, cdr), 1e-12); // possible, not chosen
    assertEquals(Math.log(2) - Math.log(each + 1), fitted.variable(below), 1e-12);
    assertEquals(0, fitted.weight(below, number("0")), 1e-12); // never possible
    assertEquals(0, fitted.weight(LANGUAGE.row(number("car"), 0), cdr), 1e-12); // nobody was there
  }

  @Test
  void manyPseudoCountsLeaveTheUnigram() {
    Grammar fitted = ContextualFit.of(UNIFORM, List.of(frontier("(lambda (cdr $0))")), 1e12);
    for (int row = 0; row < fitted.rows(); row++) {
      for (int p = 0; p <= LANGUAGE.size(); p++) {
        assertEquals(0, fitted.weight(row, p), 1e-11);
      }
    }
  }

  /** A habit is carried over to programs that were not seen. */
  @Test
  void whatFollowsWhatIsLearned() {
    List<Frontier> frontiers =
        List.of(
            frontier("(lambda (map (lambda (+ $0 1)) $0))", "(lambda (map (lambda (+ 1 $0)) $0))"),
            frontier("(lambda (map (lambda (* $0 $0)) $0))"),
            frontier("(lambda (cdr (cdr $0)))"));
    Grammar fitted = ContextualFit.of(UNIFORM, frontiers, 1);
    Derivation similar = derive("(lambda (map (lambda (- $0 1)) (cdr $0)))");
    Derivation strange = derive("(lambda (cons 0 (range (length $0))))");
    assertTrue(fitted.logProb(similar) > UNIFORM.logProb(similar) + 1);
    assertTrue(fitted.logProb(strange) < UNIFORM.logProb(strange));
    double before = frontiers.stream().mapToDouble(f -> f.logEvidence(UNIFORM)).sum();
    double after = frontiers.stream().mapToDouble(f -> f.logEvidence(fitted)).sum();
    assertTrue(after > before + 3, before + " " + after);
  }
}
