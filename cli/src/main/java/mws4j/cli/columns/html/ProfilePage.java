package mws4j.cli.columns.html;

import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.ColumnsView;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.data.Damage;
import mws4j.cli.data.DamageLog;
import mws4j.cli.data.TableReport;
import mws4j.cli.html.Markup;
import mws4j.cli.html.Page;

/**
 * All that is said of a table on one page that needs no other file and no script. Text of the table
 * is escaped and its control characters are made visible.
 */
public final class ProfilePage {
  private static final String STYLE =
      """
      .faint { color: var(--faint); }
      .warn { color: var(--warn); }
      .value { white-space: pre-wrap; background: var(--soft); border-radius: .2rem;
        padding: 0 .25rem; }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .pattern { overflow-x: auto; background: var(--soft); border-radius: .3rem;
        padding: .4rem .6rem; margin: .3rem 0; max-height: 12rem; }
      .pattern code { white-space: pre-wrap; overflow-wrap: anywhere; }
      .bar { display: block; min-width: 3rem; height: .6rem; background: var(--soft);
        border-radius: .3rem; overflow: hidden; }
      .bar span { display: block; height: 100%; background: var(--mark); }
      nav ol { list-style: none; padding: 0; margin: 0; }
      nav li { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 6rem;
        gap: 0 .8rem; padding: .3rem 0; border-top: 1px solid var(--rule); align-items: center; }
      section { border-top: 2px solid var(--rule); margin-top: 2rem; }
      section h2 { margin-bottom: .2rem; }
      h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
      .format { border-left: .25rem solid var(--rule); padding-left: .7rem; margin: .8rem 0; }
      .format .bar { max-width: 20rem; }
      ul.plain { list-style: none; padding: 0; margin: .3rem 0; }
      ul.plain li { padding: .1rem 0; }
      ul.chips li { display: inline-block; max-width: 100%; margin: 0 .6rem .2rem 0; }
      .parse { font-family: ui-monospace, monospace; white-space: pre-wrap; }
      .parse span, .swatch { border-radius: .2rem; background: var(--part); }
      .parse span { padding: .1rem 0; box-shadow: inset 1px 0 var(--paper); }
      .swatch { display: inline-block; width: .9rem; height: .9rem; vertical-align: middle; }
      .fixed { --part: var(--soft); }
      .p0 { --part: #cfe3fa; } .p1 { --part: #fbdcb8; } .p2 { --part: #cdebc9; }
      .p3 { --part: #f3cfe4; } .p4 { --part: #d9d3f5; } .p5 { --part: #f4ecae; }
      .p6 { --part: #c5ebe8; } .p7 { --part: #f7cdc7; }
      @media (prefers-color-scheme: dark) {
        .p0 { --part: #1d4a78; } .p1 { --part: #75470e; } .p2 { --part: #25582a; }
        .p3 { --part: #6b2855; } .p4 { --part: #443a86; } .p5 { --part: #5f540c; }
        .p6 { --part: #13595a; } .p7 { --part: #7b2a22; } }
      .lengths { display: block; width: 20rem; color: var(--mark); }
      .axis { display: flex; justify-content: space-between; width: 20rem; max-width: 100%; }
      td.wide { width: 40%; }
      summary { cursor: pointer; color: var(--mark); }
      """;

  private ProfilePage() {}

  /** The page of a table that was read and explained. */
  public static Page of(TableReport report, ColumnsView table) {
    String source = VisibleText.of(report.head().source());
    Markup body = new Markup();
    body.element("h1", source).line();
    body.element("p", size(report.rows(), "row") + ", " + size(table.columns().size(), "column"));
    body.line();
    reading(report, body);
    Overview.write(table.columns(), body);
    for (ColumnView column : table.columns()) {
      ColumnSection.write(column, body);
    }
    return new Page("Profile of " + source, STYLE, body);
  }

  /** A count and what is counted. */
  static String size(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private static void reading(TableReport report, Markup body) {
    body.open("p", "class", "faint").text("Read as ");
    body.text(VisibleText.escaped(report.line())).text(".").close().line();
    DamageLog damage = report.damage();
    if (damage.count() == 0) {
      return;
    }
    body.open("details", "open", "open");
    body.element("summary", "Damage, mended: " + damage.summary(), "class", "warn").line();
    body.open("ul").line();
    for (Damage each : damage.first()) {
      body.element("li", VisibleText.escaped(each.toString())).line();
    }
    if (damage.count() > damage.first().size()) {
      body.element("li", "and " + (damage.count() - damage.first().size()) + " more").line();
    }
    body.close().close().line();
  }
}
