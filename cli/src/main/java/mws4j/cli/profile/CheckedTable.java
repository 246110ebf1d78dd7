package mws4j.cli.profile;

import java.util.List;
import mws4j.cli.data.RowConsumer;
import mws4j.cli.data.TableHead;
import mws4j.domains.regex.profile.CheckReport;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.ProfileCheck;
import mws4j.mws.compute.Compute;

/** Checks a table while it is read. */
final class CheckedTable implements RowConsumer, AutoCloseable {
  private final Profile profile;
  private ProfileCheck check;
  private boolean skipsRow; // the first one, which the profile tells is a header

  CheckedTable(Profile profile) {
    this.profile = profile;
  }

  @Override
  public void head(TableHead head) {
    skipsRow = !head.header() && isNamed(head.first());
    List<String> headings = skipsRow ? head.first() : head.headings();
    check = profile.checker(headings, Compute.ofAllProcessors());
  }

  /** Whether most names of the profile are in a row. */
  private boolean isNamed(List<String> row) {
    long named =
        profile.columns().stream()
            .filter(column -> !column.name().isEmpty() && row.contains(column.name()))
            .count();
    return 2 * named > profile.columns().size();
  }

  @Override
  public void row(long line, List<String> cells) {
    if (skipsRow) {
      skipsRow = false;
      return;
    }
    check.add(line, cells);
  }

  /** What was found; asked once the table is read. */
  CheckReport report() {
    return check.report();
  }

  @Override
  public void close() {
    if (check != null) {
      check.close();
    }
  }
}
