package mws4j.cli.columns;

import java.util.List;
import mws4j.cli.data.TableReport;

/**
 * A table that was read.
 *
 * @param report how, and what was wrong with it
 * @param columns those asked for
 */
public record ReadTable(TableReport report, List<NamedColumn> columns) {
  /** Copies the list. */
  public ReadTable {
    columns = List.copyOf(columns);
  }
}
