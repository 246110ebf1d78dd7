package mws4j.cli.regex;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.data.Spread;
import mws4j.cli.data.TableColumns;
import mws4j.cli.data.TableColumns.Column;
import mws4j.cli.data.TableColumns.Value;
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
   * Those of a table: one column, or all. A column without values has no strings.
   *
   * @param column heading or index, or null for all
   * @throws DataException if there is no such column or a value cannot be explained
   */
  public static List<ColumnStrings> of(TableColumns table, String column) {
    String source = table.report().head().source();
    List<Column> columns = column == null ? table.columns() : List.of(table.column(column));
    return columns.stream().map(each -> of(each, source)).toList();
  }

  /** The strings to infer programs from: all or, if they are many, some spread evenly. */
  public List<String> explained() {
    return Arrays.stream(Spread.evenly(MOST_EXPLAINED, strings.size()))
        .mapToObj(strings::get)
        .toList();
  }

  private static ColumnStrings of(Column column, String source) {
    String number = "column " + column.index();
    boolean named = !column.name().isEmpty() && !column.name().equals(number);
    String title = number + (named ? " " + column.name() : "");
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
