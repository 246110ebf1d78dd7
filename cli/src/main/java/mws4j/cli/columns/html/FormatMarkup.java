package mws4j.cli.columns.html;

import static mws4j.cli.columns.html.ProfilePage.size;

import java.util.List;
import mws4j.cli.html.Markup;
import mws4j.cli.json.Format;
import mws4j.domains.regex.column.ColumnFormat;

/** The formats of a column: share, pattern, parsed examples, rivals. */
final class FormatMarkup {
  private FormatMarkup() {}

  static void write(List<ColumnFormat> formats, Markup body) {
    for (int f = 0; f < formats.size(); f++) {
      write(f + 1, formats.get(f), body);
    }
  }

  private static void write(int number, ColumnFormat format, Markup body) {
    body.open("div", "class", "format").line();
    body.element("h3", "Format " + number).line();
    Bars.write(format.share(), body);
    String rows = size(format.rows(), "row") + (format.rows() == 1 ? " matches" : " match");
    String mass = "posterior mass " + Format.MASS.text(format.mass());
    body.element("p", Bars.percent(format.share()) + "; " + rows + "; " + mass, "class", "faint");
    body.line();
    pattern(format.pattern(), body);
    Parses.write(format.program(), format.examples(), body);
    rivals(format.alternatives(), body);
    body.close().line();
  }

  private static void pattern(String pattern, Markup body) {
    body.open("div", "class", "pattern").element("code", pattern).close().line();
  }

  private static void rivals(List<ColumnFormat.Alternative> rivals, Markup body) {
    if (rivals.isEmpty()) {
      return;
    }
    body.open("details").element("summary", size(rivals.size(), "rival program")).line();
    for (ColumnFormat.Alternative each : rivals) {
      body.element("p", "posterior mass " + Format.MASS.text(each.mass()), "class", "faint");
      pattern(each.program().toJavaPattern(), body);
    }
    body.close().line();
  }
}
