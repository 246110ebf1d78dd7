package mws4j.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import mws4j.domains.DataException;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Part;
import mws4j.mws.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsCsvTest {
  @TempDir Path temp;

  private static StepReport report(long step) {
    StepMetrics metrics = new StepMetrics();
    if (step > 1) {
      metrics.add(Metric.ELBO, -10.0 * step);
    }
    metrics.add(Metric.EXPLAINED, 0.5);
    return new StepReport(
        step, 0.25, metrics, Map.of(Part.PRIOR, 1.0, Part.LIKELIHOOD, 2.0, Part.RECOGNITION, 3.0));
  }

  private Path written(int steps) throws IOException {
    Path file = temp.resolve("metrics.csv");
    try (MetricsCsv metrics = MetricsCsv.create(file)) {
      for (int step = 1; step <= steps; step++) {
        metrics.add(report(step), step);
      }
    }
    return file;
  }

  @Test
  void writesOneRowPerStepWithEveryMetricAndPhase() throws IOException {
    Path file = written(2);
    assertEquals(
        List.of(
            "step,elapsed,seconds,elbo,log_prior,log_likelihood,log_recognition,log_dream,explained,"
                + "gained,best_changed,norm_prior,norm_likelihood,norm_recognition,seconds_encode,"
                + "seconds_sample,seconds_edit,seconds_score,seconds_remember,seconds_differentiate,"
                + "seconds_backward,seconds_update",
            "1,1,0.25,,,,,,0.5,,,1,2,3,0,0,0,0,0,0,0,0",
            "2,2,0.25,-20,,,,,0.5,,,1,2,3,0,0,0,0,0,0,0,0"),
        Files.readAllLines(file));
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    List<MetricsCsv.Row> rows = MetricsCsv.rows(written(2));
    assertTrue(Double.isNaN(rows.get(0).value(Metric.ELBO)));
    assertEquals(-20, rows.get(1).value(Metric.ELBO));
    assertEquals(0.5, rows.get(1).value(Metric.EXPLAINED));
    assertEquals(0, rows.get(1).seconds(Phase.UPDATE));
  }

  @Test
  void goesOnAfterAStepAndItsTime() throws IOException {
    Path file = written(5);
    Files.writeString(file, Files.readString(file) + "6,6.0,0.2");
    try (MetricsCsv metrics = MetricsCsv.continueAfter(file, 3)) {
      metrics.add(report(4), 0.5);
    }
    List<MetricsCsv.Row> rows = MetricsCsv.rows(file);
    assertEquals(List.of(1L, 2L, 3L, 4L), rows.stream().map(MetricsCsv.Row::step).toList());
    assertEquals(3.5, rows.get(3).elapsed());
  }

  @Test
  void aDamagedFileIsNamedWithTheLine() throws IOException {
    Path file = written(3);
    Files.writeString(file, Files.readString(file).replace("\n2,2,0.25,", "\n2,"));
    DataException error = assertThrows(DataException.class, () -> MetricsCsv.rows(file));
    assertEquals(file + ":3: damaged row: 20 fields", error.getMessage());
    Files.writeString(file, "a,b\n");
    error = assertThrows(DataException.class, () -> MetricsCsv.rows(file));
    assertEquals(file + ":1: not the header of a metrics file", error.getMessage());
  }

  @Test
  void theCurveLeavesOutStepsWithoutABound() throws IOException {
    assertTrue(LearningCurve.of(MetricsCsv.rows(written(1))).isEmpty());
    LearningCurve curve = LearningCurve.of(MetricsCsv.rows(written(900)));
    Path png = temp.resolve("c.png");
    curve.write(png, temp.resolve("c.svg"));
    assertEquals(800, ImageIO.read(png.toFile()).getWidth());
    assertTrue(Files.readString(temp.resolve("c.svg")).contains("<svg"));
  }
}
