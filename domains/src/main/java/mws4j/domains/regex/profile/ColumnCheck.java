package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.column.ValueForms;

/** One column while its rows are checked, block by block. For one thread at a time. */
final class ColumnCheck {
  private static final int MOST_CACHED = 1 << 16;

  private final ColumnProfile profile;
  private final int place;
  private final Shares shares;
  private final Judge judge;
  private final Reasons reasons;
  private final KeySet keys = new KeySet();
  private final long[] rowsOfShare;
  private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
  private final Map<String, Tally> findings = new LinkedHashMap<>();
  private final Map<String, Judge.Verdict> cache = new HashMap<>();
  private boolean caches = true;
  private long hits;
  private long rows;
  private long unfit;

  /** A finding while its rows are counted. */
  private static final class Tally {
    private final FindingKind kind;
    private final long line;
    private final String value;
    private final Reasons.Reason reason;
    private long rows;

    Tally(FindingKind kind, long line, String value, Reasons.Reason reason) {
      this.kind = kind;
      this.line = line;
      this.value = value;
      this.reason = reason;
    }
  }

  /**
   * A column of a table.
   *
   * @param place in the table, from 1
   */
  ColumnCheck(ColumnProfile profile, int place) {
    this.profile = profile;
    this.place = place;
    shares = new Shares(profile);
    judge = new Judge(profile, shares);
    reasons = new Reasons(profile);
    rowsOfShare = new long[shares.size()];
  }

  /** Takes rows. */
  void take(String[] values, long[] lines, int count) {
    Map<String, Judge.Verdict> block = judged(values, count);
    for (int i = 0; i < count; i++) {
      String value = values[i];
      Judge.Verdict verdict = block.get(value);
      verdict = verdict == null ? cache.get(value) : verdict;
      rows++;
      rowsOfShare[verdict.share()]++;
      if (verdict.kind().isPresent()) {
        found(value, lines[i], verdict);
        unfit++;
      } else if (profile.key() && !isMissing(value)) {
        long first = keys.add(value, lines[i]);
        if (first > 0) {
          repeated(value, lines[i], first);
          unfit++;
        }
      }
    }
    keep(block);
  }

  private boolean isMissing(String value) {
    return ValueForms.isBlank(value) || profile.missing().contains(value);
  }

  /** The verdicts on values of the block that are not cached. */
  private Map<String, Judge.Verdict> judged(String[] values, int count) {
    Map<String, Judge.Verdict> block = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (cache.containsKey(values[i])) {
        hits++;
      } else if (!block.containsKey(values[i])) {
        block.put(values[i], null);
        unknown.add(values[i]);
      } else {
        hits++;
      }
    }
    List<Judge.Verdict> verdicts = judge.judge(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      block.put(unknown.get(i), verdicts.get(i));
    }
    return block;
  }

  /** A column whose values hardly come again is not worth a cache. */
  private void keep(Map<String, Judge.Verdict> block) {
    if (!caches) {
      return;
    }
    if (cache.size() + block.size() > MOST_CACHED) {
      cache.clear();
      caches = 4 * hits > rows;
    }
    if (caches && block.size() <= MOST_CACHED) {
      cache.putAll(block);
    }
  }

  private void found(String value, long line, Judge.Verdict verdict) {
    FindingKind kind = verdict.kind().orElseThrow();
    counts.merge(kind, 1L, Long::sum);
    Tally tally = findings.get(value);
    if (tally == null && findings.size() < ColumnReport.MOST_FINDINGS) {
      tally = new Tally(kind, line, value, reasons.of(value, verdict));
      findings.put(value, tally);
    }
    if (tally != null) {
      tally.rows++;
    }
  }

  private void repeated(String value, long line, long first) {
    counts.merge(FindingKind.DUPLICATE, 1L, Long::sum);
    Tally tally = findings.get(value);
    if (tally == null && findings.size() < ColumnReport.MOST_FINDINGS) {
      Reasons.Reason reason = new Reasons.Reason("a key, there already on line " + first, -1);
      tally = new Tally(FindingKind.DUPLICATE, line, value, reason);
      findings.put(value, tally);
    }
    if (tally != null) {
      tally.rows++;
    }
  }

  ColumnReport report() {
    List<Finding> found = new ArrayList<>();
    for (Tally each : findings.values()) {
      found.add(
          new Finding(
              each.kind,
              each.line,
              profile.name(),
              place,
              ColumnValues.modelText(each.value),
              each.rows,
              each.reason.words(),
              each.reason.nearest()));
    }
    return new ColumnReport(profile.name(), place, rows, unfit, counts, found);
  }

  /** Adds the comparisons of the shares of this column. */
  void addTo(ShareComparison comparison) {
    for (int s = 0; s < shares.size(); s++) {
      boolean isRest = s == 0;
      // What a search left out of its own values is no measure of what it leaves out of others.
      boolean few = isRest && 100 * shares.rows(s) < shares.rows();
      if (!few) {
        comparison.add(
            profile.name(),
            place,
            shares.label(s),
            shares.rows(s),
            shares.rows(),
            rowsOfShare[s],
            rows);
      }
    }
  }
}
