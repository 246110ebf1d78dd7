package mws4j.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.regex.ConceptView;
import mws4j.cli.regex.Dream;
import mws4j.cli.regex.RegexSummary;
import mws4j.cli.run.LearningCurve;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;

/** Draws the learning curve and writes the report of a run on string concepts. */
final class RegexReport {
  private RegexReport() {}

  /**
   * Writes all files.
   *
   * @return why there is no picture, if so: a run of hours must not fail for want of a font
   */
  static Optional<String> write(RunFolder folder, RunConfig run, RegexSummary summary)
      throws IOException {
    List<MetricsCsv.Row> rows = MetricsCsv.rows(folder.metrics());
    LearningCurve curve = LearningCurve.of(rows);
    Report report = new Report("mws4j: string concepts");
    report.table("Result", result(rows, summary));
    Optional<String> missing = draw(curve, folder, report);
    report.table(
        "Concepts",
        List.of("concept", "strings", "programs", "new strings"),
        summary.concepts().stream().map(ConceptView::cells).toList());
    report.table(
        "Dreams",
        List.of("program", "log prior, nats", "strings"),
        summary.dreams().stream().map(Dream::cells).toList());
    report.table("Seconds per phase, all threads", phases(rows));
    report.table("Settings", settings(run));
    report.write(folder.report());
    return missing;
  }

  private static Optional<String> draw(LearningCurve curve, RunFolder folder, Report report)
      throws IOException {
    if (curve.isEmpty()) {
      return Optional.of("no learning curve: no step has a bound");
    }
    try {
      curve.write(folder.learningCurve("png"), folder.learningCurve("svg"));
      report.picture("Bound", curve.svg());
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      // Where there are no fonts, JDKs throw RuntimeException, Error, InternalError or
      // LinkageError.
      if (e instanceof OutOfMemoryError) {
        throw e;
      }
      return Optional.of("no learning curve: this Java cannot draw text (" + e + ")");
    }
  }

  private static Map<String, String> result(List<MetricsCsv.Row> rows, RegexSummary summary) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("training bound, mean of all explained, nats", number(summary.bound()));
    result.put("concepts explained", summary.explained() + " of " + summary.instances());
    if (!rows.isEmpty()) {
      MetricsCsv.Row last = rows.get(rows.size() - 1);
      result.put("steps", String.valueOf(last.step()));
      result.put("minutes", number(last.elapsed() / 60));
      for (Metric metric : Metric.values()) {
        result.put(metric.label() + " of the last step", number(last.value(metric)));
      }
    }
    return result;
  }

  private static Map<String, String> phases(List<MetricsCsv.Row> rows) {
    Map<String, String> phases = new LinkedHashMap<>();
    for (Phase phase : Phase.values()) {
      phases.put(phase.label(), number(rows.stream().mapToDouble(r -> r.seconds(phase)).sum()));
    }
    return phases;
  }

  private static Map<String, String> settings(RunConfig run) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data", run.data());
    settings.putAll(run.training().toMap());
    settings.putAll(run.model());
    settings.putAll(run.environment());
    return settings;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
