package mws4j.lambda.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.random.RandomGenerator;
import mws4j.lambda.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TermReaderTest {
  private static final long SEED = 1;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$0",
        "+",
        "'.'",
        "(lambda $0)",
        "(lambda (map (lambda (+ $0 1)) $0))",
        "(f x (g y) z)",
        "#(lambda $0)",
        "#(+ 1)",
        "#(empty)",
        "#(#(lambda $0))",
        "(#(lambda (lambda $1)) (#(f) x) #)",
        "((lambda $0) 1)",
        "$999999"
      })
  void whatIsPrintedIsReadBack(String text) {
    assertEquals(text, TermReader.read(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'  (lam  $0 )', (lambda $0)",
    "'(((f x)) y)', (f x y)",
    "'(f\n\tx)', (f x)",
    "'(x)', x",
    "'#((lambda $0))', #(lambda $0)",
    "'(f(g x)y)', (f (g x) y)",
    "'(lambda(f))', (lambda f)",
    "'(lambdas $0)', (lambdas $0)"
  })
  void spacesAndParenthesesMayVary(String text, String printed) {
    assertEquals(printed, TermReader.read(text).toString());
  }

  @Test
  void applicationsAssociateToTheLeft() {
    assertEquals(TermReader.read("((f x) y)"), TermReader.read("(f x y)"));
  }

  @Test
  void randomTermsAreReadBack() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 3000; i++) {
      Term term = RandomTerms.next(rng, 1 + rng.nextInt(30), 0);
      assertEquals(term, TermReader.read(term.toString()), term.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the term is not complete | 0",
        "'(f x' | expected ')' | 4",
        "'(lambda $0' | expected ')' | 10",
        "'(lambda $0 $1)' | expected ')' | 11",
        "'(lambda )' | unexpected ')' | 8",
        "'f)' | expected the end of the term | 1",
        "'f x' | expected the end of the term | 2",
        "'()' | nothing between parentheses | 0",
        "'(f ())' | nothing between parentheses | 3",
        "'lambda' | a lambda stands in parentheses with its body | 6",
        "'(f lambda)' | a lambda stands in parentheses with its body | 9",
        "'$x' | not a variable: $x | 2",
        "'$' | not a variable: $ | 1",
        "'$1000000' | not a variable: $1000000 | 8",
        "'(f #(lambda $1))' | an abstraction has a free variable | 3",
        "'#(' | expected ')' | 2",
        "'(f #(x)' | expected ')' | 7"
      })
  void errorsSayWhere(String text, String problem, int offset) {
    SyntaxException error = assertThrows(SyntaxException.class, () -> TermReader.read(text));
    assertEquals(
        "term: " + problem + " at offset " + offset + " of \"" + text + "\"", error.getMessage());
    assertEquals(offset, error.offset());
  }

  @Test
  void errorsInLongTextsShowTheirSurroundings() {
    String text = "(f " + "x ".repeat(100) + "() " + "y ".repeat(100) + ")";
    SyntaxException error = assertThrows(SyntaxException.class, () -> TermReader.read(text));
    assertEquals(
        "term: nothing between parentheses at offset 203 of \"..."
            + text.substring(173, 233)
            + "...\"",
        error.getMessage());
  }

  @Test
  void nestingIsLimited() {
    int most = TermReader.DEEPEST;
    String deepest = "(f ".repeat(most - 1) + "x" + ")".repeat(most - 1);
    assertRefused("(f " + deepest + ")", "more than 1000 levels");
    // Behind a head, an argument is two levels further in.
    String half = "(f ".repeat(most / 2 - 1) + "x" + ")".repeat(most / 2 - 1);
    assertEquals(half, TermReader.read(half).toString());
    String lambdas = "(lambda ".repeat(most - 1) + "$0" + ")".repeat(most - 1);
    assertEquals(lambdas, TermReader.read(lambdas).toString());
    assertRefused("(lambda " + lambdas + ")", "more than 1000 levels");
    assertRefused("(".repeat(100_000), "more than 1000 levels");
    assertRefused("#(".repeat(100_000), "more than 1000 levels");
    assertRefused("(f" + " x".repeat(most) + ")", "more than 1000 levels");
  }

  @Test
  void lengthIsLimited() {
    assertRefused("x".repeat(1_000_001), "more than 1000000 characters");
    assertEquals(1_000_000, TermReader.read("x".repeat(1_000_000)).toString().length());
  }

  private static void assertRefused(String text, String problem) {
    SyntaxException error = assertThrows(SyntaxException.class, () -> TermReader.read(text));
    assertEquals("term: " + problem, error.getMessage().replaceFirst(" at offset .*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$0", "a b", "(", "a)", "lambda", "lam", "a\tb"})
  void symbolsThatCannotBeReadBackAreRefused(String name) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new Term.Symbol(name));
    assertEquals("Symbol: \"" + name + "\" is no word of a term", error.getMessage());
  }
}
