package mws4j.cli.columns;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableReport;
import picocli.CommandLine.Option;

/** The options {@code --delimiter} and {@code --header}, and reading a table with them. */
public final class TableOption {
  private static final String STANDARD_INPUT = "-";

  /** Places of damage that are told. */
  private static final int DAMAGE_SHOWN = 5;

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

  TableOptions options() {
    return TableOptions.of(delimiter, header);
  }

  /**
   * Reads a table and tells how it was read.
   *
   * @param file a path, or {@code -} for standard input
   */
  public TableReport read(String file, RowConsumer rows, PrintWriter err) throws IOException {
    TableReport report =
        file.equals(STANDARD_INPUT)
            ? Table.read(System.in, "standard input", options(), rows)
            : Table.read(Path.of(file), options(), rows);
    tell(report, err);
    return report;
  }

  /** Says how a file was read, and what was wrong with it. */
  private static void tell(TableReport report, PrintWriter err) {
    err.println(report.head().source() + ": " + report.line());
    report.damage().first().stream().limit(DAMAGE_SHOWN).forEach(each -> err.println("  " + each));
    err.flush();
  }
}
