/**
 * What columns are, written for the validators of others. A {@link
 * mws4j.cli.columns.export.TableContract} is what is asked of a table, a {@code ColumnContract} of
 * one column; {@link mws4j.cli.columns.export.ExportKind} lists the formats, each of them a class
 * that writes it.
 */
package mws4j.cli.columns.export;
