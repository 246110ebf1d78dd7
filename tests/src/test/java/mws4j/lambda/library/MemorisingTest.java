package mws4j.lambda.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class MemorisingTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");

  private static TaskPrograms task(String... programs) {
    List<Term> terms = Stream.of(programs).map(TermReader::read).toList();
    return new TaskPrograms(LISTS, terms, new double[programs.length]);
  }

  private static final List<TaskPrograms> TASKS =
      List.of(
          task("(lambda (cdr (cdr $0)))", "(lambda (cdr (cdr (cdr $0))))"),
          task("(lambda (cdr $0))"),
          task(),
          task("(lambda (cons 0 $0))", "(lambda (cdr (cdr $0)))"));

  @Test
  void theFirstProgramsBecomeProductions() {
    Language base = BaseLanguages.list();
    Learned learned = new Memorising(language -> true).memorise(base, TASKS);
    assertEquals(base.size() + 2, learned.language().size());
    assertEquals(
        List.of("(lambda (#(lambda (cdr (cdr $0))) $0))", "(lambda (cdr (cdr (cdr $0))))"),
        learned.tasks().get(0).programs().stream().map(Term::toString).toList());
    assertEquals("[(lambda (cdr $0))]", learned.tasks().get(1).programs().toString());
    assertEquals("[]", learned.tasks().get(2).programs().toString());
    assertEquals(2, learned.steps().get(0).uses());
    for (int i = 0; i < TASKS.size(); i++) {
      assertEquals(
          TASKS.get(i).programs(),
          learned.tasks().get(i).programs().stream().map(Normaliser::expanded).toList());
    }
    Learned again = new Memorising(language -> true).memorise(learned.language(), learned.tasks());
    assertEquals(List.of(), again.steps());
  }

  @Test
  void whatHasNoRoomIsLeftOut() {
    Language base = BaseLanguages.list();
    Learned learned =
        new Memorising(language -> language.size() <= base.size() + 1).memorise(base, TASKS);
    assertEquals(1, learned.steps().size());
    assertEquals(TASKS.get(3).programs().get(0), learned.tasks().get(3).programs().get(0));
  }
}
