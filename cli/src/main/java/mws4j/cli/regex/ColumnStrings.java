package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.data.CsvColumns;
import mws4j.cli.data.CsvColumns.Column;
import mws4j.cli.data.CsvColumns.Format;
import mws4j.cli.data.CsvColumns.Value;
import mws4j.cli.data.Spread;
import mws4j.domains.DataException;

/**
 * Strings to explain and where they come from.
 *
 * @param title heading or number of the column; empty for strings of the command line
 * @param values number of values that are not empty
 * @param distinct number of different ones
 * @param strings the different values, the first {@value #MOST} of them
 */
public record ColumnStrings(String title, int values, int distinct, List<String> strings) {
  /** Most strings that are looked at. */
  public static final int MOST = 1000;

  /** Most strings that programs are inferred from. */
  private static final int MOST_EXPLAINED = 100;

  /** Strings of the command line, all of them, repetitions included. */
  public static ColumnStrings given(List<String> strings) {
    return new ColumnStrings("", strings.size(), Set.copyOf(strings).size(), strings);
  }

  /**
   * Reads one column of a CSV file, or all that are not empty.
   *
   * @param file a path, or {@code -} for standard input
   * @param column heading or index, or null for all
   * @param format delimiter and header
   * @throws DataException if the file is malformed or a value cannot be explained
   */
  public static List<ColumnStrings> read(String file, String column, Format format)
      throws IOException {
    boolean standardInput = file.equals("-");
    String source = standardInput ? "standard input" : file;
    if (!standardInput && Files.isDirectory(Path.of(file))) {
      throw new IllegalArgumentException(file + ": is a folder; give a CSV file");
    }
    CsvColumns csv =
        standardInput
            ? CsvColumns.read(System.in, source, format)
            : CsvColumns.read(Path.of(file), format);
    List<ColumnStrings> columns = new ArrayList<>();
    for (Column each : column == null ? csv.columns() : List.of(csv.column(column))) {
      ColumnStrings strings = of(each, source);
      if (!strings.strings().isEmpty()) {
        columns.add(strings);
      }
    }
    if (columns.isEmpty()) {
      throw DataException.in(
          source, column == null ? "all fields are empty" : "column " + column + " is empty");
    }
    return columns;
  }

  /** The strings to infer programs from: all or, if they are many, some spread evenly. */
  public List<String> explained() {
    return Arrays.stream(Spread.evenly(MOST_EXPLAINED, strings.size()))
        .mapToObj(strings::get)
        .toList();
  }

  private static ColumnStrings of(Column column, String source) {
    String title =
        "column " + column.index() + (column.name().isEmpty() ? "" : " " + column.name());
    Set<String> distinct = new LinkedHashSet<>();
    int values = 0;
    for (Value value : column.values()) {
      if (!value.text().isEmpty()) {
        Optional<InputStrings.Problem> problem = InputStrings.problem(value.text());
        if (problem.isPresent()) {
          throw DataException.at(
              source,
              value.line(),
              String.format(
                  "%s, character %d: %s", title, problem.get().character(), problem.get().text()));
        }
        values++;
        distinct.add(value.text());
      }
    }
    List<String> strings = distinct.stream().limit(MOST).toList();
    return new ColumnStrings(title, values, distinct.size(), strings);
  }
}
