package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mws4j.mws.compute.Compute;
import mws4j.mws.compute.Workers;

/**
 * A table while it is checked row by row, in memory that does not depend on its size: columns side
 * by side, a block of rows at a time. The report does not depend on the number of threads. Rows are
 * added by one thread.
 */
public final class ProfileCheck implements AutoCloseable {
  private static final int BLOCK = 1 << 13;
  private static final int MOST_HEADERS = 1000;

  private final Profile profile;
  private final List<String> headings;
  private final HeadingMatch match;
  private final Workers workers;
  private final List<ColumnCheck> checks = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>(); // in the table, from 0
  private final ExecutorService beside = Executors.newSingleThreadExecutor(ProfileCheck::daemon);
  private Block filling;
  private Block checked;
  private Future<?> running = CompletableFuture.completedFuture(null); // checks one of the blocks
  private final List<Finding> headers = new ArrayList<>();
  private final List<String> names;
  private long rows;

  /** Some rows, column by column. */
  private static final class Block {
    private final String[][] values;
    private final long[] lines = new long[BLOCK];
    private int size;

    Block(int columns) {
      values = new String[columns][BLOCK];
    }
  }

  ProfileCheck(Profile profile, List<String> headings, Compute compute) {
    this.profile = profile;
    this.headings = List.copyOf(headings);
    boolean unnamed = headings.isEmpty();
    List<String> known = profile.columns().stream().map(ColumnProfile::name).toList();
    names = headings.stream().allMatch(String::isEmpty) ? known : this.headings;
    match =
        HeadingMatch.of(
            profile.columns(), unnamed ? known.stream().map(name -> "").toList() : this.headings);
    workers = compute.workers();
    for (int c = 0; c < profile.columns().size(); c++) {
      if (match.place(c) >= 0) {
        places.add(match.place(c));
        checks.add(new ColumnCheck(profile.columns().get(c), match.place(c) + 1));
      }
    }
    filling = new Block(checks.size());
    checked = new Block(checks.size());
  }

  /**
   * Adds a row.
   *
   * @param line where it is
   * @param cells copied; a short row ends in empty cells
   */
  public void add(long line, List<String> cells) {
    if (isHeader(cells)) {
      if (headers.size() < MOST_HEADERS) {
        String reason = "the headings are repeated";
        headers.add(new Finding(FindingKind.HEADER, line, "", 0, "", 1, reason, -1));
      }
      return;
    }
    for (int c = 0; c < checks.size(); c++) {
      int place = places.get(c);
      filling.values[c][filling.size] = place < cells.size() ? cells.get(place) : "";
    }
    filling.lines[filling.size++] = line;
    rows++;
    if (filling.size == BLOCK) {
      flush();
    }
  }

  private boolean isHeader(List<String> cells) {
    if (names.isEmpty() || cells.size() < names.size() || names.get(0).isEmpty()) {
      return false;
    }
    for (int c = 0; c < names.size(); c++) {
      if (!cells.get(c).equals(names.get(c))) {
        return false;
      }
    }
    return true;
  }

  /** Checks the block that is full while the other one is filled. */
  private void flush() {
    Workers.await(running);
    Block full = filling;
    filling = checked;
    filling.size = 0;
    checked = full;
    running =
        beside.submit(
            () ->
                workers.run(
                    checks.size(), c -> checks.get(c).take(full.values[c], full.lines, full.size)));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mws4j-check");
    thread.setDaemon(true);
    return thread;
  }

  /** What was found in all rows so far. */
  public CheckReport report() {
    flush();
    Workers.await(running);
    ShareComparison comparison = new ShareComparison();
    if (rows > 0) {
      checks.forEach(check -> check.addTo(comparison));
    }
    List<ColumnReport> reports =
        checks.stream()
            .map(ColumnCheck::report)
            .sorted(Comparator.comparingInt(ColumnReport::place))
            .toList();
    List<Finding> table = new ArrayList<>(ofColumns());
    table.addAll(headers);
    return new CheckReport(rows, reports, table, comparison.drifts(), comparison.tests());
  }

  private List<Finding> ofColumns() {
    List<Finding> found = new ArrayList<>();
    for (int c = 0; c < profile.columns().size(); c++) {
      if (match.place(c) < 0) {
        found.add(
            ofColumn(FindingKind.MISSING_COLUMN, c, c + 1, "column " + (c + 1) + " is missing"));
      }
    }
    for (int c : match.moved()) {
      int now = match.place(c) + 1;
      found.add(
          ofColumn(FindingKind.MOVED_COLUMN, c, now, "is column " + now + ", was " + (c + 1)));
    }
    for (int place : match.unmatched()) {
      found.add(
          new Finding(
              FindingKind.NEW_COLUMN,
              0,
              headings.get(place),
              place + 1,
              "",
              1,
              "column " + (place + 1) + " is new",
              -1));
    }
    return found;
  }

  private Finding ofColumn(FindingKind kind, int column, int place, String reason) {
    String name = profile.columns().get(column).name();
    return new Finding(kind, 0, name, place, "", 1, reason, -1);
  }

  /** Stops the threads. */
  @Override
  public void close() {
    beside.shutdownNow();
    workers.close();
  }
}
