package mws4j.cli.functional.growth;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mws4j.cli.run.StepCsv;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.Stage;
import mws4j.mws.growth.StageReport;

/**
 * {@code stages.csv}, a row for every stage that is done, and {@code certificates.csv}, a row for
 * every search with the nats to which it was complete for each task. Both are numbered by stage,
 * four in an iteration: what is left out counts.
 */
final class StagesCsv implements Closeable {
  private static final List<String> HEADER =
      List.of(
          "stage",
          "iteration",
          "kind",
          "solved",
          "mean_nats",
          "median_nats",
          "library",
          "learned",
          "expansions",
          "seconds");

  private final StepCsv stages;
  private final StepCsv certificates;

  private StagesCsv(StepCsv stages, StepCsv certificates) {
    this.stages = stages;
    this.certificates = certificates;
  }

  /** Goes on after so many stages; later rows are removed. */
  static StagesCsv continueAfter(Path stages, Path certificates, int tasks, long done)
      throws IOException {
    StepCsv first = StepCsv.continueAfter(stages, HEADER, done);
    try {
      return new StagesCsv(first, StepCsv.continueAfter(certificates, header(tasks), done));
    } catch (IOException | RuntimeException e) {
      first.close();
      throw e;
    }
  }

  private static List<String> header(int tasks) {
    List<String> header = new ArrayList<>(List.of("stage"));
    IntStream.rangeClosed(1, tasks).forEach(i -> header.add("task_" + i));
    return header;
  }

  /** Stages that a trainer has behind it, those left out included. */
  static long done(GrowingTrainer<?> trainer) {
    return number(trainer.iterations(), trainer.stage());
  }

  private static long number(int iteration, Stage stage) {
    return (long) iteration * Stage.values().length + stage.ordinal();
  }

  /** Adds a stage. */
  void add(StageReport report) throws IOException {
    long number = number(report.iteration(), report.stage()) + 1;
    stages.add(
        number,
        report.iteration() + 1,
        report.stage().ordinal() + 1,
        report.solved(),
        -report.meanLogJoint(),
        -report.medianLogJoint(),
        report.library().size(),
        report.learned().size(),
        (double) report.spent(),
        report.seconds());
    if (!report.certificates().isEmpty()) {
      double[] nats = new double[report.instances()];
      for (int i = 0; i < nats.length; i++) {
        nats[i] = report.certificates().getOrDefault(i, Double.NaN);
      }
      certificates.add(number, nats);
    }
  }

  /** Forces all rows to the disk. */
  void force() throws IOException {
    stages.force();
    certificates.force();
  }

  @Override
  public void close() throws IOException {
    try (stages) {
      certificates.close();
    }
  }

  /** The iterations of a file, the last perhaps not whole. */
  static List<IterationRow> iterations(Path stages) throws IOException {
    TreeMap<Integer, IterationRow> rows = new TreeMap<>();
    for (StepCsv.Row row : StepCsv.rows(stages, HEADER)) {
      int iteration = (int) row.value(0);
      rows.merge(
          iteration,
          new IterationRow(
              iteration,
              (int) row.value(2),
              row.value(3),
              row.value(4),
              (int) row.value(5),
              (long) row.value(7),
              row.value(8)),
          IterationRow::then);
    }
    return List.copyOf(rows.values());
  }

  /**
   * How far the last search was complete for each task.
   *
   * @param stage whose searches are meant
   * @return nats by task; NaN for one that was never searched for
   */
  static double[] certificates(Path file, int tasks, Stage stage) throws IOException {
    double[] last = new double[tasks];
    Arrays.fill(last, Double.NaN);
    for (StepCsv.Row row : StepCsv.rows(file, header(tasks))) {
      if ((row.step() - 1) % Stage.values().length == stage.ordinal()) {
        for (int i = 0; i < tasks; i++) {
          last[i] = Double.isNaN(row.value(i)) ? last[i] : row.value(i);
        }
      }
    }
    return last;
  }
}
