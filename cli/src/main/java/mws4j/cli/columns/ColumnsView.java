package mws4j.cli.columns;

import java.util.List;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/**
 * The columns of a table.
 *
 * @param rows number of rows
 * @param columns what is said of each
 */
record ColumnsView(long rows, List<ColumnView> columns) implements View {
  @Override
  public Result result() {
    return new Result().put("rows", rows).put("columns", columns);
  }

  /** One line a column. */
  @Override
  public String text() {
    return Result.table(
        columns.stream().map(each -> new ColumnLine(each.column(), each.explanation())).toList());
  }
}
