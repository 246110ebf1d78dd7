package mws4j.cli.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.domains.DataException;

/**
 * A line of CSV as of RFC 4180: fields between commas, those with a comma or quote in double
 * quotes, quotes inside doubled. A field ends with its line.
 *
 * <p>{@link mws4j.cli.data.Table} is not for files of results: it guesses and mends what is wrong,
 * and reads a backslash, of which programs are full, as an escape where it may be one.
 */
final class CsvLine {
  private static final char QUOTE = '"';
  private static final char COMMA = ',';

  private final String text;
  private int at;

  private CsvLine(String text) {
    this.text = text;
  }

  /**
   * Its fields.
   *
   * @param file for messages
   * @param number of the line, from 1
   * @throws DataException if a quote is where none may be
   */
  static List<String> fields(Path file, int number, String text) {
    CsvLine line = new CsvLine(text);
    List<String> fields = new ArrayList<>();
    try {
      fields.add(line.field());
      while (line.at < text.length()) {
        line.at++; // the comma
        fields.add(line.field());
      }
    } catch (IllegalArgumentException e) {
      throw DataException.at(
          file.toString(), number, "field " + (fields.size() + 1) + ": " + e.getMessage());
    }
    return List.copyOf(fields);
  }

  /** The field that begins here; moves to the comma behind it or to the end. */
  private String field() {
    if (at < text.length() && text.charAt(at) == QUOTE) {
      return quoted();
    }
    int comma = text.indexOf(COMMA, at);
    String field = text.substring(at, comma < 0 ? text.length() : comma);
    if (field.indexOf(QUOTE) >= 0) {
      throw new IllegalArgumentException(
          "a quote inside; put the field in quotes and double the quote");
    }
    at += field.length();
    return field;
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    int end = text.indexOf(QUOTE, at + 1);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == QUOTE) {
      field.append(text, at + 1, end + 1);
      at = end + 1;
      end = text.indexOf(QUOTE, at + 1);
    }
    if (end < 0) {
      throw new IllegalArgumentException("its quote is not closed in this line");
    }
    field.append(text, at + 1, end);
    at = end + 1;
    if (at < text.length() && text.charAt(at) != COMMA) {
      throw new IllegalArgumentException("no comma follows the quote that closes it");
    }
    return field.toString();
  }
}
