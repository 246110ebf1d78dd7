package mws4j.cli.columns.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import mws4j.cli.html.Markup;
import mws4j.domains.regex.column.ColumnValues;

/** How many rows have values of which length, in code points. */
final class LengthHistogram {
  private static final int MOST_BINS = 24;
  private static final int WIDTH = 240;
  private static final int HEIGHT = 48;

  private final int shortest;
  private final int longest;
  private final int binWidth;
  private final long[] rows;

  private LengthHistogram(ColumnValues values, int[] some) {
    int[] lengths = IntStream.of(some).map(i -> length(values.value(i))).toArray();
    shortest = Arrays.stream(lengths).min().orElse(0);
    longest = Arrays.stream(lengths).max().orElse(0);
    int different = longest - shortest + 1;
    binWidth = (different + MOST_BINS - 1) / MOST_BINS;
    rows = new long[(different + binWidth - 1) / binWidth];
    for (int k = 0; k < some.length; k++) {
      rows[(lengths[k] - shortest) / binWidth] += values.rows(some[k]);
    }
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  /** The lengths of some values; nothing if there are none. */
  static Optional<LengthHistogram> of(ColumnValues values, int[] some) {
    return some.length == 0 ? Optional.empty() : Optional.of(new LengthHistogram(values, some));
  }

  void write(Markup body) {
    body.element("h3", "Lengths").line();
    if (shortest == longest) {
      body.element("p", "All have " + ProfilePage.size(longest, "character") + ".").line();
      return;
    }
    String label = "Rows by length, " + shortest + " to " + longest + " characters";
    body.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "lengths",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        label);
    long most = Arrays.stream(rows).max().orElse(1);
    for (int bin = 0; bin < rows.length; bin++) {
      if (rows[bin] > 0) {
        bar(bin, (double) rows[bin] / most, body);
      }
    }
    body.close().line().open("p", "class", "axis faint");
    body.element("span", Integer.toString(shortest));
    body.element("span", ProfilePage.size(longest, "character")).close().line();
  }

  /** Every bar can be seen, however few its rows. */
  private void bar(int bin, double share, Markup body) {
    double width = (double) WIDTH / rows.length;
    double height = Math.max(1, share * HEIGHT);
    int from = shortest + bin * binWidth;
    int to = Math.min(longest, from + binWidth - 1);
    String lengths = from == to ? Integer.toString(from) : from + " to " + to;
    body.open(
        "rect",
        "x",
        number(bin * width),
        "y",
        number(HEIGHT - height),
        "width",
        number(Math.max(1, width - 1)),
        "height",
        number(height),
        "fill",
        "currentColor");
    body.element("title", lengths + " characters: " + ProfilePage.size(rows[bin], "row")).close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
