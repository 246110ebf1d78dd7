package mws4j.cli.columns.html;

import java.util.List;
import java.util.OptionalDouble;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.html.Markup;

/** The columns with links to what is said of each, and how many of their rows fit. */
final class Overview {
  private Overview() {}

  static void write(List<ColumnView> columns, Markup body) {
    body.open("nav").element("h2", "Columns").line();
    body.open("ol").line();
    for (ColumnView each : columns) {
      body.open("li");
      body.open("span").element("a", title(each), "href", "#" + anchor(each)).close();
      body.element("span", ColumnView.words(each.explanation().kind()), "class", "faint");
      body.open("span");
      fit(each.explanation().fit(), body);
      body.close().close().line();
    }
    body.close().close().line();
  }

  /** Where a column is on the page. */
  static String anchor(ColumnView column) {
    return "column-" + column.column().index();
  }

  /** Number and heading. */
  static String title(ColumnView column) {
    String name = column.column().name();
    int index = column.column().index();
    boolean named = !name.isEmpty() && !name.equals("column " + index);
    return named ? index + " " + VisibleText.of(name) : "column " + index;
  }

  private static void fit(OptionalDouble fit, Markup body) {
    if (fit.isPresent()) {
      Bars.write(fit.getAsDouble(), body);
      body.element("span", Bars.percent(fit.getAsDouble()) + " fit", "class", "faint");
    }
  }
}
