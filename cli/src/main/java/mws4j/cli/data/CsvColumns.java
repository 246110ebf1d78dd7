package mws4j.cli.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;

/**
 * The columns of a CSV file: strict UTF-8, at most {@link #MAX_BYTES}, every row with as many
 * fields as the first. Empty lines are skipped. Delimiter and header are guessed unless given, see
 * {@link CsvGuess}. Every violation is a {@link DataException}.
 */
public final class CsvColumns {
  /** Largest input accepted; it is held in memory. */
  public static final long MAX_BYTES = 64L << 20;

  /** Longest line, and longest quoted field, accepted. */
  static final int MAX_LINE_BYTES = 1 << 20;

  private static final int NAMES_SHOWN = 20;

  /** Whether the first row names the columns. */
  public enum Header {
    /** Look at the rows. */
    GUESS,
    /** It does. */
    PRESENT,
    /** It is data like the others. */
    ABSENT
  }

  /**
   * How to read.
   *
   * @param delimiter the character between fields, or {@link #GUESS_DELIMITER}
   * @param header whether the first row names the columns
   */
  public record Format(char delimiter, Header header) {
    /** Stands for the best of comma, semicolon, tab and bar, or none of them. */
    public static final char GUESS_DELIMITER = 0;

    /** Stands for lines that are not divided: each is one value. */
    public static final char NO_DELIMITER = CsvGuess.NONE;

    /** Guesses both. */
    public static Format guess() {
      return new Format(GUESS_DELIMITER, Header.GUESS);
    }
  }

  /**
   * One field below the header.
   *
   * @param text the field without quotes; may be empty
   * @param line where its row begins, counted from 1
   */
  public record Value(String text, long line) {}

  /**
   * One column.
   *
   * @param name its heading, or empty without a header
   * @param index its place, counted from 1
   * @param values one per row, top down
   */
  public record Column(String name, int index, List<Value> values) {
    /** Keeps an unmodifiable copy of the values. */
    public Column {
      values = List.copyOf(values);
    }
  }

  private final String source;
  private final List<CsvRecord> rows; // with the header; never empty
  private final Header asked;
  private final boolean header;

  private CsvColumns(String source, List<CsvRecord> rows, Header asked) {
    this.source = source;
    this.rows = rows;
    this.asked = asked;
    this.header =
        asked == Header.PRESENT
            || (asked == Header.GUESS
                && CsvGuess.header(rows.stream().map(CsvRecord::getFields).toList()));
  }

  /** Reads a file. */
  public static CsvColumns read(Path file, Format format) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), format);
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in error messages. */
  public static CsvColumns read(InputStream in, String source, Format format) throws IOException {
    var lines = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    var text = new StringBuilder();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      text.append(line.get()).append('\n');
    }
    char delimiter =
        format.delimiter == Format.GUESS_DELIMITER ? CsvGuess.delimiter(text) : format.delimiter;
    CsvQuotes.check(text.toString(), source, delimiter);
    List<CsvRecord> rows = rows(text.toString(), source, delimiter);
    if (rows.isEmpty()) {
      throw DataException.in(source, "has no rows; give a CSV file with at least one column");
    }
    int fields = rows.get(0).getFieldCount();
    for (CsvRecord row : rows) {
      if (row.getFieldCount() != fields) {
        throw DataException.at(
            source,
            row.getStartingLineNumber(),
            String.format(
                "%d fields, the first row has %d; quote fields that contain the delimiter %s,"
                    + " or give another delimiter",
                row.getFieldCount(), fields, CsvGuess.name(delimiter)));
      }
    }
    return new CsvColumns(source, rows, format.header);
  }

  private static List<CsvRecord> rows(String text, String source, char delimiter) {
    List<CsvRecord> rows = new ArrayList<>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(MAX_LINE_BYTES)
            .ofCsvRecord(text)) {
      reader.forEach(rows::add);
      return rows;
    } catch (CsvParseException e) {
      throw malformed(source, rows, e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Quotes are in order, so it is a field that is too long or a row of too many fields. */
  private static DataException malformed(
      String source, List<CsvRecord> rows, CsvParseException error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    long after = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).getStartingLineNumber();
    return DataException.at(
        source, after + 1, root.getMessage() + "; is this the right file?", error);
  }

  /** Headings in order; empty strings without a header. */
  public List<String> names() {
    return header
        ? rows.get(0).getFields()
        : IntStream.range(0, rows.get(0).getFieldCount()).mapToObj(i -> "").toList();
  }

  /** All columns in order. */
  public List<Column> columns() {
    return IntStream.range(0, rows.get(0).getFieldCount())
        .mapToObj(i -> column(i, header))
        .toList();
  }

  /**
   * The column with a name or, if no heading is the same, with an index counted from 1. Where the
   * header was to be guessed, a name in the first row settles that it is one.
   *
   * @throws DataException if there is none or more than one; lists those that exist
   */
  public Column column(String nameOrIndex) {
    List<String> first = rows.get(0).getFields();
    boolean mayBeNamed = header || asked == Header.GUESS;
    OptionalInt index = index(nameOrIndex, first.size());
    if (mayBeNamed && first.contains(nameOrIndex) && (header || index.isEmpty())) {
      if (first.indexOf(nameOrIndex) != first.lastIndexOf(nameOrIndex)) {
        throw DataException.at(
            source,
            rows.get(0).getStartingLineNumber(),
            String.format(
                "columns %d and %d are both named \"%s\"; give the index",
                first.indexOf(nameOrIndex) + 1, first.lastIndexOf(nameOrIndex) + 1, nameOrIndex));
      }
      return column(first.indexOf(nameOrIndex), true);
    }
    if (index.isEmpty()) {
      throw DataException.in(
          source, String.format("no column \"%s\"; there are %s", nameOrIndex, listing()));
    }
    return column(index.getAsInt() - 1, header);
  }

  private Column column(int index, boolean headed) {
    List<Value> values =
        rows.stream()
            .skip(headed ? 1 : 0)
            .map(row -> new Value(row.getField(index), row.getStartingLineNumber()))
            .toList();
    return new Column(headed ? rows.get(0).getField(index) : "", index + 1, values);
  }

  private static OptionalInt index(String text, int columns) {
    if (!text.matches("[0-9]{1,9}")) {
      return OptionalInt.empty();
    }
    int index = Integer.parseInt(text);
    return index >= 1 && index <= columns ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private String listing() {
    List<String> names = names();
    if (!header) {
      return names.size() + " columns without names";
    }
    String shown =
        IntStream.range(0, Math.min(names.size(), NAMES_SHOWN))
            .mapToObj(i -> (i + 1) + " \"" + names.get(i) + "\"")
            .collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? shown + " and " + (names.size() - NAMES_SHOWN) + " more"
        : shown;
  }
}
