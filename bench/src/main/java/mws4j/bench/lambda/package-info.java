/**
 * Benchmarks of functional programs: {@link mws4j.bench.lambda.EvaluationBenchmark}, {@link
 * mws4j.bench.lambda.ProgramSearchBenchmark}, {@link mws4j.bench.lambda.CompressionBenchmark}.
 */
package mws4j.bench.lambda;
