package mws4j.cli.columns.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.domains.regex.pattern.PatternDialect;

/**
 * Constraint suggestions as Deequ writes them in JSON; {@code code_for_constraint} is Scala, to be
 * put behind a {@code Check}.
 */
final class DeequExport {
  private static final String RULE = "mws4j profile";

  private final List<Result> suggestions = new ArrayList<>();

  private DeequExport() {}

  static String text(TableContract table) {
    DeequExport export = new DeequExport();
    table.columns().forEach(export::add);
    return Json.pretty(new Result().put("constraint_suggestions", export.suggestions));
  }

  private void add(ColumnContract column) {
    String name = string(column.name());
    if (!column.nullable()) {
      suggest(column, "Completeness", "has a value in every row", ".isComplete(" + name + ")");
    }
    if (column.unique()) {
      String code = ".isUnique(" + name + ")" + where(column, column.markers());
      suggest(column, "Uniqueness", "has no value twice", code);
    }
    members(column);
    column
        .pattern(PatternDialect.JAVA, column.writtenMarkers())
        .ifPresent(
            pattern -> {
              String regex = string("^(?:" + pattern + ")\\z") + ".r";
              String code = ".hasPattern(" + name + ", " + regex + ")";
              suggest(column, "PatternMatch", "matches", code + where(column, List.of("")));
            });
    if (!column.excluded().isEmpty()) {
      String condition = quoted(column) + " IS NULL OR " + quoted(column) + " NOT IN ";
      String code = string(condition + list(column.excluded())) + ", " + string("no odd value");
      suggest(column, "Compliance", "is none of the odd values", ".satisfies(" + code + ")");
    }
  }

  /** Deequ puts members into SQL without a thought of backslashes. */
  private void members(ColumnContract column) {
    List<String> all = column.membersOrMarkers();
    if (column.members().isEmpty()) {
      return;
    }
    String name = string(column.name());
    boolean plain = all.stream().noneMatch(value -> value.contains("\\") || value.contains("'"));
    if (plain) {
      String array = all.stream().map(DeequExport::string).collect(Collectors.joining(", "));
      String code = ".isContainedIn(" + name + ", Array(" + array + "))";
      suggest(column, "Compliance", "is one of few values", code);
    } else {
      String condition = quoted(column) + " IS NULL OR " + quoted(column) + " IN " + list(all);
      String code = ".satisfies(" + string(condition) + ", " + string("one of few values") + ")";
      suggest(column, "Compliance", "is one of few values", code);
    }
  }

  private void suggest(ColumnContract column, String constraint, String claim, String code) {
    List<String> about = new ArrayList<>(List.of(column.about()));
    about.addAll(column.notes(PatternDialect.JAVA));
    suggestions.add(
        new Result()
            .put("constraint_name", constraint + "Constraint(" + column.name() + ")")
            .put("column_name", column.name())
            .put("current_value", String.join("; ", about))
            .put("description", "'" + column.name() + "' " + claim)
            .put("suggesting_rule", RULE)
            .put("rule_description", "What holds of all rows but those with an odd value")
            .put("code_for_constraint", code));
  }

  /** Rows with a value only, if some have none. */
  private static String where(ColumnContract column, List<String> markers) {
    if (!column.nullable()) {
      return "";
    }
    String condition = quoted(column) + " IS NOT NULL AND " + quoted(column) + " NOT IN ";
    return ".where(" + string(condition + list(markers)) + ")";
  }

  /** A column in Spark's SQL. */
  private static String quoted(ColumnContract column) {
    return "`" + column.name().replace("`", "``") + "`";
  }

  private static String list(List<String> values) {
    return values.stream()
        .map(value -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A literal of Scala. */
  private static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        literal.append(String.format("\\u%04X", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
