package mws4j.cli.strokes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ErrorRate;
import mws4j.mws.evaluation.ProgramDistribution;

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
  public record Run(String name, int tests, ErrorRate error) {}

  /**
   * Classifies.
   *
   * @param model not conditioned on alphabets, which the runs do not tell
   * @param rounds of proposals for each support image
   * @param progress told the result of every run and how many are done
   */
  public static OneShotResult of(
      StrokesModel model,
      List<OneShotRun> tasks,
      CharacterInference inference,
      int rounds,
      ObjIntConsumer<Run> progress) {
    List<Run> runs = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    for (OneShotRun task : tasks) {
      List<ProgramDistribution> classes =
          inference.rounds(task.support(), rounds).stream()
              .map(ScoredPrograms::distribution)
              .toList();
      Classification answers = Classification.of(model, classes, task.queries(), threads);
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
    int tests = runs.stream().mapToInt(Run::tests).sum();
    return ErrorRate.of(runs.get(0).error().ways(), mean, error, tests);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("run         tests   ways    error   95 % interval\n");
    for (Run run : runs) {
      row(text, run.name(), run.tests(), run.error());
    }
    row(text, "all", runs.stream().mapToInt(Run::tests).sum(), total());
    return text.toString();
  }

  private static void row(StringBuilder text, String name, int tests, ErrorRate rate) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-10s %6d %6d  %5.1f %%   %.1f to %.1f%n",
            name,
            tests,
            rate.ways(),
            100 * rate.error(),
            100 * rate.low(),
            100 * rate.high()));
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = json(total());
    JsonArray each = new JsonArray();
    for (Run run : runs) {
      JsonObject one = json(run.error());
      one.addProperty("run", run.name());
      one.addProperty("tests", run.tests());
      each.add(one);
    }
    json.add("runs", each);
    return json;
  }

  private static JsonObject json(ErrorRate rate) {
    JsonObject json = new JsonObject();
    json.addProperty("ways", rate.ways());
    json.add("error", Json.number(rate.error()));
    json.add("standardError", Json.number(rate.standardError()));
    json.add("low", Json.number(rate.low()));
    json.add("high", Json.number(rate.high()));
    return json;
  }
}
