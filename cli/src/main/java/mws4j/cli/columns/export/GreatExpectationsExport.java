package mws4j.cli.columns.export;

import java.util.ArrayList;
import java.util.List;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.domains.regex.pattern.PatternDialect;

/** An expectation suite of Great Expectations 1: expectations that its core has. */
final class GreatExpectationsExport {
  /** The first with this format. */
  private static final String VERSION = "1.0.0";

  private GreatExpectationsExport() {}

  static String text(TableContract table) {
    List<Result> expectations = new ArrayList<>();
    if (table.whole()) {
      List<String> names = table.columns().stream().map(ColumnContract::name).toList();
      Result kwargs = new Result().put("column_list", names);
      expectations.add(
          expectation("expect_table_columns_to_match_ordered_list", kwargs, List.of()));
    }
    table.columns().forEach(column -> add(column, expectations));
    return Json.pretty(
        new Result()
            .put("name", table.source())
            .put("expectations", expectations)
            .put("meta", new Result().put("great_expectations_version", VERSION))
            .put("notes", table.origin() + "."));
  }

  private static void add(ColumnContract column, List<Result> all) {
    List<String> notes = column.notes(PatternDialect.PYTHON);
    if (!column.nullable()) {
      all.add(expectation("expect_column_values_to_not_be_null", of(column), notes));
    }
    if (!column.members().isEmpty()) {
      Result kwargs = of(column).put("value_set", column.membersOrMarkers());
      all.add(expectation("expect_column_values_to_be_in_set", kwargs, notes));
    }
    column
        .pattern(PatternDialect.PYTHON, column.markers())
        .ifPresent(
            pattern -> {
              Result kwargs = of(column).put("regex", "^(?:" + pattern + ")\\Z");
              all.add(expectation("expect_column_values_to_match_regex", kwargs, notes));
            });
    if (!column.excluded().isEmpty()) {
      Result kwargs = of(column).put("value_set", column.excluded());
      all.add(expectation("expect_column_values_to_not_be_in_set", kwargs, notes));
    }
    if (column.unique()) {
      List<String> more = new ArrayList<>(notes);
      if (!column.writtenMarkers().isEmpty()) {
        more.add("markers of missing values must be read as null, or they count as repeated");
      }
      all.add(expectation("expect_column_values_to_be_unique", of(column), more));
    }
  }

  private static Result of(ColumnContract column) {
    return new Result().put("column", column.name());
  }

  private static Result expectation(String type, Result kwargs, List<String> notes) {
    Result meta = new Result();
    if (!notes.isEmpty()) {
      meta.put("notes", String.join("; ", notes));
    }
    return new Result().put("type", type).put("kwargs", kwargs).put("meta", meta);
  }
}
