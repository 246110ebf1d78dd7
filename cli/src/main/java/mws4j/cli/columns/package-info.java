/**
 * Columns of tables on the command line, as {@code explain FILE} and {@code profile FILE} show
 * them. {@link mws4j.cli.columns.TableInput} reads a table with {@link
 * mws4j.cli.columns.TableOption}, a {@link mws4j.cli.columns.ColumnChoice} finds columns, its
 * values {@code TableColumns} counts, {@link mws4j.cli.columns.ColumnView} is what is said of one,
 * {@link mws4j.cli.columns.ColumnsView} of all of them, {@code ColumnLine} the same in one line;
 * {@link mws4j.cli.columns.VisibleText} makes foreign text fit to be shown.
 */
package mws4j.cli.columns;
