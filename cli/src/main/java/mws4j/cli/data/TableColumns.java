package mws4j.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.domains.DataException;

/** The columns of a table, held in memory. */
public final class TableColumns {
  private static final int NAMES_SHOWN = 20;

  /**
   * One cell below the header.
   *
   * @param text the cell without quotes; may be empty
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

  private final TableReport report;
  private final List<List<Value>> columns;
  private final boolean mayBeHeaded;

  private TableColumns(TableReport report, List<List<Value>> columns, boolean mayBeHeaded) {
    this.report = report;
    this.columns = columns;
    this.mayBeHeaded = mayBeHeaded;
  }

  /** Reads a file. */
  public static TableColumns read(Path file, TableOptions options) throws IOException {
    Collector all = new Collector();
    return all.columns(Table.read(file, options, all), options);
  }

  /** Reads a stream, which stays open; {@code source} is its name in messages. */
  public static TableColumns read(InputStream in, String source, TableOptions options)
      throws IOException {
    Collector all = new Collector();
    return all.columns(Table.read(in, source, options, all), options);
  }

  /** How the file was read. */
  public TableReport report() {
    return report;
  }

  /** Headings in order; empty strings without a header. */
  public List<String> names() {
    return report.head().headings();
  }

  /** All columns in order. */
  public List<Column> columns() {
    return IntStream.range(0, columns.size()).mapToObj(this::column).toList();
  }

  /**
   * The column with a name or, if no heading is the same, with an index counted from 1. Where the
   * header was to be guessed, a name in the first row settles that it is one.
   *
   * @throws DataException if there is none; lists those that exist
   */
  public Column column(String nameOrIndex) {
    int named = names().indexOf(nameOrIndex);
    if (named >= 0 && report.head().header()) {
      return column(named);
    }
    OptionalInt index = index(nameOrIndex);
    if (index.isPresent()) {
      return column(index.getAsInt() - 1);
    }
    int unheaded = report.head().first().indexOf(nameOrIndex);
    if (mayBeHeaded && unheaded >= 0 && unheaded < columns.size()) {
      List<Value> values = columns.get(unheaded);
      return new Column(nameOrIndex, unheaded + 1, values.subList(1, values.size()));
    }
    throw DataException.in(
        report.head().source(),
        String.format("no column \"%s\"; there are %s", nameOrIndex, listing()));
  }

  private Column column(int index) {
    return new Column(names().get(index), index + 1, columns.get(index));
  }

  private OptionalInt index(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      return OptionalInt.empty();
    }
    int index = Integer.parseInt(text);
    return index >= 1 && index <= columns.size() ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private String listing() {
    List<String> names = names();
    if (!report.head().header()) {
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

  /** Keeps all rows. */
  private static final class Collector implements RowConsumer {
    private final List<List<Value>> columns = new ArrayList<>();

    @Override
    public void head(TableHead head) {
      head.headings().forEach(heading -> columns.add(new ArrayList<>()));
    }

    @Override
    public void row(long line, List<String> cells) {
      for (int i = 0; i < cells.size(); i++) {
        columns.get(i).add(new Value(cells.get(i), line));
      }
    }

    TableColumns columns(TableReport report, TableOptions options) {
      boolean mayBeHeaded =
          !report.head().header() && options.header() == TableOptions.Header.GUESS;
      return new TableColumns(report, columns, mayBeHeaded);
    }
  }
}
