package mws4j.cli.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a file, read with some dialect. Empty lines are left out. */
final class RowSample {
  /** Of a long sample, this many rows are enough. */
  private static final int MOST_ROWS = 5000;

  /**
   * One row.
   *
   * @param line where it begins, counted from 1
   * @param cells all of them
   * @param quoted which of them were quoted
   */
  record Row(long line, List<String> cells, BitSet quoted) {
    /** The row that a parser is at. */
    static Row of(RowParser parser) {
      return new Row(parser.line(), parser.cells(), parser.quoted());
    }

    /** A copy that the parser does not change. */
    Row kept() {
      return new Row(line, List.copyOf(cells), (BitSet) quoted.clone());
    }

    int size() {
      return cells.size();
    }

    /** Whether it looks like a comment. */
    boolean isComment() {
      return cells.get(0).startsWith("#") && !quoted.get(0);
    }

    /** Number of cells that are not empty. */
    int filled() {
      int filled = 0;
      for (String cell : cells) {
        filled += cell.isBlank() ? 0 : 1;
      }
      return filled;
    }

    /** Whether it draws a line, as under the headings of a printed table. */
    boolean isRule() {
      return quoted.isEmpty()
          && filled() > 0
          && cells.stream()
              .allMatch(cell -> cell.isBlank() || cell.matches("[ :+|=-]*[-=]{3,}[ :+|=-]*"));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final long misplaced;
  private int commonCount;
  private int withCommon;

  private RowSample(RowParser parser, DamageLog damage, boolean whole) throws IOException {
    while (rows.size() < MOST_ROWS && parser.next()) {
      if (!parser.blank()) {
        rows.add(Row.of(parser).kept());
      }
    }
    if (!whole && rows.size() > 1 && rows.size() < MOST_ROWS) {
      rows.remove(rows.size() - 1);
    }
    misplaced = damage.count(Damage.Kind.QUOTE);
    Map<Integer, Integer> counts = new HashMap<>();
    for (Row row : rows) {
      int with = counts.merge(row.size(), 1, Integer::sum);
      if (with > withCommon || (with == withCommon && row.size() > commonCount)) {
        withCommon = with;
        commonCount = row.size();
      }
    }
  }

  /**
   * Reads a sample.
   *
   * @param text not modified
   * @param whole whether it is all of the file; else the last row is left out
   */
  static RowSample of(char[] text, boolean whole, Dialect dialect) {
    DamageLog damage = new DamageLog();
    try {
      RowParser parser = new RowParser(text, text.length, null, dialect, damage);
      return new RowSample(parser, damage, whole);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** The rows in order. */
  List<Row> rows() {
    return rows;
  }

  /** Number of misplaced quotes. */
  long misplaced() {
    return misplaced;
  }

  /** The number of cells that most rows have. */
  int commonCount() {
    return commonCount;
  }

  /** Share of the rows that have {@link #commonCount} cells. */
  double share() {
    return rows.isEmpty() ? 0 : (double) withCommon / rows.size();
  }

  /** Number of quoted cells. */
  long quoted() {
    return rows.stream().mapToLong(row -> row.quoted().cardinality()).sum();
  }

  /** Whether a space follows nearly every delimiter. */
  boolean isPadded() {
    long behind = 0;
    long padded = 0;
    for (Row row : rows) {
      for (int i = 1; i < row.size() && !row.isRule(); i++) {
        String cell = row.cells().get(i);
        behind += cell.isEmpty() ? 0 : 1;
        padded += cell.startsWith(" ") ? 1 : 0;
      }
    }
    return padded > 0 && 10 * padded >= 9 * behind;
  }
}
