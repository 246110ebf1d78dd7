package mws4j.cli.columns.export;

import java.util.ArrayList;
import java.util.List;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.domains.regex.pattern.PatternDialect;

/**
 * A Table Schema of Frictionless. Fields are strings, since only those have patterns. Markers of
 * missing values are those of the field, as of version 2; they match as well, for readers of
 * version 1.
 */
final class FrictionlessExport {
  private FrictionlessExport() {}

  static String text(TableContract table) {
    List<Result> fields = table.columns().stream().map(FrictionlessExport::field).toList();
    return Json.pretty(
        new Result()
            .put("title", table.source())
            .put("description", table.origin() + ".")
            .put("fields", fields)
            .put("missingValues", List.of("")));
  }

  private static Result field(ColumnContract column) {
    Result field =
        new Result()
            .put("name", column.name())
            .put("type", "string")
            .put("description", description(column))
            .put("constraints", constraints(column));
    return column.nullable() ? field.put("missingValues", column.markers()) : field;
  }

  private static Result constraints(ColumnContract column) {
    Result constraints = new Result().put("required", !column.nullable());
    if (column.unique()) {
      constraints.put("unique", true);
    }
    if (!column.members().isEmpty()) {
      List<String> allowed = new ArrayList<>(column.members());
      allowed.addAll(column.writtenMarkers());
      constraints.put("enum", allowed);
    }
    column
        .pattern(PatternDialect.PYTHON, column.writtenMarkers())
        .ifPresent(pattern -> constraints.put("pattern", "^(?:" + pattern + ")$"));
    return constraints;
  }

  private static String description(ColumnContract column) {
    List<String> parts = new ArrayList<>(List.of(column.about()));
    parts.addAll(column.notes(PatternDialect.PYTHON));
    int odd = column.excluded().size();
    if (odd > 0) {
      parts.add("odd values that match nevertheless: " + odd);
    }
    return String.join("; ", parts);
  }
}
