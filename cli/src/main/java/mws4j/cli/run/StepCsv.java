package mws4j.cli.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.DataException;
import mws4j.nn.safetensors.AtomicFile;

/**
 * A CSV file of numbers with one row per step, oldest first: a header, then rows whose first field
 * is the step. A value that a step does not have is an empty field. Written by one thread.
 */
public final class StepCsv implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final BufferedWriter out;

  private StepCsv(Path file) throws IOException {
    this.file = file;
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /** Begins a file with its header, whose first name is that of the step. */
  public static StepCsv create(Path file, List<String> header) throws IOException {
    AtomicFile.write(file, String.join(",", header) + "\n");
    return new StepCsv(file);
  }

  /** Goes on after a step; later rows, and one that was cut short, are removed. */
  public static StepCsv continueAfter(Path file, List<String> header, long step)
      throws IOException {
    if (!Files.exists(file)) {
      return create(file, header);
    }
    StringBuilder kept = new StringBuilder(String.join(",", header)).append('\n');
    for (Row row : rows(file, header)) {
      if (row.step() <= step) {
        kept.append(row.text).append('\n');
      }
    }
    AtomicFile.write(file, kept.toString());
    return new StepCsv(file);
  }

  /** Adds a row. */
  public void add(long step, double... values) throws IOException {
    StringBuilder row = new StringBuilder(200).append(step);
    for (double value : values) {
      row.append(',');
      if (value == (long) value) { // a count, to the last one
        row.append((long) value);
      } else if (!Double.isNaN(value)) {
        row.append((float) value);
      }
    }
    try {
      out.append(row).append('\n');
    } catch (IOException e) {
      throw named(e);
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

  /** Forces the rows so far to the disk. */
  public void force() throws IOException {
    flush();
    channel.force(false);
  }

  /** A failed write, for example on a full disk, does not say which file it was. */
  private IOException named(IOException cause) {
    return new IOException(file + ": " + cause.getMessage(), cause);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** One row read back. */
  public static final class Row {
    private final String text;
    private final long step;
    private final double[] values;

    private Row(String text, String[] fields) {
      this.text = text;
      step = Long.parseLong(fields[0]);
      values =
          Arrays.stream(fields)
              .skip(1)
              .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
              .toArray();
    }

    /** The first field. */
    public long step() {
      return step;
    }

    /** A value, counted from 0 behind the step; NaN where the step had none. */
    public double value(int index) {
      return values[index];
    }
  }

  /**
   * Reads a file; a last line that was cut short is left out.
   *
   * @throws DataException if it is not of this format
   */
  public static List<Row> rows(Path file, List<String> header) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    if (!lines.get(0).equals(String.join(",", header))) {
      String kind = file.getFileName().toString().replaceFirst("\\.csv$", "");
      throw DataException.at(file.toString(), 1, "not the header of a " + kind + " file");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size() - 1; i++) {
      rows.add(row(lines.get(i), header.size(), file, i + 1L));
    }
    return rows;
  }

  private static Row row(String line, int columns, Path file, long number) {
    String[] fields = line.split(",", -1);
    try {
      if (fields.length == columns) {
        return new Row(line, fields);
      }
    } catch (NumberFormatException e) {
      throw DataException.at(file.toString(), number, "damaged row: " + e.getMessage());
    }
    throw DataException.at(file.toString(), number, "damaged row: " + fields.length + " fields");
  }
}
