package mws4j.cli.columns;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableReport;
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

  /** Whether one column is asked for. */
  public boolean asksForColumn() {
    return column != null;
  }

  /**
   * Reads the columns asked for and tells how the file was read.
   *
   * @param file a path, or {@code -} for standard input
   */
  public List<NamedColumn> read(String file, PrintWriter err) throws IOException {
    TableOptions options = TableOptions.of(delimiter, header);
    try (TableColumns columns = new TableColumns(Optional.ofNullable(column), options)) {
      TableReport report =
          file.equals(STANDARD_INPUT)
              ? Table.read(System.in, "standard input", options, columns)
              : Table.read(Path.of(file), options, columns);
      tell(report, err);
      return columns.wanted();
    }
  }

  /** Says how a file was read, and what was wrong with it. */
  private static void tell(TableReport report, PrintWriter err) {
    err.println(report.head().source() + ": " + report.line());
    report.damage().first().stream().limit(DAMAGE_SHOWN).forEach(each -> err.println("  " + each));
    err.flush();
  }
}
