package mws4j.domains.gmm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.SampleFile;
import mws4j.nn.safetensors.AtomicFile;

/**
 * Reads and writes mini-datasets as comma-separated text without a header, one per line:
 *
 * <pre>x1,y1,x2,y2,..,xJ,yJ</pre>
 *
 * All lines have the same number of points, 1 to {@value MiniDataset#MAX_POINTS}. Cells are decimal
 * numbers, with an exponent if need be, that lie in ±{@link MiniDataset#MAX_COORDINATE}; spaces
 * around them are ignored. Every violation is a {@link DataException} with line and column.
 */
public final class GmmData {
  /** Most mini-datasets accepted unless the caller says otherwise. */
  public static final int MAX_LINES = 1_000_000;

  private static final int MAX_LINE_BYTES = 4096;
  private static final long MAX_BYTES = 1L << 30;
  private static final String SAMPLE = "sample.csv";
  private static final String LAYOUT = "write one mini-dataset per line as x1,y1,x2,y2,...";

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  private final String source;
  private final int maxLines;
  private int columns; // of the first line

  private GmmData(String source, int maxLines) {
    this.source = source;
    this.maxLines = maxLines;
  }

  /** Reads a file of at most {@link #MAX_LINES} mini-datasets. */
  public static List<MiniDataset> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), MAX_LINES);
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in error messages. */
  public static List<MiniDataset> read(InputStream in, String source, int maxLines)
      throws IOException {
    return new GmmData(source, maxLines)
        .datasets(new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES));
  }

  /** The sample that comes with the library: 100 generated mini-datasets of 7 points. */
  public static List<MiniDataset> readSample() throws IOException {
    return SampleFile.read(GmmData.class, SAMPLE, (in, source) -> read(in, source, MAX_LINES));
  }

  /** Writes a file that {@link #read(Path)} reads back unchanged, whole or not at all. */
  public static void write(Path file, List<MiniDataset> datasets) throws IOException {
    StringBuilder text = new StringBuilder();
    for (MiniDataset data : datasets) {
      text.append(data).append('\n');
    }
    AtomicFile.write(file, text.toString());
  }

  private List<MiniDataset> datasets(LineReader lines) throws IOException {
    List<MiniDataset> datasets = new ArrayList<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (datasets.size() == maxLines) {
        throw DataException.at(
            source,
            lines.number(),
            "more than " + maxLines + " mini-datasets; split the file or take a part of it");
      }
      datasets.add(dataset(line.get(), lines.number()));
    }
    if (datasets.isEmpty()) {
      throw DataException.in(source, "is empty; " + LAYOUT);
    }
    return datasets;
  }

  private MiniDataset dataset(String line, long number) {
    if (line.isBlank()) {
      throw DataException.at(source, number, 1, "empty line; remove it");
    }
    String[] cells = line.split(",", -1);
    checkColumns(cells.length, number);
    double[] coordinates = new double[cells.length];
    int start = 0;
    for (int i = 0; i < cells.length; i++) {
      coordinates[i] = coordinate(cells[i], number, start);
      start += cells[i].length() + 1;
    }
    return MiniDataset.of(coordinates);
  }

  private void checkColumns(int found, long number) {
    if (columns == 0) {
      if (found % 2 != 0 || found > 2 * MiniDataset.MAX_POINTS) {
        throw DataException.at(
            source,
            number,
            1,
            found
                + (found == 1 ? " column" : " columns")
                + ", but a mini-dataset has 1 to "
                + MiniDataset.MAX_POINTS
                + " points with two coordinates each; "
                + LAYOUT);
      }
      columns = found;
    } else if (found != columns) {
      throw DataException.at(
          source,
          number,
          1,
          found
              + (found == 1 ? " column" : " columns")
              + ", the first line has "
              + columns
              + "; give all mini-datasets the same number of points");
    }
  }

  private double coordinate(String cell, long line, int start) {
    String text = cell.strip();
    int column = start + 1 + (text.isEmpty() ? 0 : cell.indexOf(text));
    if (text.isEmpty()) {
      throw DataException.at(source, line, column, "empty cell; give it a number");
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw DataException.at(source, line, column, "\"" + text + "\" " + complaint(text, line));
    }
    double value = Double.parseDouble(text);
    if (!(Math.abs(value) <= MiniDataset.MAX_COORDINATE)) {
      throw DataException.at(
          source,
          line,
          column,
          text
              + " is too large; scale the data to the order of 1, at most "
              + MiniDataset.MAX_COORDINATE);
    }
    return value;
  }

  private static String complaint(String text, long line) {
    if (NOT_FINITE.matcher(text).matches()) {
      return "is not finite; remove this mini-dataset or give the cell a number";
    }
    return "is not a number; "
        + (line == 1 ? "a header line must be removed" : "write it like -1.25 or 3e-2");
  }
}
