package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mws4j.cli.html.Markup;
import mws4j.cli.html.Page;
import mws4j.cli.json.View;

/** A report in one HTML file that needs no other: a picture and tables. */
public final class Report {
  private static final String STYLE =
      """
      td { font-family: ui-monospace, monospace; white-space: pre-wrap; }
      svg { background: #fff; }
      """;

  private final String title;
  private final Markup body = new Markup();

  /** A report without sections. */
  public Report(String title) {
    this.title = title;
    body.element("h1", title).line();
  }

  /** Adds a paragraph. */
  public void paragraph(String text) {
    body.element("p", text).line();
  }

  /** Adds a table. */
  public void table(String heading, List<String> header, List<List<String>> rows) {
    body.element("h2", heading).line().open("table").line();
    row("th", header);
    rows.forEach(row -> row("td", row));
    body.close().line();
  }

  /** Adds a table of results with the same labels. */
  public void table(String heading, List<? extends View> rows) {
    List<String> labels = rows.isEmpty() ? List.of() : rows.get(0).result().labels();
    table(heading, labels, rows.stream().map(row -> row.result().cells()).toList());
  }

  /** Adds a table of names and values. */
  public void table(String heading, Map<String, String> values) {
    List<List<String>> rows = new ArrayList<>();
    values.forEach((name, value) -> rows.add(List.of(name, value)));
    table(heading, List.of("what", "value"), rows);
  }

  private void row(String cell, List<String> values) {
    body.open("tr");
    values.forEach(value -> body.element(cell, value.replace("\t", "\\t")));
    body.close().line();
  }

  /** Adds a picture. */
  public void picture(String heading, String svg) {
    body.element("h2", heading).line();
    body.markup(svg.substring(svg.indexOf("<svg"))).line();
  }

  /** The document. */
  public String html() {
    return page().html();
  }

  private Page page() {
    return new Page(title, STYLE, body);
  }

  /** Writes the document. */
  public void write(Path file) throws IOException {
    page().write(file);
  }
}
