package mws4j.cli.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableHead;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableReport;
import mws4j.cli.run.ReadingProgress;
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

  /** What is known of the table. */
  public TableOptions options() {
    return TableOptions.of(delimiter, header);
  }

  /**
   * Reads a table and tells how it was read.
   *
   * @param file a path, or {@code -} for standard input
   */
  public TableReport read(String file, RowConsumer rows, PrintWriter err) throws IOException {
    TableReport report = read(file, rows);
    tell(report, err);
    return report;
  }

  /**
   * How a file begins, for commands that do other things before they read it.
   *
   * @param file a path, or {@code -} for standard input
   * @return empty for what can be read only once, such as standard input
   * @throws IOException if there is no file of that name, or no table in it
   */
  public Optional<TableHead> head(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return Optional.empty();
    }
    Path path = Path.of(file);
    DataFiles.require(path);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(file);
    }
    return Files.isRegularFile(path) ? Optional.of(Table.head(path, options())) : Optional.empty();
  }

  private TableReport read(String file, RowConsumer rows) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      try (ReadingProgress in = ReadingProgress.of(System.in, -1)) {
        return Table.read(in, "standard input", options(), rows);
      }
    }
    Path path = Path.of(file);
    DataFiles.require(path);
    try (InputStream bytes = Files.newInputStream(path);
        ReadingProgress in = ReadingProgress.of(bytes, size(path))) {
      return Table.read(in, file, options(), rows);
    }
  }

  /** Pipes have none. */
  private static long size(Path path) throws IOException {
    return Files.isRegularFile(path) ? Files.size(path) : -1;
  }

  /** Says how a file was read, and what was wrong with it. */
  private static void tell(TableReport report, PrintWriter err) {
    err.println(report.head().source() + ": " + report.line());
    report.damage().first().stream().limit(DAMAGE_SHOWN).forEach(each -> err.println("  " + each));
    err.flush();
  }
}
