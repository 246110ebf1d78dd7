package mws4j.cli.functional.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import org.junit.jupiter.api.Test;

final class KnownFunctionsTest {
  private static List<String> names(PrimitiveSet set, String... abstractions) {
    List<Term.Abstraction> learned = new ArrayList<>();
    for (String text : abstractions) {
      learned.add((Term.Abstraction) TermReader.read(text));
    }
    return new NamedLibrary(new Library(set, learned)).names();
  }

  @Test
  void functionsAreRecognisedInAnyOrderOfArguments() {
    assertEquals(
        List.of("append", "filter", "sum", "f4", "reverse", "f6"),
        names(
            ListPrimitives.set(),
            "#(lambda (lambda (fold $0 $1 (lambda (lambda (cons $1 $0))))))",
            "#(lambda (lambda (fold $1 empty (lambda (lambda (if ($2 $1) (cons $1 $0) $0))))))",
            "#(lambda (fold $0 0 +))",
            "#(lambda (fold $0 1 +))",
            "#(lambda (fold $0 empty (lambda (lambda (fold $0 (cons $1 empty) (lambda (lambda (cons"
                + " $1 $0))))))))",
            "#(lambda (fold $0 (- 1 1) +))"));
  }

  @Test
  void textsHaveTheirOwn() {
    assertEquals(
        List.of("append-one", "reject"),
        names(
            TextPrimitives.set(),
            "#(lambda (lambda (fold $1 (cons $0 empty) (lambda (lambda (cons $1 $0))))))",
            "#(lambda (lambda (fold $0 empty (lambda (lambda (if ($3 $1) $0 (cons $1 $0)))))))"));
  }

  @Test
  void theTreeShowsWhatIsMadeOfWhat() {
    Term.Abstraction two = (Term.Abstraction) TermReader.read("#(+ 1 1)");
    Term.Abstraction four = (Term.Abstraction) TermReader.read("#(+ #(+ 1 1) #(+ 1 1))");
    Library library = new Library(ListPrimitives.set(), List.of(two, four));
    NamedLibrary named = new NamedLibrary(library);
    List<NamedAbstraction> uses =
        named.uses(Map.of("a task", TermReader.read("(lambda (+ $0 #(+ #(+ 1 1) #(+ 1 1))))")));
    assertEquals(
        """
        f2 : int
          (+ f1 f1)
          Used by the task a task.
          f1 : int
            (+ 1 1)
            Used in f2.
        """,
        LibraryTree.text(uses));
    assertTrue(LibraryGraph.svg(uses).contains(">f2 (1)</text>"));
  }
}
