package mws4j.cli.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int BLOCK = 1 << 16;

  /** Rows within a quoted cell that betray that its quote is not one: of two columns, of more. */
  private static final int ROWS_WITHIN_NARROW = 4;

  private static final int ROWS_WITHIN_WIDE = 2;

  private final TextSource rest; // null: none
  private final Dialect dialect;
  private final DamageLog damage;
  private char[] text;
  private int keep; // where the current cell begins; what is before may go
  private int at;
  private int end;
  private long gone; // characters that went
  private int columns;

  private long line = 1;
  private long rowLine;
  private final List<String> cells = new ArrayList<>();
  private final BitSet quoted = new BitSet();
  private int count;

  /** Parses {@code text[0 .. length)}, which it may overwrite, and {@code rest} if there is one. */
  RowParser(char[] text, int length, TextSource rest, Dialect dialect, DamageLog damage) {
    this.text = text;
    this.end = length;
    this.rest = rest;
    this.dialect = dialect;
    this.damage = damage;
  }

  /** Tells how many columns to expect, which helps to find quotes that are none. */
  void expect(int columns) {
    this.columns = columns;
  }

  /** Moves to the next row; empty lines are rows of one empty cell. */
  boolean next() throws IOException {
    keep = at;
    if (at == end && !fill()) {
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
    keep = at;
    if (!available()) {
      return false;
    }
    char c = text[at++];
    if (c == '\r') {
      keep = at;
      if (available() && text[at] == '\n') {
        at++;
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
      return (available() && !isEnd(text[at])) || endOfRow();
    }
    return true;
  }

  /** Spaces at the end of a row begin no cell. */
  private boolean endOfRow() throws IOException {
    if (available()) {
      another();
    }
    return false;
  }

  private void cell() throws IOException {
    keep = at;
    if (dialect.padded()) {
      skipSpaces();
    }
    if (available() && text[at] == dialect.quote() && quotedCell()) {
      return;
    }
    plainCell();
  }

  private void plainCell() throws IOException {
    boolean escaped = false;
    while (available()) {
      char c = text[at];
      if (dialect.divides(c) || isEnd(c)) {
        break;
      }
      at++;
      if (c == '\\' && dialect.escapes() && available() && isEscapable(text[at])) {
        escaped = true;
        line += text[at] == '\n' ? 1 : 0;
        at++;
      }
      if (at - keep > MAX_CELL) {
        add(unescaped(keep, at, escaped));
        damage(count, Damage.Kind.LONG_CELL, "longer than " + MAX_CELL + " characters; cut");
        skipCell();
        return;
      }
    }
    int to = at;
    if (dialect.padded()) {
      while (to > keep && isSpace(text[to - 1])) {
        to--;
      }
    }
    add(unescaped(keep, to, escaped));
  }

  private void skipCell() throws IOException {
    keep = at;
    while (available() && !dialect.divides(text[at]) && !isEnd(text[at])) {
      at++;
      keep = at;
    }
  }

  /** Reads a quoted cell, or returns false with nothing read if the quote is not one. */
  private boolean quotedCell() throws IOException {
    long before = line;
    int open = at - keep; // relative: the text moves
    boolean doubled = false;
    boolean stray = false;
    at++;
    while (available() && at - keep <= MAX_CELL) {
      char c = text[at];
      if (c == '\\' && dialect.escapes()) {
        doubled = true;
        at++;
        if (available() && !isEnd(text[at])) {
          at++;
        }
      } else if (c == dialect.quote()) {
        if (peek(1) == dialect.quote()) {
          doubled = true;
          at += 2;
        } else if (closes()) {
          return close(open, before, doubled, stray);
        } else if (opens(open)) {
          break;
        } else {
          stray = true;
          at++;
        }
      } else {
        line += c == '\n' || (c == '\r' && peek(1) != '\n') ? 1 : 0;
        at++;
      }
    }
    return noQuote(open, before);
  }

  private boolean noQuote(int open, long before) {
    line = before;
    at = keep + open;
    damage(count + 1, Damage.Kind.QUOTE, "this quote is never closed; read as text");
    keep = at;
    return false;
  }

  private boolean close(int open, long before, boolean doubled, boolean stray) throws IOException {
    int from = keep + open + 1;
    if (line - before > ROWS_WITHIN_WIDE && rowsWithin(from, at)) {
      return noQuote(open, before);
    }
    String cell = text(from, at, doubled);
    quoted.set(Math.min(count, MAX_CELLS));
    add(cell);
    if (stray) {
      damage(count, Damage.Kind.QUOTE, "a quote within a quoted cell is not doubled");
    }
    at++;
    while (available() && isSpace(text[at]) && !dialect.divides(text[at])) {
      at++;
    }
    return true;
  }

  /** Whether the quote here is followed by the end of the cell. */
  private boolean closes() throws IOException {
    int ahead = 1;
    int c = peek(ahead);
    while (c >= 0 && isSpace((char) c) && !dialect.divides((char) c) && ahead < BLOCK) {
      c = peek(++ahead);
    }
    return c < 0 || dialect.divides((char) c) || isEnd((char) c);
  }

  /** Whether the quote here begins another cell. */
  private boolean opens(int open) {
    int before = at - 1;
    while (dialect.padded() && before > keep + open && isSpace(text[before])) {
      before--;
    }
    return before > keep + open && (dialect.divides(text[before]) || isEnd(text[before]));
  }

  /** Whether the lines within a cell, but for the first and last, are rows of the table. */
  private boolean rowsWithin(int from, int to) {
    int rows = 0;
    int divided = -1; // in the first line, which is not looked at
    for (int i = from; i < to; i++) {
      if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n')) {
        if (divided >= 0 && divided + 1 != columns) {
          return false;
        }
        rows += divided >= 0 ? 1 : 0;
        divided = 0;
      } else if (divided >= 0 && text[i] == dialect.delimiter()) {
        divided++;
      }
    }
    return columns > 1 && rows >= (columns == 2 ? ROWS_WITHIN_NARROW : ROWS_WITHIN_WIDE);
  }

  /** The content of a quoted cell. */
  private String text(int from, int to, boolean doubled) {
    if (!doubled) {
      return new String(text, from, to - from);
    }
    StringBuilder cell = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      boolean skipped =
          i + 1 < to
              && ((text[i] == dialect.quote() && text[i + 1] == dialect.quote())
                  || (dialect.escapes() && text[i] == '\\' && isEscapable(text[i + 1])));
      cell.append(text[skipped ? ++i : i]);
    }
    return cell.toString();
  }

  private String unescaped(int from, int to, boolean escaped) {
    if (!escaped) {
      return new String(text, from, to - from);
    }
    StringBuilder cell = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      boolean skipped = text[i] == '\\' && i + 1 < to && isEscapable(text[i + 1]);
      cell.append(text[skipped ? ++i : i]);
    }
    return cell.toString();
  }

  private boolean isEscapable(char c) {
    return c == '\\' || c == dialect.quote() || c == '\n' || dialect.divides(c);
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
    if (rest == null) {
      return;
    }
    TextSource.Mark mark = rest.marks().peek();
    while (mark != null && mark.offset() <= gone + at) {
      damage.add(line, count, mark.kind(), mark.what());
      rest.marks().remove();
      mark = rest.marks().peek();
    }
  }

  private void skipSpaces() throws IOException {
    while (available()
        && isSpace(text[at])
        && (text[at] == ' ' || text[at] != dialect.delimiter())) {
      at++;
    }
    keep = at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int peek(int ahead) throws IOException {
    while (at + ahead >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return text[at + ahead];
  }

  private boolean available() throws IOException {
    return at < end || fill();
  }

  private boolean fill() throws IOException {
    if (rest == null) {
      return false;
    }
    System.arraycopy(text, keep, text, 0, end - keep);
    gone += keep;
    at -= keep;
    end -= keep;
    keep = 0;
    if (end + 2 > text.length / 2) {
      text = Arrays.copyOf(text, Math.max(BLOCK, 2 * text.length));
    }
    int read = rest.read(text, end, text.length - end);
    end += Math.max(0, read);
    return read > 0;
  }
}
