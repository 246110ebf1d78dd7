package mws4j.lambda.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;

/** Judged together, tasks have the solutions that they have when judged one by one. */
final class TaskBatchTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Type TEXTS = TypeReader.read("list(char) -> list(char)");

  private static ListValue list(long... values) {
    return ListValue.ofIntegers(values);
  }

  private static Example example(Object input, Object output) {
    return new Example(List.of(input), output);
  }

  private static Task task(String name, Type type, List<String> constants, Example... examples) {
    List<Object> texts = new ArrayList<>();
    constants.forEach(constant -> texts.add(ListValue.ofText(constant)));
    return new Task(name, type, List.of(examples), texts);
  }

  private static Task list(String name, Example... examples) {
    return task(name, LISTS, List.of(), examples);
  }

  private static Example text(String input, String output) {
    return example(ListValue.ofText(input), ListValue.ofText(output));
  }

  @Test
  void tasksOnListsAreSolvedAsTheyAreAlone() {
    Example empty = example(list(), list());
    List<Task> tasks =
        List.of(
            list("tail", example(list(3, 1), list(1)), example(list(5), list()), empty),
            list("tail, with one input twice", example(list(5), list()), example(list(5), list())),
            list("range of the length", example(list(3, 1), list(0, 1)), empty),
            list("nothing but the empty list", empty),
            list("always one and zero", example(list(5), list(1, 0)), example(list(), list(1, 0))),
            list("contradictory", example(list(5), list()), example(list(5), list(5))),
            list("same", example(list(7, 7), list(7, 7)), example(list(5), list(5))),
            list("impossible", example(list(8), list(977, 123))));
    Map<String, Integer> solved = check(ListPrimitives.set(), tasks, 14.5);
    assertTrue(solved.get("tail") > 3, solved.toString());
    assertTrue(solved.get("always one and zero") > 0, solved.toString());
    assertTrue(solved.get("range of the length") > 0, solved.toString());
    assertTrue(!solved.containsKey("contradictory"), solved.toString());
    assertTrue(!solved.containsKey("impossible"), solved.toString());
  }

  @Test
  void tasksOnTextsAreSolvedAsTheyAreAlone() {
    List<Task> tasks =
        List.of(
            task("tail", TEXTS, List.of("b"), text("abc", "bc"), text("b", "")),
            task("constant", TEXTS, List.of("abcd", "bc", "xy"), text("a", "bc"), text("b", "bc")),
            task("part of a constant", TEXTS, List.of("abc"), text("a", "bc"), text("b", "bc")),
            task("no constants", TEXTS, List.of(), text("a", "bc")),
            task("in front", TEXTS, List.of("abc", "a"), text("a", "aabc"), text("b", "babc")),
            task("same", TEXTS, List.of("a"), text("a", "a"), text("b", "b")));
    Map<String, Integer> solved = check(TextPrimitives.set(), tasks, 13.5);
    assertTrue(solved.get("constant") > 0, solved.toString());
    assertTrue(solved.get("part of a constant") > 0, solved.toString());
    assertTrue(solved.get("same") > 3, solved.toString());
    assertTrue(!solved.containsKey("no constants"), solved.toString());
  }

  /** Compares all programs to so many nats; gives the number of solutions. */
  private static Map<String, Integer> check(PrimitiveSet set, List<Task> tasks, double nats) {
    Library library = new Library(set);
    Type request = tasks.get(0).request();
    TaskJudge judge = new TaskJudge(library, request);
    List<PreparedTask> prepared = tasks.stream().map(judge::prepare).toList();
    TaskBatch batch = new TaskBatch(prepared);
    Map<String, Integer> solved = new TreeMap<>();
    new Enumeration(Grammar.uniform(library.language()), request, 100, Parallel.NONE)
        .visit(
            0,
            nats,
            Long.MAX_VALUE,
            part ->
                (heads, length, descriptionLength) -> {
                  judge.load(heads, 0, length);
                  Map<Integer, Double> together = new TreeMap<>();
                  batch.judge(judge, (task, likelihood) -> put(together, task, likelihood));
                  Map<Integer, Double> alone = new TreeMap<>();
                  for (int task = 0; task < tasks.size(); task++) {
                    double likelihood = judge.logLikelihood(prepared.get(task));
                    if (likelihood > Double.NEGATIVE_INFINITY) {
                      put(alone, task, likelihood);
                      solved.merge(tasks.get(task).name(), 1, Integer::sum);
                    }
                  }
                  assertEquals(alone, together);
                },
            () -> false);
    return solved;
  }

  private static void put(Map<Integer, Double> into, int task, double likelihood) {
    assertEquals(null, into.put(task, likelihood), "told of twice: " + task);
  }

  @Test
  void withoutTasksNothingIsTold() {
    TaskJudge judge = new TaskJudge(new Library(ListPrimitives.set()), LISTS);
    judge.load(new int[] {~0}, 0, 1);
    new TaskBatch(List.of()).judge(judge, (task, likelihood) -> assertEquals(-1, task));
  }
}
