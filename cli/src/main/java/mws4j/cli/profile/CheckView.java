package mws4j.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.profile.CheckReport;
import mws4j.domains.regex.profile.ColumnReport;
import mws4j.domains.regex.profile.Drift;
import mws4j.domains.regex.profile.Finding;

/**
 * What a check found.
 *
 * @param profile name of its file
 * @param table name of its file
 */
record CheckView(String profile, String table, CheckReport report) implements View {
  /** Findings of a column that are shown to people; JSON has more. */
  static final int SHOWN = 10;

  @Override
  public Result result() {
    return new Result()
        .put("profile", profile)
        .put("data", table)
        .put("rows", report.rows())
        .put("fits", report.fits())
        .put("unfitCells", report.unfitCells())
        .put("columns", report.columns().stream().map(CheckView::column).toList())
        .put("table", report.table().stream().map(CheckView::finding).toList())
        .put("drift", report.drifts().stream().map(CheckView::drift).toList())
        .put("driftTests", report.tests())
        .put("driftLevel", CheckReport.DRIFT_LEVEL);
  }

  private static Result column(ColumnReport column) {
    List<Result> counts = new ArrayList<>();
    column
        .counts()
        .forEach(
            (kind, rows) -> counts.add(new Result().put("kind", kind.words()).put("rows", rows)));
    return new Result()
        .put("name", column.name())
        .put("place", column.place())
        .put("rows", column.rows())
        .put("unfit", column.unfit())
        .put("counts", counts)
        .put("findings", column.findings().stream().map(CheckView::finding).toList());
  }

  private static Result finding(Finding finding) {
    return new Result()
        .put("kind", finding.kind().words())
        .put("column", finding.column())
        .put("place", finding.place())
        .put("line", finding.line())
        .put("value", finding.value())
        .put("rows", finding.rows())
        .put("reason", finding.reason())
        .put("nearest", finding.nearest());
  }

  private static Result drift(Drift drift) {
    return new Result()
        .put("column", drift.column())
        .put("place", drift.place())
        .put("what", drift.what())
        .put("profileShare", drift.profileShare())
        .put("share", drift.share())
        .put("p", drift.p());
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    report.table().stream().limit(SHOWN).forEach(each -> text.append(line(each)).append('\n'));
    if (report.table().size() > SHOWN) {
      text.append("and ").append(report.table().size() - SHOWN).append(" more, see --json\n");
    }
    for (ColumnReport column : report.columns()) {
      if (column.unfit() > 0) {
        text.append(title(column.place(), column.name()));
        text.append(": ").append(rows(column.unfit())).append(" of ").append(column.rows());
        text.append(column.unfit() == 1 ? " does not fit\n" : " do not fit\n");
        findings(column).forEach(each -> text.append("  ").append(each).append('\n'));
      }
    }
    report.drifts().stream().limit(SHOWN).forEach(each -> text.append(line(each)).append('\n'));
    if (report.drifts().size() > SHOWN) {
      text.append("and ").append(report.drifts().size() - SHOWN).append(" more, see --json\n");
    }
    return text.append(total()).append('\n').toString();
  }

  /** The first findings of a column, and how many rows more. */
  static List<String> findings(ColumnReport column) {
    List<Finding> shown = column.findings().subList(0, Math.min(SHOWN, column.findings().size()));
    List<String> lines = new ArrayList<>();
    for (Finding each : shown) {
      String times = each.rows() > 1 ? " (" + each.rows() + " rows)" : "";
      lines.add(
          "line "
              + each.line()
              + "  "
              + VisibleText.of(each.value())
              + times
              + "  <- "
              + reason(each));
    }
    long told = shown.stream().mapToLong(Finding::rows).sum();
    if (column.unfit() > told) {
      lines.add("and " + (column.unfit() - told) + " more rows, see --json");
    }
    return lines;
  }

  private static String reason(Finding finding) {
    return finding.nearest() > 0
        ? finding.reason() + " (format " + (finding.nearest() + 1) + ")"
        : finding.reason();
  }

  /** A finding about a row or a column as a whole. */
  static String line(Finding finding) {
    String where = finding.line() > 0 ? "line " + finding.line() + ": " : "";
    String name = finding.column().isEmpty() ? "" : VisibleText.of(finding.column()) + ": ";
    return where + name + finding.reason();
  }

  static String line(Drift drift) {
    return String.format(
        Locale.ROOT,
        "%s: %s is %s of the rows, was %s (p = %.2g)",
        title(drift.place(), drift.column()),
        VisibleText.of(drift.what()),
        Format.percent(1).text(drift.share()),
        Format.percent(1).text(drift.profileShare()),
        drift.p());
  }

  static String title(int place, String name) {
    return "column " + place + (name.isEmpty() ? "" : " " + VisibleText.of(name));
  }

  private static String rows(long count) {
    return count + (count == 1 ? " row" : " rows");
  }

  private String total() {
    long columns = report.columns().stream().filter(each -> each.unfit() > 0).count();
    String checked = rows(report.rows()) + ", " + report.columns().size() + " columns: ";
    if (report.fits()) {
      return checked + "all fits";
    }
    long cells = report.unfitCells();
    return checked
        + (cells == 1 ? "1 value does" : cells + " values do")
        + (" not fit in " + columns + (columns == 1 ? " column" : " columns"))
        + ("; findings about columns and rows: " + report.table().size())
        + ("; shares that changed: " + report.drifts().size());
  }
}
