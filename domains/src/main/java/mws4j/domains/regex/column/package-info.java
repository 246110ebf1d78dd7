/**
 * Columns of strings: what they are, their formats, what is missing and what is odd. {@link
 * mws4j.domains.regex.column.ColumnExplainer} does it all, in this order. {@link
 * mws4j.domains.regex.column.ColumnValues} counts the values (which may be read by another thread:
 * {@link mws4j.domains.regex.column.values.ValueBatch}), {@link
 * mws4j.domains.regex.column.MissingMarkers} finds those that stand for missing ones, and {@link
 * mws4j.domains.regex.column.ColumnFacts} says what is known before formats are looked for: the
 * {@link mws4j.domains.regex.column.ColumnKind}, a {@link
 * mws4j.domains.regex.column.ColumnSequence}, {@link mws4j.domains.regex.column.NearMiss near
 * misses} of frequent values.
 *
 * <p>{@link mws4j.domains.regex.column.FormatSearch} finds {@link
 * mws4j.domains.regex.column.ColumnFormats}: some {@link mws4j.domains.regex.column.ColumnFormat}
 * with shares and rivals, and every {@link mws4j.domains.regex.column.OddValue} with its reason.
 * {@code FormatScores} scores all values exactly, {@code FormatRivals} weighs a format against its
 * neighbours, {@code OddReasons} says what is odd. The search itself is in {@code mixture} (several
 * formats) and {@code shape} (one).
 */
package mws4j.domains.regex.column;
