package mws4j.lambda.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NormaliserTest {
  private static final long SEED = 3;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "((lambda $0) x) | x | x",
        "((lambda (lambda ($1 $0))) f) | (lambda (f $0)) | (lambda (f $0))",
        "((lambda (lambda $1)) x y) | x | x",
        "(lambda ((lambda (lambda ($1 $0))) $0)) | (lambda (lambda ($1 $0))) | (lambda (lambda ($1"
            + " $0)))",
        "(f ((lambda (g $0 $0)) (h x))) | (f (g (h x) (h x))) | (f (g (h x) (h x)))",
        "(#(lambda (f $0)) x) | (#(lambda (f $0)) x) | (f x)",
        "(#(lambda (#(lambda (lambda $1)) $0 z)) x) | (#(lambda (#(lambda (lambda $1)) $0 z)) x) |"
            + " x",
        "((lambda ($0 x)) #(lambda (f $0))) | (#(lambda (f $0)) x) | (f x)",
        "((lambda x) ((lambda ($0 $0)) (lambda ($0 $0)))) | x | x",
        "#(#(f)) | #(#(f)) | f"
      })
  void formsAreNormal(String term, String normal, String expanded) {
    assertEquals(normal, Normaliser.normal(TermReader.read(term)).toString());
    assertEquals(expanded, Normaliser.expanded(TermReader.read(term)).toString());
  }

  @Test
  void normalFormsStayAsTheyAre() {
    RandomGenerator rng = new Random(SEED);
    int done = 0;
    for (int i = 0; i < 5000; i++) {
      Term term = RandomTerms.next(rng, 1 + rng.nextInt(25), 0);
      Term normal;
      try {
        normal = Normaliser.normal(term);
      } catch (IllegalArgumentException e) {
        continue; // without a normal form: these terms have no types
      }
      assertEquals(normal, Normaliser.normal(normal));
      done++;
    }
    assertEquals(5000, done, 25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((lambda ($0 $0)) (lambda ($0 $0)))",
        "((lambda ($0 $0 $0)) (lambda ($0 $0 $0)))",
        "((lambda (f ($0 $0))) (lambda (f ($0 $0))))",
        "((lambda ($0 $0)) (lambda (lambda ($1 $1))))"
      })
  void whatDoesNotEndIsRefused(String text) {
    Term term = TermReader.read(text);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Normaliser.normal(term));
    assertEquals("normal form", error.getMessage().split(":", -1)[0]);
  }

  @Test
  void whatGrowsBeyondMeasureIsRefused() {
    // Each copies its argument: 2^40 leaves.
    String doubling = "((lambda (p $0 $0)) ".repeat(40) + "x" + ")".repeat(40);
    // Church's numerals: 2 to the 2 to the .. of f.
    String two = "(lambda (lambda ($1 ($1 $0))))";
    String tower = "(" + (two + " ").repeat(6) + "f x)";
    for (String text : new String[] {doubling, tower}) {
      Term term = TermReader.read(text);
      assertThrows(IllegalArgumentException.class, () -> Normaliser.normal(term), text);
    }
  }

  @Test
  void longChainsOfLambdasAreNoNesting() {
    int n = 900;
    String text = "(lambda ".repeat(n) + "$" + (n - 1) + ")".repeat(n);
    Term term = TermReader.read(text);
    for (int i = 0; i < n; i++) {
      term = new Term.Application(term, new Term.Symbol("x" + i));
    }
    assertEquals("x0", Normaliser.normal(term).toString());
  }
}
