/**
 * Columns of strings. {@link mws4j.domains.regex.column.ColumnValues} counts the values, {@link
 * mws4j.domains.regex.column.MissingMarkers} finds those that stand for missing ones, and {@link
 * mws4j.domains.regex.column.ColumnFacts} says what is known before formats are looked for: the
 * {@link mws4j.domains.regex.column.ColumnKind}, a {@link
 * mws4j.domains.regex.column.ColumnSequence}, {@link mws4j.domains.regex.column.NearMiss near
 * misses} of frequent values. {@link mws4j.domains.regex.column.StratifiedSample} draws the values
 * that a search looks at.
 */
package mws4j.domains.regex.column;
