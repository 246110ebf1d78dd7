package mws4j.cli.data;

import mws4j.domains.DataException;

/**
 * Refuses misplaced quotes of a CSV text, and says where they are: a CSV parser takes a field that
 * is never closed as reaching to the end of the file.
 */
final class CsvQuotes {
  private static final String REMEDY = "; double it (\"\") where it is meant as text";

  private CsvQuotes() {}

  /** Checks a text with line feeds as line ends. */
  static void check(String text, String source, char delimiter) {
    long line = 1;
    int lineStart = 0;
    boolean fieldStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && fieldStart) {
        int close = closing(text, i);
        if (close < 0) {
          throw DataException.at(
              source, line, column(text, lineStart, i), "this quote is never closed" + REMEDY);
        }
        for (int j = text.indexOf('\n', i); j >= 0 && j < close; j = text.indexOf('\n', j + 1)) {
          line++;
          lineStart = j + 1;
        }
        char next = close + 1 < text.length() ? text.charAt(close + 1) : '\n';
        if (next != delimiter && next != '\n') {
          throw DataException.at(
              source,
              line,
              column(text, lineStart, close),
              "text follows this closing quote" + REMEDY);
        }
        i = close;
        fieldStart = false;
      } else if (c == '\n') {
        line++;
        lineStart = i + 1;
        fieldStart = true;
      } else {
        fieldStart = c == delimiter;
      }
    }
  }

  /** The quote that closes the one at {@code open}, or -1. */
  private static int closing(String text, int open) {
    int i = text.indexOf('"', open + 1);
    while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
      i = text.indexOf('"', i + 2);
    }
    return i;
  }

  private static int column(String text, int lineStart, int offset) {
    return text.codePointCount(lineStart, offset) + 1;
  }
}
