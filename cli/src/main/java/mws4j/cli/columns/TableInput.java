package mws4j.cli.columns;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableReport;
import mws4j.domains.DataException;
import mws4j.domains.regex.column.ColumnValues;
import picocli.CommandLine.Option;

/** The options that say how a table is read, and reading it. */
public final class TableInput {
  private static final String STANDARD_INPUT = "-";

  /** Places of damage that are told. */
  private static final int DAMAGE_SHOWN = 5;

  @Option(
      names = "--column",
      paramLabel = "NAME|INDEX",
      description = "The column of the file, by heading or counted from 1 (default: all).")
  private String column;

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      converter = DelimiterConverter.class,
      description = "The character between cells, tab, spaces or none (default: guessed).")
  private char delimiter = TableOptions.GUESS_DELIMITER;

  @Option(
      names = "--header",
      paramLabel = "present|absent|guess",
      description = "Whether the first row names the columns (default: guess).")
  private TableOptions.Header header = TableOptions.Header.GUESS;

  /** Heading or index of the column asked for; empty for all. */
  public Optional<String> column() {
    return Optional.ofNullable(column);
  }

  /** How to read; a column asked for by name means that there is a header. */
  public TableOptions options() {
    boolean named = column != null && !isIndex(column);
    boolean headed = named && header == TableOptions.Header.GUESS;
    return TableOptions.of(delimiter, headed ? TableOptions.Header.PRESENT : header);
  }

  /** Reads the columns asked for and tells how the file was read. */
  public List<NamedColumn> read(String file, PrintWriter err) throws IOException {
    Counting counting = new Counting();
    TableReport report =
        file.equals(STANDARD_INPUT)
            ? Table.read(System.in, "standard input", options(), counting)
            : Table.read(Path.of(file), options(), counting);
    tell(report, err);
    return chosen(counting.columns(), report.head());
  }

  /** Says how a file was read, and what was wrong with it. */
  public static void tell(TableReport report, PrintWriter err) {
    err.println(report.head().source() + ": " + report.line());
    report.damage().first().stream().limit(DAMAGE_SHOWN).forEach(each -> err.println("  " + each));
    err.flush();
  }

  private List<NamedColumn> chosen(List<NamedColumn> all, TableHead head) {
    if (column == null) {
      return all;
    }
    List<NamedColumn> named =
        all.stream().filter(each -> head.header() && each.name().equals(column)).toList();
    if (!named.isEmpty()) {
      return named.subList(0, 1);
    }
    int index = isIndex(column) ? Integer.parseInt(column) : 0;
    if (index >= 1 && index <= all.size()) {
      return List.of(all.get(index - 1));
    }
    throw DataException.in(
        head.source(), "no column \"" + column + "\"; there are " + listing(all));
  }

  private static String listing(List<NamedColumn> all) {
    return String.join(", ", all.stream().limit(20).map(NamedColumn::title).toList())
        + (all.size() > 20 ? " and " + (all.size() - 20) + " more" : "");
  }

  private static boolean isIndex(String text) {
    return text.matches("[0-9]{1,9}");
  }

  /** Counts the values of all columns. */
  private static final class Counting implements RowConsumer {
    private final List<String> names = new ArrayList<>();
    private final List<ColumnValues.Builder> builders = new ArrayList<>();

    @Override
    public void head(TableHead head) {
      for (String heading : head.headings()) {
        names.add(heading);
        builders.add(ColumnValues.builder());
      }
    }

    @Override
    public void row(long line, List<String> cells) {
      for (int i = 0; i < builders.size(); i++) {
        builders.get(i).add(cells.get(i), line);
      }
    }

    List<NamedColumn> columns() {
      List<NamedColumn> columns = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        columns.add(new NamedColumn(i + 1, names.get(i), builders.get(i).build()));
      }
      return columns;
    }
  }
}
