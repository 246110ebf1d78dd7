package mws4j.cli.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.LearningCurve;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.nn.safetensors.AtomicFile;

/** Draws the pictures and writes the report of a run. */
public final class RunReport {
  private RunReport() {}

  /**
   * Writes all files.
   *
   * @return why there is no picture, if so: a run of hours must not fail for want of a font
   */
  public static Optional<String> write(
      RunFolder folder, RunConfig run, TrainingSet<?, ?> set, RunSummary summary)
      throws IOException {
    List<MetricsCsv.Row> rows = MetricsCsv.rows(folder.metrics());
    Report report = new Report(summary.title());
    report.table("Result", result(rows, summary));
    for (Map.Entry<String, BufferedImage> picture : summary.pictures().entrySet()) {
      AtomicFile.write(folder.picture(picture.getKey()), Bitmaps.png(picture.getValue()));
    }
    Optional<String> missing = draw(LearningCurve.of(rows), folder, set, report);
    summary.describe(report);
    report.table("Seconds per phase, all threads", phases(rows));
    report.table("Settings", settings(run));
    report.write(folder.report());
    return missing;
  }

  private static Optional<String> draw(
      LearningCurve curve, RunFolder folder, TrainingSet<?, ?> set, Report report)
      throws IOException {
    try {
      ExactCurve.describe(folder.exact(), set, report);
      if (curve.isEmpty()) {
        return Optional.of("no learning curve: no step has a bound");
      }
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

  private static Map<String, String> result(List<MetricsCsv.Row> rows, RunSummary summary) {
    Map<String, String> result = new LinkedHashMap<>(summary.result().lines());
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
    settings.putAll(run.selection());
    settings.putAll(run.training().toMap());
    settings.putAll(run.model());
    settings.putAll(run.environment());
    return settings;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
