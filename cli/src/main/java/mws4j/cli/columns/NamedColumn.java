package mws4j.cli.columns;

import mws4j.domains.regex.column.ColumnValues;

/**
 * A column to explain.
 *
 * @param index its place in the table, counted from 1; 0 for strings of the command line
 * @param name its heading; empty if it has none
 * @param values what is in it
 */
public record NamedColumn(int index, String name, ColumnValues values) {
  /** What people call it. */
  public String title() {
    if (index == 0) {
      return "";
    }
    boolean named = !name.isEmpty() && !name.equals("column " + index);
    return "column " + index + (named ? " " + VisibleText.of(name) : "");
  }
}
