package mws4j.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.model.Part;
import mws4j.mws.training.StepReport;

/**
 * {@code metrics.csv}: a header, then one row per step, oldest first.
 *
 * <pre>
 * step, elapsed (seconds since the run began), seconds (of the step),
 * one column per {@link Metric}, norm_prior, norm_likelihood, norm_recognition (before clipping),
 * seconds_PHASE per {@link Phase}, summed over shards
 * </pre>
 */
public final class MetricsCsv implements Closeable {
  private static final List<String> HEADER = header();

  private static final int ELAPSED = 0;
  private static final int FIRST_METRIC = 2;
  private static final int FIRST_PHASE = FIRST_METRIC + Metric.values().length + 3;

  private final StepCsv csv;
  private final double earlier;

  private final Optional<String> gap;

  private MetricsCsv(StepCsv csv, double earlier, Optional<String> gap) {
    this.csv = csv;
    this.earlier = earlier;
    this.gap = gap;
  }

  /** Begins a file with its header. */
  public static MetricsCsv create(Path file) throws IOException {
    return new MetricsCsv(StepCsv.create(file, HEADER), 0, Optional.empty());
  }

  /** Goes on after a step; later rows, and one that was cut short, are removed. */
  public static MetricsCsv continueAfter(Path file, long step) throws IOException {
    StepCsv csv = StepCsv.continueAfter(file, HEADER, step);
    List<Row> kept = rows(file);
    double earlier = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).elapsed();
    return new MetricsCsv(csv, earlier, gap(file, kept, step));
  }

  /** Every step has a row. */
  private static Optional<String> gap(Path file, List<Row> rows, long last) {
    long expected = 1;
    for (Row row : rows) {
      if (row.step() != expected) {
        return Optional.of(gap(file, expected, row.step() - 1));
      }
      expected++;
    }
    return expected > last ? Optional.empty() : Optional.of(gap(file, expected, last));
  }

  private static String gap(Path file, long from, long to) {
    return file + ": rows of steps " + from + " to " + to + " are missing; the curve has a gap";
  }

  /**
   * Adds a row.
   *
   * @param elapsed seconds since this process began to train
   */
  public void add(StepReport report, double elapsed) throws IOException {
    double[] row = new double[HEADER.size() - 1];
    int next = 0;
    row[next++] = earlier + elapsed;
    row[next++] = report.seconds();
    for (Metric metric : Metric.values()) {
      row[next++] = report.metrics().mean(metric);
    }
    for (Part part : Part.values()) {
      row[next++] = report.norm(part);
    }
    for (Phase phase : Phase.values()) {
      row[next++] = report.metrics().seconds(phase);
    }
    csv.add(report.step(), row);
  }

  /** Hands the rows so far to the operating system. */
  public void flush() throws IOException {
    csv.flush();
  }

  /** Forces the rows so far to the disk. */
  public void force() throws IOException {
    csv.force();
  }

  /** What is wrong with the rows of an earlier run, if anything. */
  public Optional<String> gap() {
    return gap;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** One row read back. */
  public static final class Row {
    private final StepCsv.Row row;

    private Row(StepCsv.Row row) {
      this.row = row;
    }

    /** The step. */
    public long step() {
      return row.step();
    }

    /** Seconds since the run began. */
    public double elapsed() {
      return row.value(ELAPSED);
    }

    /** The value of a column, NaN where the step had none. */
    public double value(Metric metric) {
      return row.value(FIRST_METRIC + metric.ordinal());
    }

    /** Seconds spent in a phase. */
    public double seconds(Phase phase) {
      return row.value(FIRST_PHASE + phase.ordinal());
    }
  }

  /**
   * Reads a file; a last line that was cut short is left out.
   *
   * @throws DataException if it is not of this format
   */
  public static List<Row> rows(Path file) throws IOException {
    return StepCsv.rows(file, HEADER).stream().map(Row::new).toList();
  }

  private static List<String> header() {
    List<String> names = new ArrayList<>(List.of("step", "elapsed", "seconds"));
    for (Metric metric : Metric.values()) {
      names.add(metric.label());
    }
    names.addAll(List.of("norm_prior", "norm_likelihood", "norm_recognition"));
    for (Phase phase : Phase.values()) {
      names.add("seconds_" + phase.label());
    }
    return List.copyOf(names);
  }
}
