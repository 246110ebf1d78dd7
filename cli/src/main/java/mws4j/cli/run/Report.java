package mws4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mws4j.cli.json.View;
import mws4j.nn.safetensors.AtomicFile;

/** A report in one HTML file that needs no other: a picture and tables. */
public final class Report {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>TITLE</title>
      <style>
      body { font: 15px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
      th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
      td { border-top: 1px solid #ddd; font-family: monospace; white-space: pre-wrap; }
      svg { max-width: 100%; height: auto; }
      </style>
      </head>
      <body>
      <h1>TITLE</h1>
      """;

  private final String title;
  private final StringBuilder body = new StringBuilder();

  /** A report without sections. */
  public Report(String title) {
    this.title = title;
  }

  /** Adds a paragraph. */
  public void paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>\n");
  }

  /** Adds a table. */
  public void table(String heading, List<String> header, List<List<String>> rows) {
    body.append("<h2>").append(escape(heading)).append("</h2>\n<table>\n");
    row("th", header);
    rows.forEach(row -> row("td", row));
    body.append("</table>\n");
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
    body.append("<tr>");
    for (String value : values) {
      body.append('<').append(cell).append('>').append(escape(value));
      body.append("</").append(cell).append('>');
    }
    body.append("</tr>\n");
  }

  /** Adds a picture. */
  public void picture(String heading, String svg) {
    body.append("<h2>").append(escape(heading)).append("</h2>\n");
    body.append(svg.substring(svg.indexOf("<svg"))).append('\n');
  }

  /** The document. */
  public String html() {
    return HEAD.replace("TITLE", escape(title)) + body + "</body>\n</html>\n";
  }

  /** Writes the document. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, html());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\t", "\\t");
  }
}
