package mws4j.cli.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ErrorRate;

/**
 * The errors of one-shot classification.
 *
 * @param runs one after the other
 */
public record OneShotResult(List<Run> runs) implements View {
  /**
   * A run.
   *
   * @param name of it
   * @param tests number of test images
   * @param error among all classes of the run
   */
  public record Run(String name, int tests, ErrorRate error) implements View {
    @Override
    public Result result() {
      Format<Double> percent = Format.percent(1);
      return new Result()
          .show("run", "run", name, Format.TEXT)
          .show("tests", "tests", tests, Format.TEXT)
          .show("ways", "ways", error.ways(), Format.TEXT)
          .show("error", "error", error.error(), percent)
          .put("standardError", error.standardError())
          .show("low", "95 % from", error.low(), percent)
          .show("high", "to", error.high(), percent);
    }
  }

  /**
   * Classifies.
   *
   * @param classifier of the queries of a run
   * @param progress told the result of every run and how many are done
   */
  static OneShotResult of(
      List<OneShotRun> tasks,
      Function<OneShotRun, Classification> classifier,
      ObjIntConsumer<Run> progress) {
    List<Run> runs = new ArrayList<>();
    for (OneShotRun task : tasks) {
      Classification answers = classifier.apply(task);
      runs.add(new Run(task.name(), answers.items(), answers.error(answers.classes())));
      progress.accept(runs.get(runs.size() - 1), runs.size());
    }
    return new OneShotResult(List.copyOf(runs));
  }

  /**
   * The mean error, with an interval that comes from how the runs differ; of a single run that of
   * its classes.
   */
  public ErrorRate total() {
    if (runs.size() == 1) {
      return runs.get(0).error();
    }
    double mean = runs.stream().mapToDouble(run -> run.error().error()).average().orElseThrow();
    double squares = 0;
    for (Run run : runs) {
      squares += (run.error().error() - mean) * (run.error().error() - mean);
    }
    double error = StrictMath.sqrt(squares / (runs.size() - 1.0) / runs.size());
    return ErrorRate.of(runs.get(0).error().ways(), mean, error, tests());
  }

  private int tests() {
    return runs.stream().mapToInt(Run::tests).sum();
  }

  private Run all() {
    return new Run("all", tests(), total());
  }

  @Override
  public Result result() {
    return new Result().putAll(all()).put("runs", runs);
  }

  @Override
  public String text() {
    List<Run> rows = new ArrayList<>(runs);
    rows.add(all());
    return Result.table(rows);
  }
}
