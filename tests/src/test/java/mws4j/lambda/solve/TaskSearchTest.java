package mws4j.lambda.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.search.NaiveEnumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;

final class TaskSearchTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Type TEXTS = TypeReader.read("list(char) -> list(char)");
  private static final Parallel THREADS =
      (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);

  private static Example example(Object input, Object output) {
    return new Example(List.of(input), output);
  }

  private static ListValue list(long... values) {
    return ListValue.ofIntegers(values);
  }

  private static final Task TAIL =
      new Task(
          "tail",
          LISTS,
          List.of(example(list(3, 1, 2), list(1, 2)), example(list(7), list())),
          List.of());
  private static final Task INCREMENT =
      new Task(
          "increment",
          LISTS,
          List.of(
              example(list(), list()), example(list(1, 5), list(2, 6)), example(list(0), list(1))),
          List.of());
  private static final Task IMPOSSIBLE =
      new Task("impossible", LISTS, List.of(example(list(1), list(977_777))), List.of());

  private static TaskSearch search(List<Task> tasks, long budget, int keep, Parallel parallel) {
    return new TaskSearch(
        Grammar.uniform(BaseLanguages.list()),
        new Library(ListPrimitives.set()),
        LISTS,
        tasks,
        new TaskSearch.Limits(keep, Integer.MAX_VALUE, budget, 100),
        parallel);
  }

  /** Below the certificate, exactly the solutions among all programs of the plain definition. */
  @Test
  void findsAllSolutionsBelowTheCertificate() {
    TaskSearch.Outcome outcome =
        search(List.of(TAIL, INCREMENT, IMPOSSIBLE), 6_000, 1_000_000, Parallel.NONE)
            .run(() -> false);
    assertTrue(outcome.certificates()[0] > 11, outcome.certificates()[0] + " nats");
    List<NaiveEnumeration.Found> plain =
        new NaiveEnumeration(Grammar.uniform(BaseLanguages.list()))
            .below(outcome.certificates()[0], LISTS);
    TaskJudge judge = new TaskJudge(new Library(ListPrimitives.set()), LISTS);
    ProgramCode code = new ProgramCode(BaseLanguages.list());
    int[] expected = new int[2];
    for (NaiveEnumeration.Found found : plain) {
      judge.load(found.program());
      expected[0] += judge.logLikelihood(judge.prepare(TAIL)) == 0 ? 1 : 0;
      expected[1] += judge.logLikelihood(judge.prepare(INCREMENT)) == 0 ? 1 : 0;
    }
    for (int t = 0; t < 2; t++) {
      List<Solution> solutions = outcome.solutions().get(t);
      long below =
          solutions.stream().filter(s -> s.descriptionLength() < outcome.certificates()[0]).count();
      assertEquals(expected[t], below);
    }
    assertTrue(expected[0] > 1 && expected[1] > 1);
    assertEquals(
        "(lambda (cdr $0))", code.decode(outcome.solutions().get(0).get(0).heads(), LISTS) + "");
    assertEquals(List.of(), outcome.solutions().get(2));
  }

  private static String text(TaskSearch.Outcome outcome) {
    StringBuilder text = new StringBuilder();
    for (List<Solution> solutions : outcome.solutions()) {
      solutions.forEach(s -> text.append(Arrays.toString(s.heads())).append(s.cost()).append(' '));
    }
    return text.append(outcome.certificates()[0])
        .append(' ')
        .append(outcome.expansions())
        .toString();
  }

  @Test
  void threadsChangeNothing() {
    List<Task> tasks = List.of(TAIL, INCREMENT);
    for (long budget : new long[] {3_000, 50_000}) {
      assertEquals(
          text(search(tasks, budget, 5, Parallel.NONE).run(() -> false)),
          text(search(tasks, budget, 5, THREADS).run(() -> false)));
    }
  }

  @Test
  void keepsTheBestFew() {
    List<Solution> few =
        search(List.of(TAIL), 20_000, 3, Parallel.NONE).run(() -> false).solutions().get(0);
    List<Solution> all =
        search(List.of(TAIL), 20_000, 1000, Parallel.NONE).run(() -> false).solutions().get(0);
    assertEquals(3, few.size());
    for (int i = 0; i < 3; i++) {
      assertEquals(all.get(i).cost(), few.get(i).cost());
    }
  }

  @Test
  void aTaskIsLeftOutWhenNothingBetterCanCome() {
    TaskSearch.Outcome both =
        search(List.of(TAIL, INCREMENT), 50_000, 2, Parallel.NONE).run(() -> false);
    TaskSearch.Outcome alone = search(List.of(TAIL), 50_000, 2, Parallel.NONE).run(() -> false);
    assertTrue(alone.expansions() < both.expansions() / 10, alone.expansions() + " expansions");
    assertEquals(2, alone.solutions().get(0).size());
    assertEquals(
        alone.solutions().get(0).stream().map(Solution::cost).toList(),
        both.solutions().get(0).stream().map(Solution::cost).toList());
  }

  @Test
  void nothingIsLookedForBeyondABoundOfATask() {
    List<Task> tasks = List.of(IMPOSSIBLE, INCREMENT, TAIL);
    TaskSearch.Outcome outcome =
        search(tasks, 50_000, 1000, Parallel.NONE).run(new double[] {7, 100, 0}, () -> false);
    assertTrue(outcome.certificates()[0] >= 7 && outcome.certificates()[0] < 8.5);
    assertTrue(outcome.certificates()[1] > 12);
    assertEquals(0, outcome.certificates()[2]);
    assertEquals(List.of(), outcome.solutions().get(2));
    assertTrue(outcome.solutions().get(1).size() > 0);
  }

  @Test
  void endsWhenThereIsEnough() {
    TaskSearch.Outcome outcome =
        new TaskSearch(
                Grammar.uniform(BaseLanguages.list()),
                new Library(ListPrimitives.set()),
                LISTS,
                List.of(TAIL),
                new TaskSearch.Limits(5, 1, 1_000_000, 100),
                Parallel.NONE)
            .run(() -> false);
    assertTrue(outcome.expansions() < 500, outcome.expansions() + " expansions");
    assertEquals(6, outcome.certificates()[0]);
  }

  @Test
  void aStopGivesWhatIsComplete() {
    AtomicInteger asked = new AtomicInteger();
    TaskSearch.Outcome outcome =
        search(List.of(TAIL), 1_000_000_000, 5, Parallel.NONE)
            .run(() -> asked.incrementAndGet() > 100);
    assertTrue(outcome.stopped());
    assertEquals(1, Math.min(1, outcome.solutions().get(0).size()));
    assertTrue(outcome.expansions() < 10_000_000);
  }

  @Test
  void aConstantOfTheTaskHasAPrice() {
    Task task =
        new Task(
            "title",
            TEXTS,
            List.of(
                example(ListValue.ofText("x"), ListValue.ofText("Dr")),
                example(ListValue.ofText("yz"), ListValue.ofText("Dr"))),
            List.of(ListValue.ofText("Prof"), ListValue.ofText("Dr")));
    TaskJudge judge = new TaskJudge(new Library(TextPrimitives.set()), TEXTS);
    PreparedTask prepared = judge.prepare(task);
    ProgramCode code = new ProgramCode(BaseLanguages.text());
    TaskSearch.Outcome outcome =
        new TaskSearch(
                Grammar.uniform(BaseLanguages.text()),
                new Library(TextPrimitives.set()),
                TEXTS,
                List.of(task),
                new TaskSearch.Limits(1, 1, 10_000, 100),
                Parallel.NONE)
            .run(() -> false);
    Solution best = outcome.solutions().get(0).get(0);
    assertEquals("(lambda STRING)", code.decode(best.heads(), TEXTS).toString());
    assertEquals(-2 * Math.log(62), best.logLikelihood(), 1e-12);
    int[] twice =
        code.encode(
            TermReader.read("(lambda (if (empty? empty) STRING (cdr (cons (car $0) STRING))))"));
    judge.load(twice, 0, twice.length);
    assertEquals(Double.NEGATIVE_INFINITY, judge.logLikelihood(prepared));
  }

  @Test
  void rejectsLimitsOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> new TaskSearch.Limits(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TaskSearch.Limits(1, 1, 0, 1));
  }
}
