package mws4j.domains.regex.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the values of a column.
 *
 * @param name heading
 * @param place in the table, from 1
 * @param rows checked
 * @param unfit rows with a finding
 * @param counts findings of each kind, in rows; all are counted
 * @param findings the first {@link #MOST_FINDINGS} different ones
 */
public record ColumnReport(
    String name,
    int place,
    long rows,
    long unfit,
    Map<FindingKind, Long> counts,
    List<Finding> findings) {
  /** Different findings that are kept of a column. */
  public static final int MOST_FINDINGS = 1000;

  /** Copies map and list. */
  public ColumnReport {
    Map<FindingKind, Long> copy = new EnumMap<>(FindingKind.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
    findings = List.copyOf(findings);
  }
}
