package mws4j.cli.functional.growth;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mws4j.cli.functional.library.LibraryGraph;
import mws4j.cli.functional.library.LibraryTree;
import mws4j.cli.functional.library.NamedAbstraction;
import mws4j.cli.json.Format;
import mws4j.cli.pictures.Charts;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import org.knowm.xchart.XYChart;

/** {@code report.html} of a run of a growing language. */
final class GrowthReport {
  private final GrowthSummary summary;
  private final Report report;

  private GrowthReport(GrowthSummary summary) {
    this.summary = summary;
    report = new Report("mws4j: a language of " + summary.domain());
  }

  /**
   * Writes the file.
   *
   * @return why there are no curves, if so: a run of hours must not fail for want of a font
   */
  static Optional<String> write(RunFolder folder, RunConfig run, GrowthSummary summary)
      throws IOException {
    GrowthReport page = new GrowthReport(summary);
    page.report.table("Result", summary.figures().lines());
    Optional<String> missing = page.curves();
    page.report.table("Iterations", summary.iterations());
    page.library();
    page.programs();
    page.certificates();
    page.report.table("Settings", settings(run));
    page.report.write(folder.report());
    return missing;
  }

  private Optional<String> curves() throws IOException {
    List<IterationRow> rows = summary.iterations();
    if (rows.isEmpty()) {
      return Optional.of("no curves: no stage is done");
    }
    try {
      curve("Tasks solved", "tasks", rows, IterationRow::solved);
      List<IterationRow> solved =
          rows.stream().filter(row -> Double.isFinite(row.meanNats())).toList();
      if (!solved.isEmpty()) {
        curve("Description length", "nats per solved task", solved, IterationRow::meanNats);
      }
      curve("Library", "abstractions", rows, IterationRow::library);
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      // Where there are no fonts, JDKs throw RuntimeException, Error, InternalError or
      // LinkageError.
      if (e instanceof OutOfMemoryError) {
        throw e;
      }
      return Optional.of("no curves: this Java cannot draw text (" + e + ")");
    }
  }

  private void curve(
      String title, String axis, List<IterationRow> rows, ToDoubleFunction<IterationRow> value)
      throws IOException {
    XYChart chart = Charts.empty(title, "iteration", axis);
    chart.getStyler().setLegendVisible(false);
    chart.addSeries(
        axis,
        rows.stream().mapToDouble(IterationRow::iteration).toArray(),
        rows.stream().mapToDouble(value).toArray());
    report.picture(title, Charts.svg(chart));
  }

  private void library() {
    List<NamedAbstraction> library = summary.library();
    if (library.isEmpty()) {
      return;
    }
    report.picture("Library", LibraryGraph.svg(library));
    report.paragraph(
        "A box for each abstraction with the number of tasks whose best program uses it; lines lead"
            + " from what it is made of.");
    report.table(
        "Abstractions",
        List.of("name", "type", "body", "uses"),
        library.stream()
            .map(
                each ->
                    List.of(
                        each.name(), each.type().toString(), each.body().toString(), each.uses()))
            .toList());
    report.table("As a tree", List.of("library"), List.of(List.of(LibraryTree.text(library))));
  }

  private void programs() {
    report.table(
        "Programs",
        List.of("task", "nats", "with the library", "in the base language", "nats there"),
        summary.tasks().stream()
            .filter(SolvedTask::isSolved)
            .map(
                task ->
                    List.of(
                        task.task().name(),
                        Format.NATS.text(task.nats()),
                        task.named().orElseThrow().toString(),
                        task.base().orElseThrow().toString(),
                        nats(task.baseNats().orElse(Double.NaN))))
            .toList());
  }

  private void certificates() {
    report.table(
        "Certificates",
        List.of("task", "solved", "nats of the best", "prior complete to", "recognition to"),
        summary.tasks().stream()
            .map(
                task ->
                    List.of(
                        task.task().name(),
                        task.isSolved() ? "yes" : "no",
                        nats(task.nats()),
                        nats(task.certificate()),
                        nats(task.recognitionCertificate())))
            .toList());
    report.paragraph(
        "The last search under the prior ran every program of the task's type below the nats given"
            + " here, under the language and weights of its iteration; none of these solves the"
            + " task but those found. The same under the recognition model, where the task had its"
            + " turn. Language and weights have changed since: a best program may cost more or"
            + " less now.");
  }

  private static String nats(double value) {
    return Double.isNaN(value) ? "" : Format.NATS.text(value);
  }

  private static Map<String, String> settings(RunConfig run) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("tasks", run.data());
    settings.putAll(run.selection());
    settings.putAll(run.loop());
    run.training().toMap().forEach((name, value) -> settings.put("training " + name, value));
    settings.putAll(run.model());
    settings.putAll(run.environment());
    return settings;
  }
}
