package mws4j.cli.columns.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.domains.regex.pattern.PatternDialect;

/**
 * JSON Schema, draft 2020-12: a row is an object of strings, a missing value its marker or null.
 * Patterns are of JavaScript with the flag u, as the draft recommends, with anchors.
 */
final class JsonSchemaExport {
  private JsonSchemaExport() {}

  static String text(TableContract table) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (ColumnContract column : table.columns()) {
      properties.put(column.name(), property(column));
      if (!column.nullable()) {
        required.add(column.name());
      }
    }
    return Json.pretty(
        new Result()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "A row of " + table.source())
            .put("description", table.origin() + ".")
            .put("type", "object")
            .put("properties", properties)
            .put("required", required));
  }

  private static Result property(ColumnContract column) {
    Result property = new Result().put("description", column.about());
    if (column.members().size() == 1 && !column.nullable()) {
      property.put("const", column.members().get(0));
    } else if (!column.members().isEmpty()) {
      List<Object> allowed = new ArrayList<>(column.membersOrMarkers());
      if (column.nullable()) {
        allowed.add(Optional.empty());
      }
      property.put("enum", allowed);
    } else {
      property.put("type", column.nullable() ? List.of("string", "null") : "string");
      column
          .pattern(PatternDialect.ECMASCRIPT, column.markers())
          .ifPresent(pattern -> property.put("pattern", "^(?:" + pattern + ")$"));
      if (!column.excluded().isEmpty()) {
        property.put("not", new Result().put("enum", column.excluded()));
      }
    }
    String comment = comment(column);
    return comment.isEmpty() ? property : property.put("$comment", comment);
  }

  private static String comment(ColumnContract column) {
    List<String> notes = column.notes(PatternDialect.ECMASCRIPT);
    if (column.unique()) {
      notes.add("every value is there once, which JSON Schema cannot ask of rows");
    }
    return String.join("; ", notes);
  }
}
