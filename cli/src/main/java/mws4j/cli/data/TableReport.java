package mws4j.cli.data;

/**
 * What is told of a table after its rows.
 *
 * @param head what was told before
 * @param rows number of rows handed on
 * @param comments comment lines skipped between rows
 * @param damage what was wrong
 */
public record TableReport(TableHead head, long rows, long comments, DamageLog damage) {
  /** In one line, such as {@code comma, header, UTF-8; 10 rows; 1 short row}. */
  public String line() {
    return head.line()
        + ("; " + rows + (rows == 1 ? " row" : " rows"))
        + (comments > 0 ? "; comment lines between rows skipped: " + comments : "")
        + (damage.count() > 0 ? "; " + damage.summary() : "");
  }
}
