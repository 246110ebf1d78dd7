package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.columns.NamedColumn;
import mws4j.cli.data.Spread;
import mws4j.domains.DataException;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.language.RegexLanguage;

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
   * Those of a column. One without values has no strings.
   *
   * @param source the file, for messages
   * @param language of the programs that are to explain them
   * @throws DataException if a value cannot be explained
   */
  public static ColumnStrings of(NamedColumn column, String source, RegexLanguage language) {
    ColumnValues values = column.values();
    List<String> distinct = new ArrayList<>();
    long rows = 0;
    for (int i = 0; i < values.size(); i++) {
      if (!values.value(i).isEmpty()) {
        Optional<InputStrings.Problem> problem = InputStrings.problem(values.value(i), language);
        if (problem.isPresent()) {
          throw DataException.at(
              source,
              values.line(i),
              String.format(
                  "%s, character %d: %s",
                  column.title(), problem.get().character(), problem.get().text()));
        }
        rows += values.rows(i);
        distinct.add(values.value(i));
      }
    }
    List<String> strings = distinct.stream().limit(MOST).toList();
    return new ColumnStrings(
        column.title(), (int) Math.min(rows, Integer.MAX_VALUE), distinct.size(), strings);
  }

  /** The strings to infer programs from: all or, if they are many, some spread evenly. */
  public List<String> explained() {
    return Arrays.stream(Spread.evenly(MOST_EXPLAINED, strings.size()))
        .mapToObj(strings::get)
        .toList();
  }
}
