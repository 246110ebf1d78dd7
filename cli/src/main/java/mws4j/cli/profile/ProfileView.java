package mws4j.cli.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mws4j.cli.columns.ColumnView;
import mws4j.cli.columns.VisibleText;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.regex.profile.ColumnProfile;
import mws4j.domains.regex.profile.ColumnTraits;
import mws4j.domains.regex.profile.DigitPart;
import mws4j.domains.regex.profile.Format;
import mws4j.domains.regex.profile.Profile;
import mws4j.domains.regex.profile.ValueCounts;
import mws4j.domains.regex.profile.ValueTable;

/** A profile as its file has it, and as a table for people. */
record ProfileView(Profile profile) implements View {
  private static final int LONGEST = 60;

  /** How the formats of a column were found, in words. */
  static String words(ColumnProfile.Origin origin) {
    return switch (origin) {
      case SEARCHED -> "searched";
      case POOLED -> "searched again";
      case COMBINED -> "scored again";
    };
  }

  @Override
  public Result result() {
    return new Result()
        .put("format", ProfileFile.FORMAT)
        .put("rows", profile.rows())
        .put("columns", profile.columns().stream().map(ProfileView::column).toList());
  }

  private static Result column(ColumnProfile column) {
    Result result =
        new Result()
            .put("name", column.name())
            .put("kind", ColumnView.words(column.kind()))
            .put("key", column.key())
            .put("rows", column.rows())
            .put("rowsLetGo", column.rowsLetGo())
            .put("found", words(column.origin()));
    column.sequence().ifPresent(sequence -> result.put("sequence", sequence));
    return result
        .put("formats", column.formats().stream().map(ProfileView::format).toList())
        .put("members", counts(column.members()))
        .put("missing", counts(column.missing()))
        .put("exceptions", counts(column.exceptions()))
        .put("oddRows", column.oddRows())
        .put("traits", traits(column.traits()))
        .put("values", values(column.values()));
  }

  private static Result format(Format format) {
    return new Result()
        .put("program", format.program().toString())
        .put("pattern", format.toJavaPattern())
        .put("rows", format.rows())
        .put("digits", format.parts().stream().map(ProfileView::part).toList());
  }

  private static Result part(DigitPart part) {
    Result result = new Result().put("run", part.run());
    if (!part.isWhole()) {
      result.put("from", part.from());
    }
    return result
        .put("least", part.least())
        .put("most", part.most())
        .put("counts", pairs(part.counts()));
  }

  private static Result traits(ColumnTraits traits) {
    Map<String, Long> styles = new LinkedHashMap<>();
    traits
        .styles()
        .forEach((style, rows) -> styles.put(style.name().toLowerCase(Locale.ROOT), rows));
    return new Result()
        .put("rows", traits.rows())
        .put("lengths", pairs(traits.lengths()))
        .put("styles", styles.entrySet().stream().map(ProfileView::style).toList())
        .put("blankEnds", traits.blankEnds())
        .put("damaged", traits.damaged());
  }

  private static Result style(Map.Entry<String, Long> style) {
    return new Result().put("style", style.getKey()).put("rows", style.getValue());
  }

  private static Result values(ValueTable table) {
    return new Result()
        .put("distinct", table.distinct())
        .put("exact", table.exact())
        .put("complete", table.complete())
        .put("kept", counts(table.kept()));
  }

  /** Rows by number, each {@code [number, rows]}. */
  private static List<List<Long>> pairs(Map<Integer, Long> counts) {
    List<List<Long>> pairs = new ArrayList<>();
    counts.forEach((number, rows) -> pairs.add(List.of((long) number, rows)));
    return pairs;
  }

  private static List<Result> counts(ValueCounts counts) {
    return counts.values().stream()
        .map(value -> new Result().put("value", value).put("rows", counts.rows(value)))
        .toList();
  }

  @Override
  public String text() {
    return Result.table(profile.columns().stream().map(ProfileView::line).toList());
  }

  private static Result line(ColumnProfile column) {
    return new Result()
        .show("column", "column", title(column), mws4j.cli.json.Format.TEXT)
        .show("kind", "kind", ColumnView.words(column.kind()), mws4j.cli.json.Format.TEXT)
        .show("rows", "rows", column.rows(), mws4j.cli.json.Format.TEXT)
        .show("missing", "missing", column.missing().rows(), mws4j.cli.json.Format.TEXT)
        .show("odd", "odd", column.oddRows(), mws4j.cli.json.Format.TEXT)
        .show("found", "formats", words(column.origin()), mws4j.cli.json.Format.TEXT)
        .show("what", "what it is", what(column), mws4j.cli.json.Format.TEXT);
  }

  private static String title(ColumnProfile column) {
    return (column.place() + " " + VisibleText.of(column.name()).replaceFirst("^\"\"$", ""))
        .strip();
  }

  private static String what(ColumnProfile column) {
    List<String> all =
        column.members().size() > 0
            ? column.members().values().stream().map(VisibleText::of).toList()
            : column.formats().stream().map(Format::toJavaPattern).toList();
    String text = String.join(column.members().size() > 0 ? ", " : " | ", all);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
  }
}
