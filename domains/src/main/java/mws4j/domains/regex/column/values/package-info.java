/**
 * Strings by the million in little memory: {@link mws4j.domains.regex.column.values.ValueStore}
 * holds distinct ones with counts, {@link mws4j.domains.regex.column.values.ValueBatch} carries
 * rows to it from the thread that reads.
 */
package mws4j.domains.regex.column.values;
