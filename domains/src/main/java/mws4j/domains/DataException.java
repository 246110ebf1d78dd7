package mws4j.domains;

/**
 * Data that a reader cannot accept: says where it is, what is wrong and what to do about it.
 *
 * <p>The message reads {@code FILE:LINE:COLUMN: what is wrong; what to do}. A problem of a whole
 * line has no column, one of a whole file neither line nor column.
 */
public final class DataException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;
  private final long column;

  private DataException(String source, long line, long column, String problem, Throwable cause) {
    super(place(source, line, column) + ": " + problem, cause);
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /** A problem of the whole {@code source}. */
  public static DataException in(String source, String problem) {
    return new DataException(source, 0, 0, problem, null);
  }

  /** A problem of one line, counted from 1. */
  public static DataException at(String source, long line, String problem) {
    return new DataException(source, line, 0, problem, null);
  }

  /** A problem of one line or what follows it, found by something that threw {@code cause}. */
  public static DataException at(String source, long line, String problem, Throwable cause) {
    return new DataException(source, line, 0, problem, cause);
  }

  /** A problem at one character; line and column (in characters) are counted from 1. */
  public static DataException at(String source, long line, long column, String problem) {
    return new DataException(source, line, column, problem, null);
  }

  /** The file as the caller named it. */
  public String source() {
    return source;
  }

  /** Line counted from 1, or 0 where the whole file is meant. */
  public long line() {
    return line;
  }

  /** Column in characters counted from 1, or 0 where the whole line or file is meant. */
  public long column() {
    return column;
  }

  private static String place(String source, long line, long column) {
    String place = line > 0 ? source + ":" + line : source;
    return column > 0 ? place + ":" + column : place;
  }
}
