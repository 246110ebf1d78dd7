package mws4j.domains.regex.profile;

import java.util.List;
import mws4j.mws.compute.Compute;

/**
 * What the columns of a table were: other tables can be checked against it, and profiles of parts
 * can be merged. Immutable, for any number of threads.
 *
 * @param rows of the table
 * @param columns from left to right
 */
public record Profile(long rows, List<ColumnProfile> columns) {
  /** Copies the list. */
  public Profile {
    columns = List.copyOf(columns);
  }

  /**
   * Checks another table.
   *
   * @param headings of its columns; empty ones, or none at all, if it has no headings
   * @param table its rows, which count as lines 1, 2, 3 and so on; a short one ends in empty cells
   */
  public CheckReport check(List<String> headings, Iterable<? extends List<String>> table) {
    try (ProfileCheck check = checker(headings, Compute.ofAllProcessors())) {
      long line = 1;
      for (List<String> row : table) {
        check.add(line++, row);
      }
      return check.report();
    }
  }

  /** A check of a table that is read row by row. The report does not depend on the threads. */
  public ProfileCheck checker(List<String> headings, Compute compute) {
    return new ProfileCheck(this, headings, compute);
  }

  /** The profile of both tables together; see {@link Profiler#merge}. */
  public Profile merge(Profile other) {
    return Profiler.standard().merge(this, other);
  }
}
