package mws4j.domains.regex.profile;

import java.util.List;

/**
 * What a check of a table against a profile found. Immutable.
 *
 * @param rows checked; repeated headings are no rows
 * @param columns those of the table that the profile has, from left to right
 * @param table what is wrong with columns and rows as a whole
 * @param drifts shares that are others than they were, least probable first
 * @param tests shares that were compared
 */
public record CheckReport(
    long rows, List<ColumnReport> columns, List<Finding> table, List<Drift> drifts, int tests) {
  /**
   * If the rows of the table are drawn as those of the profile were, no more than one table in so
   * many hundred has any drift: the family-wise error rate.
   */
  public static final double DRIFT_LEVEL = 0.01;

  /** Copies the lists. */
  public CheckReport {
    columns = List.copyOf(columns);
    table = List.copyOf(table);
    drifts = List.copyOf(drifts);
  }

  /** Whether nothing was found. */
  public boolean fits() {
    return table.isEmpty()
        && drifts.isEmpty()
        && columns.stream().allMatch(column -> column.unfit() == 0);
  }

  /** Rows of a column with a finding, summed over the columns. */
  public long unfitCells() {
    return columns.stream().mapToLong(ColumnReport::unfit).sum();
  }
}
