/**
 * Benchmarks of the string-concept domain: {@link mws4j.bench.regex.RegexScoringBenchmark}, {@link
 * mws4j.bench.regex.RegexStepBenchmark}, {@link mws4j.bench.regex.ExplainBenchmark}.
 */
package mws4j.bench.regex;
