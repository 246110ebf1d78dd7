package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.term.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InversionTest {
  private static final long SEED = 17;

  private static Set<Term> inverted(Term term, int steps, boolean inlines) {
    Limit limit = new Limit(10_000_000, () -> false);
    SpaceTable spaces = new SpaceTable(limit);
    Leaves leaves = new Leaves();
    int root = new Inversion(spaces, leaves, limit, steps, inlines).of(term);
    return BruteForce.extension(spaces, leaves, root);
  }

  @Test
  void oneStepIsWhatItShouldBe() {
    Set<Term> found = inverted(TermReader.read("(f 1 1)"), 1, false);
    for (String text :
        new String[] {
          "(f 1 1)",
          "((lambda ($0 1 1)) f)",
          "((lambda (f $0 1)) 1)",
          "((lambda (f 1 $0)) 1)",
          "((lambda (f $0 $0)) 1)",
          "((lambda ($0 1)) (f 1))",
          "((lambda ($0 1)) f 1)",
          "((lambda (f $0)) 1 1)"
        }) {
      assertTrue(found.contains(TermReader.read(text)), text);
    }
    assertEquals(8, found.size(), found.toString());
  }

  /**
   * The space is exactly the set of all terms that are so many steps away. Only where an argument
   * is inlined twice there may be more: the two are then written in different ways.
   */
  @ParameterizedTest
  @CsvSource({"0, 9, 50", "1, 8, 300", "2, 5, 120", "3, 3, 60"})
  void holdsAllTermsThatLeadToATermAndNoOthers(int steps, int leaves, int terms) {
    var random = new Random(SEED);
    int larger = 0;
    for (int i = 0; i < terms; i++) {
      Term term = new RandomTerms(random).untyped(1 + random.nextInt(leaves), 0);
      boolean inlines = random.nextBoolean();
      Set<Term> expected = BruteForce.inversion(term, steps, inlines);
      Set<Term> found = inverted(term, steps, inlines);
      if (inlines && term.toString().contains("#(lambda (f $0 $0))")) {
        assertTrue(found.containsAll(expected), term.toString());
      } else {
        assertEquals(expected, found, term + ", inlines " + inlines);
      }
      larger += expected.size() > 1 ? 1 : 0;
    }
    assertTrue(steps == 0 || larger > terms / 2, larger + " of " + terms);
  }

  @Test
  void everythingInASpaceReducesToTheTerm() {
    var random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      Term term = new RandomTerms(random).untyped(1 + random.nextInt(5), 0);
      Term normal = Normaliser.expanded(term);
      for (Term other : inverted(term, 2, true)) {
        assertEquals(normal, Normaliser.expanded(other), other.toString());
        assertTrue(Terms.isClosed(other), other.toString());
      }
    }
  }

  @Test
  void anAbstractionWithTooFewArgumentsStays() {
    assertEquals(
        Set.of(TermReader.read("#(lambda (lambda (f $1 $0)))")),
        inverted(TermReader.read("#(lambda (lambda (f $1 $0)))"), 1, true));
    assertTrue(
        inverted(TermReader.read("(#(lambda (lambda (f $1 $0))) 1 g h)"), 1, true)
            .contains(TermReader.read("(f 1 g h)")));
  }
}
