package mws4j.cli.functional.evaluation;

import java.util.List;
import java.util.function.BooleanSupplier;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.functional.task.KnownTask;
import mws4j.domains.functional.FunctionalModel;
import mws4j.mws.compute.Compute;

/**
 * Counts the tasks that a language solves, and nothing else.
 *
 * @param budget of expansions, as {@code mws4j evaluate} means it
 * @param stop once true the count is not that of all tasks
 */
public record TestedTasks(
    FunctionalModel model, long budget, Compute compute, BooleanSupplier stop) {
  /** Number of tasks solved, from empty memories. */
  public int solved(List<KnownTask> tasks, SearchOrder order) {
    Evaluator evaluator =
        new Evaluator(model, order, false, budget, FreshExamples.none(), compute, stop);
    return (int)
        evaluator.evaluate(tasks, done -> {}).stream().filter(EvaluatedTask::isSolved).count();
  }
}
