package mws4j.cli.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.data.DataFiles;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableReport;
import mws4j.cli.run.ReadingProgress;
import picocli.CommandLine.Option;

/** The options that say how a table is read, and reading it. */
public final class TableInput {
  private static final String STANDARD_INPUT = "-";

  /** The file was read and shown, but it was damaged, and that was not to be. */
  private static final int EXIT_DAMAGED = 3;

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

  @Option(
      names = "--strict",
      description =
          "Exit with code "
              + EXIT_DAMAGED
              + " if the file was damaged, after everything was shown.")
  private boolean strict;

  private boolean damaged;

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
    return readTable(file, err).columns();
  }

  /** The same, with what is told of the whole file. */
  ReadTable readTable(String file, PrintWriter err) throws IOException {
    TableOptions options = TableOptions.of(delimiter, header);
    TableColumns columns = new TableColumns(Optional.ofNullable(column), options);
    TableReport report = read(file, options, columns);
    damaged |= report.damage().count() > 0;
    tell(report, err);
    return new ReadTable(report, columns.wanted());
  }

  private static TableReport read(String file, TableOptions options, TableColumns columns)
      throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      try (ReadingProgress in = ReadingProgress.of(System.in, -1)) {
        return Table.read(in, "standard input", options, columns);
      }
    }
    Path path = Path.of(file);
    DataFiles.require(path);
    try (InputStream bytes = Files.newInputStream(path);
        ReadingProgress in = ReadingProgress.of(bytes, size(path))) {
      return Table.read(in, file, options, columns);
    }
  }

  /** Pipes have none. */
  private static long size(Path path) throws IOException {
    return Files.isRegularFile(path) ? Files.size(path) : -1;
  }

  /** What a command that has shown everything exits with: not 0 if damage is not to be. */
  public int exitCode() {
    return strict && damaged ? EXIT_DAMAGED : 0;
  }

  /** Says how a file was read, and what was wrong with it. */
  private static void tell(TableReport report, PrintWriter err) {
    err.println(report.head().source() + ": " + report.line());
    report.damage().first().stream().limit(DAMAGE_SHOWN).forEach(each -> err.println("  " + each));
    err.flush();
  }
}
