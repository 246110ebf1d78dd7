package mws4j.cli.columns;

import java.util.List;
import java.util.stream.Collectors;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/**
 * The columns of a table.
 *
 * @param rows number of rows
 * @param columns what is said of each
 */
public record ColumnsView(long rows, List<ColumnView> columns) implements View {
  @Override
  public Result result() {
    return new Result().put("rows", rows).put("columns", columns);
  }

  /** Each column in full. */
  public String details() {
    return columns.stream().map(ColumnView::text).collect(Collectors.joining("\n"));
  }

  /** One line a column; behind them, what was not looked at. */
  @Override
  public String text() {
    String table =
        Result.table(
            columns.stream()
                .map(each -> new ColumnLine(each.column(), each.explanation()))
                .toList());
    return table + columns.stream().map(ColumnView::limits).collect(Collectors.joining());
  }
}
