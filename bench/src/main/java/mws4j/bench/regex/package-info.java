/**
 * Benchmarks of the string-concept domain: {@link mws4j.bench.regex.RegexScoringBenchmark}, {@link
 * mws4j.bench.regex.RegexStepBenchmark}, {@link mws4j.bench.regex.ExplainBenchmark}, {@link
 * mws4j.bench.regex.ColumnBenchmark}; {@link mws4j.bench.regex.OrdersTable} makes large tables.
 */
package mws4j.bench.regex;
