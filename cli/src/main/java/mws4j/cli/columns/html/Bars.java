package mws4j.cli.columns.html;

import java.util.Locale;
import mws4j.cli.html.Markup;
import mws4j.cli.json.Format;

/** Shares as bars. */
final class Bars {
  private Bars() {}

  /** Adds a bar that is filled to a share of 0 to 1. */
  static void write(double share, Markup body) {
    String width = String.format(Locale.ROOT, "width:%.1f%%", 100 * Math.min(1, share));
    body.open("span", "class", "bar", "role", "img", "aria-label", percent(share));
    body.empty("span", "style", width).close();
  }

  /** A share in words. */
  static String percent(double share) {
    return Format.percent(1).text(share);
  }
}
