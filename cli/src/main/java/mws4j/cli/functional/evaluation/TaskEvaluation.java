package mws4j.cli.functional.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/**
 * How many tasks a language solves, and at what cost.
 *
 * @param model where it was read, or what it is
 * @param source where the tasks were read
 * @param under what the search followed
 * @param budget of expansions
 * @param tasks what was found for each
 */
record TaskEvaluation(
    String model, String source, String under, long budget, List<EvaluatedTask> tasks)
    implements View {
  private static final long FIRST_POINT = 100;

  /**
   * A point of the curve.
   *
   * @param expansions budget of a task
   * @param solved tasks that are solved with it
   */
  private record Point(long expansions, long solved) implements View {
    @Override
    public Result result() {
      return new Result()
          .show("expansions", "expansions", expansions, Format.TEXT)
          .show("solved", "solved", solved, Format.TEXT);
    }
  }

  private List<EvaluatedTask> solved() {
    return tasks.stream().filter(EvaluatedTask::isSolved).toList();
  }

  private int count(Predicate<EvaluatedTask> which) {
    return (int) tasks.stream().filter(which).count();
  }

  /** Sets of examples that differ, of some tasks. */
  private static int distinct(List<EvaluatedTask> tasks) {
    Set<Object> sets = new HashSet<>();
    tasks.forEach(each -> sets.add(each.known().task().examples()));
    return sets.size();
  }

  /** Without a line for people where nothing is known. */
  private Result nats(String key, String label, Function<EvaluatedTask, OptionalDouble> nats) {
    OptionalDouble mean = mean(nats);
    return mean.isPresent()
        ? new Result().show(key, label, mean.getAsDouble(), Format.NATS)
        : new Result().put(key, Optional.empty());
  }

  /** Without a line for people if no program was held against fresh inputs. */
  private Result right() {
    int judged = count(task -> task.right().isPresent());
    int right = count(task -> task.right().orElse(false));
    Result result = new Result().put("judged", judged);
    return judged == 0
        ? result.put("right", right)
        : result.show("right", "right on fresh inputs", right, Format.outOf(judged));
  }

  private OptionalDouble mean(Function<EvaluatedTask, OptionalDouble> nats) {
    return solved().stream()
        .map(nats)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  /** Three points to a power of ten, and the budget itself. */
  private List<Point> curve() {
    List<Point> points = new ArrayList<>();
    for (long power = FIRST_POINT; power < budget && power > 0; power *= 10) {
      for (long digit : new long[] {1, 2, 5}) {
        if (digit * power < budget) {
          points.add(point(digit * power));
        }
      }
    }
    points.add(new Point(budget, solved().size()));
    return points;
  }

  private Point point(long expansions) {
    return new Point(
        expansions, solved().stream().filter(t -> t.expansions() <= expansions).count());
  }

  @Override
  public Result result() {
    Predicate<EvaluatedTask> hard = task -> !task.known().easy();
    return new Result()
        .put("model", model)
        .put("data", source)
        .put("under", under)
        .put("budget", budget)
        .put("instances", tasks.size())
        .show("solved", "solved", solved().size(), Format.outOf(tasks.size()))
        .put("hard", count(hard))
        .show(
            "hardSolved",
            "of those that are not easy",
            count(hard.and(EvaluatedTask::isSolved)),
            Format.outOf(count(hard)))
        .put("distinct", distinct(tasks))
        .show(
            "distinctSolved",
            "of the distinct sets of examples",
            distinct(solved()),
            Format.outOf(distinct(tasks)))
        .putAll(nats("baseNats", "nats in the base language, mean", EvaluatedTask::baseNats))
        .putAll(nats("priorNats", "under the prior", EvaluatedTask::priorNats))
        .putAll(
            nats("recognitionNats", "under the recognition model", EvaluatedTask::recognitionNats))
        .putAll(right())
        .put("curve", curve())
        .put("programs", tasks);
  }

  @Override
  public String text() {
    StringBuilder text =
        new StringBuilder(
            result()
                .fill(
                    "{model} on {data}, {instances} tasks, under {under}, {budget}"
                        + " expansions\n\n"));
    text.append(result().text()).append('\n').append(Result.table(curve())).append('\n');
    for (EvaluatedTask task : tasks) {
      text.append(task.known().task().name()).append(": ");
      text.append(
          task.answer()
              .map(
                  answer ->
                      answer.named()
                          + task.right().filter(right -> !right).map(no -> "  (wrong)").orElse(""))
              .orElse("not solved"));
      text.append('\n');
    }
    return text.toString();
  }
}
