/**
 * Benchmarks of functional programs: {@link mws4j.bench.lambda.EvaluationBenchmark}, {@link
 * mws4j.bench.lambda.ProgramSearchBenchmark}, {@link mws4j.bench.lambda.CompressionBenchmark},
 * {@link mws4j.bench.lambda.VersionSpaceBenchmark}.
 */
package mws4j.bench.lambda;
