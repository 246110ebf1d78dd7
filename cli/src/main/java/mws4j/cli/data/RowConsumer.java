package mws4j.cli.data;

import java.util.List;

/** Takes a table row by row. */
public interface RowConsumer {
  /** Called once, before any row. */
  default void head(TableHead head) {}

  /**
   * Takes one row.
   *
   * @param line where it begins, counted from 1
   * @param cells as many as the table has columns; reused for the next row
   */
  void row(long line, List<String> cells);
}
