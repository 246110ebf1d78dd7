package mws4j.cli.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.DataException;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.training.StepReport;

/**
 * {@code metrics.csv}: a header, then one row per step, oldest first.
 *
 * <pre>
 * step, elapsed (seconds since the run began), seconds (of the step),
 * one column per {@link Metric}, norm_prior, norm_likelihood, norm_recognition (before clipping),
 * seconds_PHASE per {@link Phase}, summed over shards
 * </pre>
 *
 * A value that a step does not have is an empty field. Written by one thread.
 */
public final class MetricsCsv implements Closeable {
  private static final int ELAPSED = 1;

  private final Path file;
  private final BufferedWriter out;
  private final double earlier;

  private MetricsCsv(Path file, double earlier) throws IOException {
    this.file = file;
    this.earlier = earlier;
    out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Begins a file with its header. */
  public static MetricsCsv create(Path file) throws IOException {
    RunFolder.write(file, header() + "\n");
    return new MetricsCsv(file, 0);
  }

  /** Goes on after a step; later rows, and one that was cut short, are removed. */
  public static MetricsCsv continueAfter(Path file, long step) throws IOException {
    if (!Files.exists(file)) {
      return create(file);
    }
    StringBuilder kept = new StringBuilder(header()).append('\n');
    double elapsed = 0;
    for (Row row : rows(file)) {
      if (row.step() <= step) {
        kept.append(row.text()).append('\n');
        elapsed = row.elapsed();
      }
    }
    RunFolder.write(file, kept.toString());
    return new MetricsCsv(file, elapsed);
  }

  /**
   * Adds a row.
   *
   * @param elapsed seconds since this process began to train
   */
  public void add(StepReport report, double elapsed) throws IOException {
    StringBuilder row = new StringBuilder(200).append(report.step());
    field(row, earlier + elapsed);
    field(row, report.seconds());
    for (Metric metric : Metric.values()) {
      field(row, report.metrics().mean(metric));
    }
    field(row, report.priorNorm());
    field(row, report.likelihoodNorm());
    field(row, report.recognitionNorm());
    for (Phase phase : Phase.values()) {
      field(row, report.metrics().seconds(phase));
    }
    try {
      out.append(row).append('\n');
    } catch (IOException e) {
      throw named(e);
    }
  }

  private static void field(StringBuilder row, double value) {
    row.append(',');
    if (!Double.isNaN(value)) {
      row.append((float) value);
    }
  }

  /** Hands the rows so far to the operating system. */
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** A failed write, for example on a full disk, does not say which file it was. */
  private IOException named(IOException cause) {
    return new IOException(file + ": " + cause.getMessage(), cause);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /**
   * One row read back.
   *
   * @param elapsed seconds since the run began
   * @param text the row as it was written
   */
  public record Row(long step, double elapsed, String text) {
    /** The value of a column, NaN where the step had none. */
    public double value(Metric metric) {
      String field = text.split(",", -1)[ELAPSED + 2 + metric.ordinal()];
      return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    /** Seconds spent in a phase. */
    public double seconds(Phase phase) {
      String[] fields = text.split(",", -1);
      return Double.parseDouble(fields[fields.length - Phase.values().length + phase.ordinal()]);
    }
  }

  /**
   * Reads a file; a last line that was cut short is left out.
   *
   * @throws DataException if it is not of this format
   */
  public static List<Row> rows(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    if (!lines.get(0).equals(header())) {
      throw DataException.at(file.toString(), 1, "not the header of a metrics file");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size() - 1; i++) {
      rows.add(row(lines.get(i), file, i + 1L));
    }
    return rows;
  }

  private static Row row(String line, Path file, long number) {
    String[] fields = line.split(",", -1);
    try {
      if (fields.length == header().split(",", -1).length) {
        return new Row(Long.parseLong(fields[0]), Double.parseDouble(fields[ELAPSED]), line);
      }
    } catch (NumberFormatException e) {
      throw DataException.at(file.toString(), number, "damaged row: " + e.getMessage());
    }
    throw DataException.at(file.toString(), number, "damaged row: " + fields.length + " fields");
  }

  private static String header() {
    List<String> names = new ArrayList<>(List.of("step", "elapsed", "seconds"));
    for (Metric metric : Metric.values()) {
      names.add(metric.label());
    }
    names.addAll(List.of("norm_prior", "norm_likelihood", "norm_recognition"));
    for (Phase phase : Phase.values()) {
      names.add("seconds_" + phase.label());
    }
    return String.join(",", names);
  }
}
