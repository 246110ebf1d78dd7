package mws4j.cli.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;

/** What a CSV file does not say about itself: its delimiter and whether it has a header. */
final class CsvGuess {
  /** Delimiters tried, the likelier first. */
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Stands for no delimiter: one field a line. No text file holds this control character. */
  static final char NONE = '\u001f';

  /** Rows looked at. */
  private static final int ROWS = 100;

  private CsvGuess() {}

  /**
   * The delimiter under which most of the first rows have as many fields as the very first, the
   * largest such number above one; {@link #NONE} if there is none, so that a list of values needs
   * no quoting. Most, not all: a damaged row must be reported, not change how the others are read.
   */
  static char delimiter(CharSequence text) {
    String head = head(text);
    char best = NONE;
    int most = 1;
    for (char delimiter : DELIMITERS) {
      int fields = fields(head, delimiter);
      if (fields > most) {
        best = delimiter;
        most = fields;
      }
    }
    return best;
  }

  /**
   * Whether the first row names the columns: its fields are distinct, not empty and not numbers,
   * and there is a column where the first field has no digit but most of the others have.
   */
  static boolean header(List<List<String>> rows) {
    List<String> first = rows.get(0);
    if (rows.size() < 2
        || new HashSet<>(first).size() < first.size()
        || first.stream().anyMatch(s -> s.isBlank() || s.matches("[-+.,0-9 ]+"))) {
      return false;
    }
    List<List<String>> others = rows.subList(1, Math.min(rows.size(), ROWS));
    for (int i = 0; i < first.size(); i++) {
      int column = i;
      long digits = others.stream().filter(row -> hasDigit(row.get(column))).count();
      if (!hasDigit(first.get(i)) && 2 * digits > others.size()) {
        return true;
      }
    }
    return false;
  }

  /** A delimiter as error messages show it. */
  static String name(char delimiter) {
    return switch (delimiter) {
      case '\t' -> "tab";
      case NONE -> "(none)";
      default -> "'" + delimiter + "'";
    };
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Number of fields of the first row, or 0 unless more than half of the rows have as many. */
  private static int fields(String head, char delimiter) {
    int first = 0;
    int rows = 0;
    int same = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(CsvColumns.MAX_LINE_BYTES)
            .ofCsvRecord(head)) {
      for (CsvRecord row : reader) {
        first = rows == 0 ? row.getFieldCount() : first;
        rows++;
        same += row.getFieldCount() == first ? 1 : 0;
      }
    } catch (CsvParseException e) {
      return 0; // not this delimiter
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 2 * same > rows ? first : 0;
  }

  /** The first lines, up to a line end outside quotes. */
  private static String head(CharSequence text) {
    int lines = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (text.charAt(i) == '\n' && !quoted && ++lines == ROWS) {
        return text.subSequence(0, i + 1).toString();
      }
    }
    return text.toString();
  }
}
