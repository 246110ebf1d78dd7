package mws4j.cli.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ErrorRate;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;

/**
 * One-shot classification: programs are found for the one image of each class, and a test image
 * goes to the class whose programs predict it best, {@code log sum_z Q(z) p(x'|z)}.
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
   * @param model not conditioned on alphabets, which the runs do not tell
   * @param memory programs kept of an image
   * @param rounds of proposals for the one image of each class
   * @param seed of the proposals
   * @param progress told the result of every run and how many are done
   */
  public static OneShotResult of(
      StrokesModel model,
      List<OneShotRun> tasks,
      int memory,
      int rounds,
      long seed,
      ObjIntConsumer<Run> progress) {
    List<Run> runs = new ArrayList<>();
    Compute compute = Compute.ofAllProcessors();
    Inference<CharacterImage> inference =
        new Inference<>(model, Search.of(memory, Search.PARTICLES), compute);
    for (OneShotRun task : tasks) {
      List<ProgramDistribution> classes =
          inference.explain(task.support(), rounds, seed).stream()
              .map(ScoredPrograms::distribution)
              .toList();
      Classification answers = Classification.of(model, classes, task.queries(), compute);
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
