package mws4j.cli.data;

/**
 * One thing that is wrong with a file and how it was read all the same.
 *
 * @param line where, counted from 1
 * @param column the column of the table, counted from 1, or 0 if it is the whole row
 * @param kind what sort of thing
 * @param what the details
 */
public record Damage(long line, int column, Kind kind, String what) {
  /** Sorts of damage. */
  public enum Kind {
    /** Fewer cells than columns; the missing ones are empty. */
    SHORT_ROW("short row"),
    /** More cells than columns; those beyond are left out. */
    LONG_ROW("long row"),
    /** A quote that is never closed, or one within a quoted cell that is not doubled. */
    QUOTE("misplaced quote"),
    /** A byte that the encoding does not have. */
    BYTE("wrong byte"),
    /** A NUL character, which is left out. */
    NUL("NUL character"),
    /** A cell too long to be held; the rest is left out. */
    LONG_CELL("overlong cell"),
    /** A compressed file ends too early or is damaged. */
    CUT("damaged end");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** So many of them, in words. */
    String count(long count) {
      return count + " " + words + (count == 1 ? "" : "s");
    }
  }

  /** As a message shows it: {@code line 4, column 2: what}. */
  @Override
  public String toString() {
    return "line " + line + (column > 0 ? ", column " + column : "") + ": " + what;
  }
}
