/**
 * Columns: the formats of many values, and what is odd among them. {@link
 * mws4j.domains.regex.column.FormatSearch} finds {@link mws4j.domains.regex.column.ColumnFormats}:
 * some {@link mws4j.domains.regex.column.ColumnFormat} with shares and rivals, and every {@link
 * mws4j.domains.regex.column.OddValue} with its reason. {@code FormatScores} scores all values
 * exactly, {@code FormatRivals} weighs a format against its neighbours, {@code OddReasons} says
 * what is odd. The search itself is in {@code mixture} (several formats) and {@code shape} (one).
 */
package mws4j.domains.regex.column;
