package mws4j.cli.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Divides text into rows and cells and never gives up. A quote means something only at the begin of
 * a cell, and only if another closes it before the end of the file, before another cell that begins
 * with a quote, and before several lines that are rows of their own; else it is text.
 *
 * <p>A state machine of its own: the CSV libraries for Java either stop at a misplaced quote or
 * take the rest of the file as one cell, and have neither backslash escapes nor runs of spaces as a
 * delimiter. Holds one cell and a block of text.
 */
final class RowParser {
  /** Most characters of a cell; the rest is left out. */
  static final int MAX_CELL = 1 << 20;

  /** Most cells of a row; the rest is left out. */
  static final int MAX_CELLS = 1 << 16;

  /** Blanks behind a quote that are looked past. */
  private static final int BLANKS = 1 << 16;

  /** Rows within a quoted cell that betray that its quote is not one: of two columns, of more. */
  private static final int ROWS_WITHIN_NARROW = 4;

  private static final int ROWS_WITHIN_WIDE = 2;

  private final TextWindow in; // what is kept begins with the current cell
  private final Dialect dialect;
  private final DamageLog damage;
  private int columns;

  private long line = 1;
  private long rowLine;
  private final List<String> cells = new ArrayList<>();
  private final BitSet quoted = new BitSet();
  private int count;

  /** Parses {@code text[0 .. length)}, which it may overwrite, and {@code rest} if there is one. */
  RowParser(char[] text, int length, TextSource rest, Dialect dialect, DamageLog damage) {
    in = new TextWindow(text, length, rest);
    this.dialect = dialect;
    this.damage = damage;
  }

  /** Tells how many columns to expect, which helps to find quotes that are none. */
  void expect(int columns) {
    this.columns = columns;
  }

  /** Moves to the next row; empty lines are rows of one empty cell. */
  boolean next() throws IOException {
    in.keep = in.at;
    if (!in.available()) {
      return false;
    }
    cells.clear();
    quoted.clear();
    count = 0;
    rowLine = line;
    if (dialect.delimiter() == Dialect.SPACES) {
      skipSpaces();
    }
    do {
      cell();
      marks();
    } while (another());
    return true;
  }

  /** Cells of the row; reused for the next. */
  List<String> cells() {
    return cells;
  }

  /** Where the row begins, counted from 1. */
  long line() {
    return rowLine;
  }

  /** Which cells were quoted; reused for the next row. */
  BitSet quoted() {
    return quoted;
  }

  /** Whether the row is nothing but blanks. */
  boolean blank() {
    return cells.size() == 1 && quoted.isEmpty() && cells.get(0).isBlank();
  }

  /** Consumes what is behind a cell; whether another cell of the row follows. */
  private boolean another() throws IOException {
    in.keep = in.at;
    if (!in.available()) {
      return false;
    }
    char c = in.text[in.at++];
    if (c == '\r') {
      in.keep = in.at;
      if (in.available() && in.text[in.at] == '\n') {
        in.at++;
      }
      line++;
      return false;
    }
    if (c == '\n') {
      line++;
      return false;
    }
    if (dialect.delimiter() == Dialect.SPACES) {
      skipSpaces();
      return (in.available() && !isEnd(in.text[in.at])) || endOfRow();
    }
    return true;
  }

  /** Spaces at the end of a row begin no cell. */
  private boolean endOfRow() throws IOException {
    if (in.available()) {
      another();
    }
    return false;
  }

  private void cell() throws IOException {
    in.keep = in.at;
    if (dialect.padded()) {
      skipSpaces();
    }
    if (in.available() && in.text[in.at] == dialect.quote() && quotedCell()) {
      return;
    }
    plainCell();
  }

  private void plainCell() throws IOException {
    boolean escaped = false;
    while (in.available()) {
      char c = in.text[in.at];
      if (dialect.divides(c) || isEnd(c)) {
        break;
      }
      in.at++;
      if (c == '\\' && dialect.escapes() && in.available() && dialect.isEscapable(in.text[in.at])) {
        escaped = true;
        line += in.text[in.at] == '\n' ? 1 : 0;
        in.at++;
      }
      if (in.at - in.keep > MAX_CELL) {
        add(content(in.keep, in.at, escaped, false));
        damage(count, Damage.Kind.LONG_CELL, "longer than " + MAX_CELL + " characters; cut");
        skipCell();
        return;
      }
    }
    int to = in.at;
    if (dialect.padded()) {
      while (to > in.keep && isSpace(in.text[to - 1])) {
        to--;
      }
    }
    add(content(in.keep, to, escaped, false));
  }

