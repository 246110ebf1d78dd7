/**
 * Columns of tables on the command line: {@code explain FILE} and {@code profile FILE}. {@code
 * TableInput} reads a table, whose values {@code TableColumns} counts, {@link
 * mws4j.cli.columns.ColumnView} is what is said of one, {@link mws4j.cli.columns.ColumnsView} of
 * all of them, {@code ColumnLine} the same in one line.
 */
package mws4j.cli.columns;
