package mws4j.cli.columns.export;

import java.util.Locale;

/** Whose validator a table is described for. */
public enum ExportKind {
  /** JSON Schema, draft 2020-12, of a row. */
  JSON_SCHEMA,
  /** An expectation suite of Great Expectations 1. */
  GREAT_EXPECTATIONS,
  /** A Table Schema of Frictionless. */
  FRICTIONLESS,
  /** A table of PostgreSQL with constraints. */
  SQL_CHECK,
  /** Constraint suggestions of Deequ. */
  DEEQU;

  /** The file. */
  public String text(TableContract table) {
    return switch (this) {
      case JSON_SCHEMA -> JsonSchemaExport.text(table);
      case GREAT_EXPECTATIONS -> GreatExpectationsExport.text(table);
      case FRICTIONLESS -> FrictionlessExport.text(table);
      case SQL_CHECK -> SqlCheckExport.text(table);
      case DEEQU -> DeequExport.text(table);
    };
  }

  /** As users write it: {@code json-schema}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