  private void skipCell() throws IOException {
    in.keep = in.at;
    while (in.available() && !dialect.divides(in.text[in.at]) && !isEnd(in.text[in.at])) {
      in.at++;
      in.keep = in.at;
    }
  }

  /** Reads a quoted cell, or returns false with nothing read if the quote is not one. */
  private boolean quotedCell() throws IOException {
    long before = line;
    int open = in.at - in.keep; // relative: the text moves
    boolean doubled = false;
    boolean stray = false;
    in.at++;
    while (in.available() && in.at - in.keep <= MAX_CELL) {
      char c = in.text[in.at];
      if (c == '\\' && dialect.escapes()) {
        doubled = true;
        in.at++;
        if (in.available() && !isEnd(in.text[in.at])) {
          in.at++;
        }
      } else if (c == dialect.quote()) {
        if (in.peek(1) == dialect.quote()) {
          doubled = true;
          in.at += 2;
        } else if (closes()) {
          return close(open, before, doubled, stray);
        } else if (opens(open)) {
          break;
        } else {
          stray = true;
          in.at++;
        }
      } else {
        line += c == '\n' || (c == '\r' && in.peek(1) != '\n') ? 1 : 0;
        in.at++;
      }
    }
    return noQuote(open, before);
  }

  private boolean noQuote(int open, long before) {
    line = before;
    in.at = in.keep + open;
    damage(count + 1, Damage.Kind.QUOTE, "this quote is never closed; read as text");
    in.keep = in.at;
    return false;
  }

  private boolean close(int open, long before, boolean doubled, boolean stray) throws IOException {
    int from = in.keep + open + 1;
    if (line - before > ROWS_WITHIN_WIDE && rowsWithin(from, in.at)) {
      return noQuote(open, before);
    }
    String cell = content(from, in.at, doubled, true);
    quoted.set(Math.min(count, MAX_CELLS));
    add(cell);
    if (stray) {
      damage(count, Damage.Kind.QUOTE, "a quote within a quoted cell is not doubled");
    }
    in.at++;
    while (in.available() && isSpace(in.text[in.at]) && !dialect.divides(in.text[in.at])) {
      in.at++;
    }
    return true;
  }

  /** Whether the quote here is followed by the end of the cell. */
  private boolean closes() throws IOException {
    int ahead = 1;
    int c = in.peek(ahead);
    while (c >= 0 && isSpace((char) c) && !dialect.divides((char) c) && ahead < BLANKS) {
      c = in.peek(++ahead);
    }
    return c < 0 || dialect.divides((char) c) || isEnd((char) c);
  }

  /** Whether the quote here begins another cell. */
  private boolean opens(int open) {
    int before = in.at - 1;
    while (dialect.padded() && before > in.keep + open && isSpace(in.text[before])) {
      before--;
    }
    return before > in.keep + open && (dialect.divides(in.text[before]) || isEnd(in.text[before]));
  }

  /** Whether the lines within a cell, but for the first and last, are rows of the table. */
  private boolean rowsWithin(int from, int to) {
    int rows = 0;
    int divided = -1; // in the first line, which is not looked at
    for (int i = from; i < to; i++) {
      if (in.text[i] == '\n' || (in.text[i] == '\r' && in.text[i + 1] != '\n')) {
        if (divided >= 0 && divided + 1 != columns) {
          return false;
        }
        rows += divided >= 0 ? 1 : 0;
        divided = 0;
      } else if (divided >= 0 && in.text[i] == dialect.delimiter()) {
        divided++;
      }
    }
    return columns > 1 && rows >= (columns == 2 ? ROWS_WITHIN_NARROW : ROWS_WITHIN_WIDE);
  }

  private String content(int from, int to, boolean marked, boolean inQuotes) {
    return marked ? dialect.unmarked(in.text, from, to, inQuotes) : in.text(from, to);
  }

  private void add(String cell) {
    count++;
    if (count <= MAX_CELLS) {
      cells.add(cell);
    }
  }

  private void damage(int column, Damage.Kind kind, String what) {
    damage.add(line, column, kind, what);
  }

  /** Reports damage of the encoding up to here. */
  private void marks() {
    in.marks().forEach(mark -> damage.add(line, count, mark.kind(), mark.what()));
  }

  private void skipSpaces() throws IOException {
    while (in.available()
        && isSpace(in.text[in.at])
        && (in.text[in.at] == ' ' || in.text[in.at] != dialect.delimiter())) {
      in.at++;
    }
    in.keep = in.at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
