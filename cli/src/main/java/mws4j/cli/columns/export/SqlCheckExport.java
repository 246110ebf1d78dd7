package mws4j.cli.columns.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mws4j.cli.columns.VisibleText;
import mws4j.domains.regex.pattern.PatternDialect;

/**
 * A table of PostgreSQL, unless it is there already, and its constraints. All columns are text, as
 * in the file; a missing value is null or its marker.
 */
final class SqlCheckExport {
  /** PostgreSQL cuts longer names, and then two may be the same. */
  private static final int MOST_NAME_BYTES = 63;

  private static final int MOST_TABLE_BYTES = 40;

  /** An index holds no more than about this, in UTF-16 units of any text. */
  private static final int LONGEST_INDEXED = 800;

  private final String table;
  private final StringBuilder sql = new StringBuilder();

  private SqlCheckExport(String table) {
    this.table = cut(table, MOST_TABLE_BYTES);
  }

  static String text(TableContract table) {
    String name = table.source().replaceFirst("(?i)(\\.(csv|tsv|tab|txt|gz))+$", "");
    SqlCheckExport export = new SqlCheckExport(name.isEmpty() ? "rows" : name);
    export.write(table);
    return export.sql.toString();
  }

  private void write(TableContract contract) {
    comment(contract.origin() + ".");
    comment("For PostgreSQL, in a database of encoding UTF8.");
    sql.append("CREATE TABLE IF NOT EXISTS ").append(identifier(table)).append(" (\n  ");
    sql.append(
        contract.columns().stream()
            .map(column -> identifier(name(column)) + " text")
            .collect(Collectors.joining(",\n  ")));
    sql.append("\n);\n");
    contract.columns().forEach(this::write);
  }

  private void write(ColumnContract column) {
    sql.append('\n');
    comment("Column " + column.index() + ": " + column.about() + ".");
    if (!name(column).equals(column.name())) {
      comment("Its name is cut: " + column.name());
    }
    column.notes(PatternDialect.POSTGRESQL).forEach(note -> comment("Note: " + note + "."));
    if (!column.nullable()) {
      alter("ALTER COLUMN " + identifier(name(column)) + " SET NOT NULL");
    }
    check(column)
        .ifPresent(
            condition ->
                alter("ADD CONSTRAINT " + label(column, "values") + " CHECK (" + condition + ")"));
    unique(column);
  }

  /** A check of a null passes. */
  private static Optional<String> check(ColumnContract column) {
    String name = identifier(name(column));
    List<String> markers = column.markers();
    if (!column.members().isEmpty()) {
      return Optional.of(name + " IN " + list(column.membersOrMarkers()));
    }
    String marked = markers.isEmpty() ? "" : name + " IN " + list(markers) + " OR ";
    String odd =
        column.excluded().isEmpty() ? "" : " AND " + name + " NOT IN " + list(column.excluded());
    return column
        .pattern(PatternDialect.POSTGRESQL, List.of())
        .map(pattern -> marked + name + " ~ " + literal("^(?:" + pattern + ")$") + odd);
  }

  private void unique(ColumnContract column) {
    if (!column.unique()) {
      return;
    }
    if (column.longest() > LONGEST_INDEXED) {
      comment("Every value is there once, but they are too long for an index.");
      return;
    }
    String name = identifier(name(column));
    sql.append("CREATE UNIQUE INDEX ").append(label(column, "unique"));
    sql.append(" ON ").append(identifier(table)).append(" (").append(name).append(')');
    if (column.nullable()) {
      sql.append(" WHERE ").append(name).append(" NOT IN ").append(list(column.markers()));
    }
    sql.append(";\n");
  }

  private void alter(String action) {
    sql.append("ALTER TABLE ").append(identifier(table)).append(' ').append(action).append(";\n");
  }

  private String label(ColumnContract column, String what) {
    return identifier(table + "_" + column.index() + "_" + what);
  }

  private void comment(String text) {
    sql.append("-- ").append(VisibleText.escaped(text)).append('\n');
  }

  private static String name(ColumnContract column) {
    String name = column.name();
    String mark = "_" + column.index();
    return name.getBytes(UTF_8).length <= MOST_NAME_BYTES
        ? name
        : cut(name, MOST_NAME_BYTES - mark.length()) + mark;
  }

  /** The longest beginning that takes no more bytes. */
  private static String cut(String name, int most) {
    int end = name.length();
    while (name.substring(0, end).getBytes(UTF_8).length > most) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String list(List<String> values) {
    List<String> literals = new ArrayList<>();
    values.forEach(value -> literals.add(literal(value)));
    return "(" + String.join(", ", literals) + ")";
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
