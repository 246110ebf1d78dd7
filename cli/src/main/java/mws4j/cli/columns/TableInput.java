package mws4j.cli.columns;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which columns of a table are read and how, and reading them. */
public final class TableInput {
  @Option(
      names = "--column",
      paramLabel = "NAME|INDEX",
      description = "The column of the file, by heading or counted from 1 (default: all).")
  private String column;

  @Mixin private TableOption table;

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
    TableColumns columns = new TableColumns(Optional.ofNullable(column), table.options());
    table.read(file, columns, err);
    return columns.wanted();
  }
}
