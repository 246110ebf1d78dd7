package mws4j.cli.data;

import java.util.List;

/**
 * What is told of a table before its rows.
 *
 * @param source the name of the file in messages
 * @param dialect how cells are set apart
 * @param encoding how characters are
 * @param header whether a row names the columns
 * @param headings one name a column, unlike each other; empty strings without a header
 * @param headingLine where the header is, or 0 without one
 * @param first the first row as it is, with the header if there is one
 * @param notes what was done to the file to read it, such as lines skipped
 */
public record TableHead(
    String source,
    Dialect dialect,
    Encoding encoding,
    boolean header,
    List<String> headings,
    long headingLine,
    List<String> first,
    List<String> notes) {
  /** Keeps unmodifiable copies. */
  public TableHead {
    headings = List.copyOf(headings);
    first = List.copyOf(first);
    notes = List.copyOf(notes);
  }

  /** In one line, such as {@code comma, header, UTF-8}. */
  public String line() {
    StringBuilder line = new StringBuilder(dialect.toString());
    line.append(header ? ", header, " : ", no header, ").append(encoding);
    notes.forEach(note -> line.append("; ").append(note));
    return line.toString();
  }
}
