package mws4j.cli.columns.export;

import java.util.List;
import mws4j.cli.columns.ColumnsView;
import mws4j.cli.columns.ReadTable;
import mws4j.cli.columns.VisibleText;

/**
 * What is asked of tables like one that was read.
 *
 * @param source name of the file without folders, as people can see it
 * @param rows how many it had
 * @param whole whether all its columns are here
 * @param columns what is asked of each
 */
public record TableContract(String source, long rows, boolean whole, List<ColumnContract> columns) {
  /** Copies the list. */
  public TableContract {
    columns = List.copyOf(columns);
  }

  /** From what was read and explained. */
  public static TableContract of(ReadTable table, ColumnsView view) {
    String source = table.report().head().source().replaceFirst(".*[/\\\\]", "");
    return new TableContract(
        VisibleText.escaped(source),
        table.report().rows(),
        table.columns().size() == table.report().head().headings().size(),
        view.columns().stream().map(ColumnContract::of).toList());
  }

  /** In a sentence, where it comes from. */
  String origin() {
    return "What 'mws4j profile' found in " + source + ", " + rows + " rows";
  }
}
