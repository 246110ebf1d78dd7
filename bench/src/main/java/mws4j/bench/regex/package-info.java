/** Benchmarks of the string-concept domain: {@link mws4j.bench.regex.RegexScoringBenchmark}. */
package mws4j.bench.regex;
