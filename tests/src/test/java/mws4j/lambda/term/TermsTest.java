package mws4j.lambda.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {
  private static final long SEED = 2;

  private static Term read(String text) {
    return TermReader.read(text);
  }

  @Test
  void headAndArgumentsMakeTheTerm() {
    Term term = read("(f x (g y) z)");
    assertEquals("f", Terms.head(term).toString());
    assertEquals(List.of(read("x"), read("(g y)"), read("z")), Terms.arguments(term));
    assertEquals(List.of(), Terms.arguments(read("(lambda (f $0))")));
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      Term random = RandomTerms.next(rng, 20, 2);
      assertEquals(random, Term.apply(Terms.head(random), Terms.arguments(random)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x, 0, 1",
    "$0, 1, 1",
    "(lambda $0), 0, 1",
    "(lambda (f $1 $0)), 1, 3",
    "(lambda (lambda ($4 $0))), 3, 2",
    "(f $2 #(lambda (g $0 $0))), 3, 3"
  })
  void freeVariablesAndLeavesAreCounted(String text, int free, int leaves) {
    assertEquals(free, Terms.free(read(text)));
    assertEquals(leaves, Terms.leaves(read(text)));
    assertEquals(free == 0, Terms.isClosed(read(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "$0, 2, $2",
    "(lambda ($0 $1)), 1, (lambda ($0 $2))",
    "(f $3 (lambda $4)), -3, (f $0 (lambda $1))",
    "(f #(lambda $0)), 5, (f #(lambda $0))"
  })
  void shiftMovesFreeVariables(String text, int by, String shifted) {
    assertEquals(shifted, Terms.shift(read(text), by).toString());
  }

  @Test
  void shiftKeepsVariablesWithinTheirLambdas() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> Terms.shift(read("(lambda ($0 $1))"), -1));
    assertEquals("shift: $1 by -1 leaves its lambda", error.getMessage());
  }

  @Test
  void shiftIsUndoneByItsOpposite() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      Term term = RandomTerms.next(rng, 20, 3);
      assertEquals(term, Terms.shift(Terms.shift(term, 4), -4));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "(f $0 $1), x, (f x $0)",
    "(lambda ($0 $1 $2)), $5, (lambda ($0 $6 $1))",
    "(f #(lambda $0)), x, (f #(lambda $0))",
    "(lambda (lambda $2)), (lambda $0), (lambda (lambda (lambda $0)))"
  })
  void substitutionAvoidsCapture(String body, String argument, String result) {
    assertEquals(result, Terms.substitute(read(body), read(argument)).toString());
  }

  @Test
  void mentionsLooksIntoAbstractions() {
    assertTrue(Terms.mentions(read("(lambda (f #(g STRING)))"), "STRING"));
    assertFalse(Terms.mentions(read("(lambda (f #(g STRINGS)))"), "STRING"));
    assertEquals(0, Terms.count(read("STRING"), read("(lambda (f #(g STRING)))")));
    assertEquals(2, Terms.count(read("$0"), read("(f (lambda $0) $0 $1)")));
  }
}
