package mws4j.cli.columns;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import mws4j.cli.data.TableReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which columns of a table are read and how, and reading them. */
public final class TableInput {
  /** The file was read and shown, but it was damaged, and that was not to be. */
  private static final int EXIT_DAMAGED = 3;

  @Option(
      names = "--column",
      paramLabel = "NAME|INDEX",
      description = "The column of the file, by heading or counted from 1 (default: all).")
  private String column;

  @Mixin private TableOption table;

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
  public ReadTable readTable(String file, PrintWriter err) throws IOException {
    try (TableColumns columns = new TableColumns(Optional.ofNullable(column), table.options())) {
      TableReport report = table.read(file, columns, err);
      damaged |= report.damage().count() > 0;
      return new ReadTable(report, columns.wanted());
    }
  }

  /** What a command that has shown everything exits with: not 0 if damage is not to be. */
  public int exitCode() {
    return strict && damaged ? EXIT_DAMAGED : 0;
  }
}
