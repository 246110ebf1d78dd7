package mws4j.lambda.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.LibraryObjective;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

final class LibraryLearnerTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Grammar BASE = Grammar.uniform(BaseLanguages.list());

  /** Maps of many functions over what a filter leaves: there is much to share. */
  private static List<TaskPrograms> tasks() {
    List<TaskPrograms> tasks = new ArrayList<>();
    for (String function :
        List.of("(+ $0 1)", "(* $0 $0)", "(- 0 $0)", "(+ 1 (+ 1 $0))", "(mod $0 (+ 1 1))", "1")) {
      for (String test : List.of("(gt? $1 0)", "(eq? $1 1)", "(is-prime $1)")) {
        Term program =
            TermReader.read(
                "(lambda (map (lambda "
                    + function
                    + ") (fold $0 empty (lambda (lambda (if "
                    + test
                    + " (cons $1 $0) $0))))))");
        tasks.add(new TaskPrograms(LISTS, List.of(program), new double[1]));
      }
    }
    return tasks;
  }

  private static Learned learn(Parallel parallel) {
    return new LibraryLearner(
            CandidateSource.topDown(3, 20), LibraryObjective.defaults(), l -> true, parallel)
        .learn(BASE, tasks(), () -> false);
  }

  @Test
  void whatIsSharedBecomesAPartOfTheLanguage() {
    Learned learned = learn(Parallel.NONE);
    assertFalse(learned.steps().isEmpty());
    double before = learned.steps().get(0).before();
    for (Learned.Step step : learned.steps()) {
      assertEquals(before, step.before());
      assertTrue(step.after() > step.before(), step.toString());
      assertTrue(step.uses() > 1, step.toString());
      before = step.after();
    }
    assertEquals(BaseLanguages.list().size() + learned.steps().size(), learned.language().size());
    Deriver deriver = new Deriver(learned.language());
    List<TaskPrograms> original = tasks();
    for (int i = 0; i < original.size(); i++) {
      Term program = learned.tasks().get(i).programs().get(0);
      assertTrue(deriver.derive(program, LISTS).isPresent(), program.toString());
      assertEquals(original.get(i).programs().get(0), Normaliser.expanded(program));
    }
  }

  @Test
  void threadsChangeNothing() {
    Parallel threads = (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);
    assertEquals(learn(Parallel.NONE).steps(), learn(threads).steps());
  }

  @Test
  void aLanguageWithoutRoomStaysAsItIs() {
    Learned learned =
        new LibraryLearner(
                CandidateSource.topDown(3, 20),
                LibraryObjective.defaults(),
                language -> language.size() <= BaseLanguages.list().size(),
                Parallel.NONE)
            .learn(BASE, tasks(), () -> false);
    assertEquals(List.of(), learned.steps());
    assertEquals(BaseLanguages.list().size(), learned.language().size());
  }

  @Test
  void canBeStopped() {
    LibraryLearner learner =
        new LibraryLearner(
            CandidateSource.topDown(3, 20), LibraryObjective.defaults(), l -> true, Parallel.NONE);
    assertThrows(CancellationException.class, () -> learner.learn(BASE, tasks(), () -> true));
  }

  @Test
  void refusesWhatIsNoProgramOfTheLanguage() {
    TaskPrograms wrong =
        new TaskPrograms(LISTS, List.of(TermReader.read("(lambda 0)")), new double[1]);
    assertEquals(
        "library: not a program of type list(int) -> list(int): (lambda 0)",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new LibraryLearner(
                            CandidateSource.topDown(3, 20),
                            LibraryObjective.defaults(),
                            l -> true,
                            Parallel.NONE)
                        .learn(BASE, List.of(wrong), () -> false))
            .getMessage());
  }
}
