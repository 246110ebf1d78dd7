package mws4j.cli.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mws4j.cli.data.RowSample.Row;
import mws4j.cli.data.TableOptions.Header;

/**
 * What the rows of a sample are: lines before the table, the header, data; and which columns there
 * are.
 */
final class TableLayout {
  /** Most lines before a table. */
  private static final int MOST_TITLES = 50;

  private final List<Row> rows;
  private final char delimiter;
  private final int common;
  private final boolean comments;
  private final boolean regular; // most rows have as many cells
  private final List<String> notes = new ArrayList<>();

  private int start; // of the table, in rows
  private boolean header;
  private boolean framed;
  private List<String> headings;
  private int columns;

  /** Looks at a sample that has at least one row. */
  TableLayout(RowSample sample, Dialect dialect, Header asked) {
    rows = sample.rows();
    delimiter = dialect.delimiter();
    long marked = rows.stream().filter(Row::isComment).count();
    comments = 2 * marked <= rows.size() && rows.get(0).isComment();
    common = common();
    regular = sample.commonCount() == common && sample.share() > 0.5;
    skipPreamble(asked);
    List<List<String>> data = data(start + 1);
    header =
        asked == Header.PRESENT
            || (asked == Header.GUESS
                && (isMarkedHeader() || HeaderGuess.isHeader(rows.get(start).cells(), data)));
    columns(header ? data : data(start));
  }

  private boolean isSkipped(Row row) {
    return isComment(row) || (comments && row.isComment()) || isRule(row);
  }

  /** Where the table begins. */
  long firstLine() {
    return rows.get(start).line();
  }

  /** Whether the first row names the columns. */
  boolean header() {
    return header;
  }

  /** Whether a bar begins and ends every row. */
  boolean framed() {
    return framed;
  }

  /** Names, or empty strings without a header. */
  List<String> headings() {
    return headings;
  }

  /** The first row of the table. */
  List<String> first() {
    return rows.get(start).cells();
  }

  /** Number of cells that a row should have. */
  int width() {
    return columns + (framed ? 1 : 0);
  }

  /** What was done to the file. */
  List<String> notes() {
    return notes;
  }

  /**
   * Whether a row between others is a comment. A row that has as many cells as the others is none,
   * and where rows are not divided only a file that begins with a comment has more of them.
   */
  boolean isComment(Row row) {
    return row.isComment()
        && (common > 1 ? row.size() == 1 || (comments && row.size() != common) : comments);
  }

  /** Whether a row under the headings is a line. */
  boolean isRule(Row row) {
    return common > 1 && row.isRule();
  }

  /** The number of cells that most rows have, those with one cell counting little. */
  private int common() {
    int widest = rows.stream().mapToInt(Row::size).max().orElse(1);
    int[] counts = new int[widest + 1];
    int best = 1;
    for (Row row : rows) {
      if (!(comments && row.isComment())) {
        counts[row.size()]++;
        boolean more = counts[row.size()] > counts[best];
        boolean wider = counts[row.size()] == counts[best] && row.size() > best;
        best = more || wider ? row.size() : best;
      }
    }
    return best;
  }

  private void skipPreamble(Header asked) {
    int at = 0;
    if (rows.get(0).cells().get(0).matches("(?i)sep=.?") && rows.size() > 1) {
      at++;
    }
    int titles = 0;
    while (at + 1 < rows.size()
        && titles < MOST_TITLES
        && (isSkipped(rows.get(at)) || (asked != Header.ABSENT && isTitle(at)))) {
      titles++;
      at++;
    }
    start = at > 0 && isHeaderOfComments(at) ? at - 1 : at;
    if (start > 0) {
      notes.add(
          start == 1
              ? "1 line before the table skipped"
              : start + " lines before the table skipped");
    }
  }

  /** {@code #id,name} above data that have no other header. */
  private boolean isHeaderOfComments(int at) {
    Row above = rows.get(at - 1);
    return above.isComment()
        && common > 1
        && above.size() == common
        && HeaderGuess.isHeader(unmarked(above.cells()), data(at))
        && !HeaderGuess.isHeader(rows.get(at).cells(), data(at + 1));
  }

  private boolean isMarkedHeader() {
    Row row = rows.get(start);
    return row.isComment()
        && common > 1
        && start + 1 < rows.size()
        && !rows.get(start + 1).isComment();
  }

  private static List<String> unmarked(List<String> cells) {
    List<String> names = new ArrayList<>(cells);
    names.set(0, cells.get(0).replaceFirst("^#+\\s*", ""));
    return names;
  }

  /** A row with hardly a cell above rows of many. */
  private boolean isTitle(int at) {
    Row row = rows.get(at);
    int filled = row.filled();
    if (common < 2 || row.size() > common) {
      return false;
    }
    if (row.size() < common) {
      return filled <= 1 || (regular && row.size() <= common / 2);
    }
    return common > 2 && filled <= 1 && rows.get(at + 1).filled() > 1;
  }

  private List<List<String>> data(int from) {
    List<List<String>> data = new ArrayList<>();
    for (Row row : rows.subList(Math.min(from, rows.size()), rows.size())) {
      if (!isSkipped(row)) {
        data.add(row.cells());
      }
    }
    return data;
  }

  private void columns(List<List<String>> data) {
    List<String> first = header ? unmarkedFirst() : List.of();
    int width = data.isEmpty() ? first.size() : Math.max(common, first.size());
    framed =
        delimiter == '|' && isEmpty(data, first, 0) && isEmpty(data, first, width - 1) && width > 2;
    int to = width;
    while (to > 1 && isEmpty(data, first, to - 1)) {
      to--;
    }
    if (to < width && !framed) {
      notes.add("empty last column left out");
    }
    List<String> names = new ArrayList<>(first.subList(0, Math.min(to, first.size())));
    if (header && first.size() + 1 == to && !names.isEmpty()) {
      names.add(0, "");
      notes.add("the first column has no heading");
    }
    while (names.size() < to) {
      names.add("");
    }
    headings = framed ? names.subList(1, to) : names;
    columns = headings.size();
    if (header) {
      headings = distinct(headings);
    }
  }

  private List<String> unmarkedFirst() {
    Row row = rows.get(start);
    return row.isComment() ? unmarked(row.cells()) : row.cells();
  }

  private static boolean isEmpty(List<List<String>> data, List<String> first, int column) {
    return (column >= first.size() || first.get(column).isBlank())
        && data.stream().allMatch(row -> column >= row.size() || row.get(column).isBlank())
        && (!data.isEmpty() || column > 0);
  }

  /** Numbers headings that are missing or the same as one before. */
  private static List<String> distinct(List<String> names) {
    Set<String> all = new HashSet<>(names);
    Set<String> used = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      String unique = name.isEmpty() ? "column " + (i + 1) : name;
      for (int k = 2; used.contains(unique) || (k > 2 && all.contains(unique)); k++) {
        unique = (name.isEmpty() ? "column " + (i + 1) : name) + " " + k;
      }
      used.add(unique);
      distinct.add(unique);
    }
    return distinct;
  }
}
