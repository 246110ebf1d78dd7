package mws4j.cli.functional.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.functional.library.BaseLanguage;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.functional.task.KnownTask;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.OnThreads;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.solve.Solution;
import mws4j.lambda.solve.TaskSearch;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;

/**
 * Searches for programs of tasks, from empty memories, with a language that stays as it is. Under
 * the recognition model each task has a search and a budget of its own; else those of a type share
 * one.
 *
 * @param order what searches follow
 * @param judgesRecognition whether the recognition model is one that was trained
 * @param budget of expansions
 * @param stop once true searches end with what they have
 */
record Evaluator(
    FunctionalModel model,
    SearchOrder order,
    boolean judgesRecognition,
    long budget,
    FreshExamples fresh,
    Compute compute,
    BooleanSupplier stop) {
  private static final int KEPT = 5;

  /** Grammars of that many tasks are in memory at a time. */
  private static final int TOGETHER = 32;

  /** What a search found for one of its tasks. */
  private record Found(TaskSearch.Outcome outcome, int task) {
    List<Solution> solutions() {
      return outcome.solutions().get(task);
    }

    long expansions() {
      return solutions().stream().mapToDouble(Solution::descriptionLength).min().stream()
          .mapToLong(outcome::expansionsTo)
          .findFirst()
          .orElse(outcome.expansions());
    }
  }

  /**
   * Searches for all.
   *
   * @param progress told how many tasks are done, by one thread at a time
   */
  List<EvaluatedTask> evaluate(List<KnownTask> tasks, IntConsumer progress) {
    Found[] found = new Found[tasks.size()];
    List<Task> all = tasks.stream().map(KnownTask::task).toList();
    if (order.isShared()) {
      together(all, found, progress);
    } else {
      each(all, found, progress);
    }
    List<EvaluatedTask> evaluated = new ArrayList<>();
    for (int from = 0; from < found.length; from += TOGETHER) {
      int to = Math.min(found.length, from + TOGETHER);
      List<Grammar> recognition =
          judgesRecognition ? model.grammars(all.subList(from, to), compute) : List.of();
      for (int i = from; i < to; i++) {
        Optional<Grammar> own =
            judgesRecognition ? Optional.of(recognition.get(i - from)) : Optional.empty();
        evaluated.add(evaluated(tasks.get(i), found[i], own));
      }
    }
    return evaluated;
  }

  private void each(List<Task> tasks, Found[] found, IntConsumer progress) {
    int[] firsts = firstsAlike(tasks);
    Object lock = new Object();
    int[] done = new int[1];
    for (int from = 0; from < found.length; from += TOGETHER) {
      int first = from;
      int to = Math.min(found.length, from + TOGETHER);
      List<Grammar> grammars = order.grammars(model, tasks.subList(from, to), compute);
      compute.run(
          to - from,
          () -> Parallel.NONE,
          (parallel, i) -> {
            if (firsts[first + i] == first + i) {
              List<Task> alone = List.of(tasks.get(first + i));
              found[first + i] = new Found(search(grammars.get(i), alone, parallel), 0);
            }
            synchronized (lock) {
              progress.accept(++done[0]);
            }
          });
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = found[firsts[i]];
    }
  }

  /** The first task that asks for the same by the same examples: one search is for all of them. */
  private static int[] firstsAlike(List<Task> tasks) {
    Map<Task, Integer> known = new HashMap<>();
    int[] firsts = new int[tasks.size()];
    for (int i = 0; i < firsts.length; i++) {
      Task task = tasks.get(i);
      Task unnamed = new Task("", task.request(), task.examples(), task.constants());
      Integer earlier = known.putIfAbsent(unnamed, i);
      firsts[i] = earlier == null ? i : earlier;
    }
    return firsts;
  }

  private void together(List<Task> tasks, Found[] found, IntConsumer progress) {
    Parallel parallel = new OnThreads(compute);
    int done = 0;
    for (List<Integer> members : Task.byRequest(tasks).values()) {
      List<Task> some = members.stream().map(tasks::get).toList();
      Grammar grammar = order.grammars(model, some, compute).get(0);
      TaskSearch.Outcome outcome = search(grammar, some, parallel);
      for (int i = 0; i < members.size(); i++) {
        found[members.get(i)] = new Found(outcome, i);
      }
      done += members.size();
      progress.accept(done);
    }
  }

  private TaskSearch.Outcome search(Grammar grammar, List<Task> tasks, Parallel parallel) {
    TaskSearch.Limits limits = new TaskSearch.Limits(KEPT, 1, budget, model.maxProgramLength() - 1);
    return new TaskSearch(
            grammar, model.language(), tasks.get(0).request(), tasks, limits, parallel)
        .run(stop);
  }

  private EvaluatedTask evaluated(KnownTask known, Found found, Optional<Grammar> recognition) {
    Task task = known.task();
    List<Answer> answers = Answer.of(model, task, found.solutions());
    Optional<Answer> best = answers.stream().findFirst();
    BaseLanguage base = new BaseLanguage(model.language().primitives());
    return new EvaluatedTask(
        known,
        best,
        best.isPresent() ? base.nats(best.get().base(), task.request()) : OptionalDouble.empty(),
        nats(best, Optional.of(model.grammar()), task),
        nats(best, recognition, task),
        found.expansions(),
        found.outcome().certificates()[found.task()],
        best.flatMap(answer -> right(answer, fresh.of(known))));
  }

  private static OptionalDouble nats(Optional<Answer> best, Optional<Grammar> grammar, Task task) {
    return best.isPresent() && grammar.isPresent()
        ? OptionalDouble.of(Answer.nats(grammar.get(), best.get().term(), task))
        : OptionalDouble.empty();
  }

  private static Optional<Boolean> right(Answer answer, List<Example> examples) {
    return examples.isEmpty()
        ? Optional.empty()
        : Optional.of(answer.program().isRightOn(examples));
  }
}
