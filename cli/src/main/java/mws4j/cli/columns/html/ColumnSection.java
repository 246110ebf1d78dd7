package mws4j.cli.columns.html;

import static mws4j.cli.columns.html.ProfilePage.size;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.cli.columns.ColumnAnswers;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.html.Markup;
import mws4j.domains.regex.column.ColumnExplanation;
import mws4j.domains.regex.column.ColumnExplanation.OddCell;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.column.ColumnValues;

/** What is said of one column. */
final class ColumnSection {
  /** Values of a list that are shown; {@code --json} has all. */
  private static final int SHOWN = 100;

  private static final int NEW_VALUES = 8;

  private final ColumnView view;
  private final ColumnExplanation column;
  private final ColumnValues values;
  private final Markup body;

  private ColumnSection(ColumnView view, Markup body) {
    this.view = view;
    this.body = body;
    column = view.explanation();
    values = column.facts().values();
  }

  static void write(ColumnView view, Markup body) {
    new ColumnSection(view, body).write();
  }

  private void write() {
    body.open("section", "id", Overview.anchor(view)).line();
    body.element("h2", Overview.title(view)).line();
    counts();
    column
        .facts()
        .sequence()
        .ifPresent(s -> body.element("p", VisibleText.escaped(s.toString())).line());
    boolean closed = column.kind() == ColumnKind.CLOSED_SET || column.kind() == ColumnKind.CONSTANT;
    if (closed) {
      members("Values", column.facts().good(), true);
    } else if (column.kind() == ColumnKind.FREE_TEXT) {
      body.element("p", "No structure found.").line();
    }
    if (!closed) {
      FormatMarkup.write(column.formats(), body);
    }
    members("Missing", column.facts().missing().indices(), false);
    odd();
    LengthHistogram.of(values, column.facts().missing().present())
        .ifPresent(lengths -> lengths.write(body));
    newValues();
    body.close().line();
  }

  private void counts() {
    body.open("p").element("strong", ColumnView.words(column.kind()));
    body.text(": " + size(column.rows(), "row") + ", " + values.size() + " different");
    body.text(", " + column.facts().missing().rows() + " missing");
    long strange = column.odd().stream().mapToLong(OddCell::rows).sum();
    body.text(", ").element("span", strange + " odd", "class", strange > 0 ? "warn" : "").close();
    if (values.rowsLetGo() > 0) {
      String rows = size(values.rowsLetGo(), "row");
      body.element("p", "Too many different values to hold all; " + rows + " not judged.");
    }
    body.line();
  }

  private int[] byRows(int[] indices) {
    return IntStream.of(indices)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -values.rows(i)))
        .mapToInt(i -> i)
        .toArray();
  }

  private void members(String heading, int[] indices, boolean bars) {
    if (indices.length == 0) {
      return;
    }
    long all = values.rows(indices);
    body.element("h3", heading).line().open("table").line();
    for (int i : IntStream.of(byRows(indices)).limit(SHOWN).toArray()) {
      body.open("tr").open("td");
      value(values.value(i));
      body.close().element("td", Long.toString(values.rows(i)), "class", "number");
      body.open("td", "class", "wide");
      if (bars) {
        Bars.write((double) values.rows(i) / all, body);
      } else {
        body.element("span", "first on line " + values.line(i), "class", "faint");
      }
      body.close().close().line();
    }
    body.close().line();
    more(indices.length);
  }

  private void value(String value) {
    body.element("span", VisibleText.of(value), "class", "value");
  }

  private void more(int all) {
    if (all > SHOWN) {
      body.element("p", "and " + (all - SHOWN) + " more, see --json", "class", "faint").line();
    }
  }

  private void odd() {
    List<OddCell> all = column.odd();
    if (all.isEmpty()) {
      return;
    }
    body.element("h3", "Odd", "class", "warn").line().open("ul", "class", "plain").line();
    for (OddCell cell : all.subList(0, Math.min(SHOWN, all.size()))) {
      body.open("li");
      value(cell.value());
      String nearest = cell.nearest() < 0 ? "" : "; nearest is format " + (cell.nearest() + 1);
      String where = cell.rows() > 1 ? size(cell.rows(), "row") + ", first on line " : "line ";
      body.element("span", " " + where + cell.line(), "class", "faint");
      body.text(": " + VisibleText.escaped(cell.reason()) + nearest).close().line();
    }
    body.close().line();
    more(all.size());
  }

  private void newValues() {
    List<String> fitting = ColumnAnswers.newValues(view.column(), column, NEW_VALUES);
    if (fitting.isEmpty()) {
      return;
    }
    body.element("h3", "New values that would fit").line();
    body.open("ul", "class", "plain chips").line();
    for (String each : fitting) {
      body.open("li");
      value(each);
      body.close().line();
    }
    body.close().line();
  }
}
