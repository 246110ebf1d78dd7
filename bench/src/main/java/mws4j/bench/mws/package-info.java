/**
 * Benchmarks of the algorithm: {@link mws4j.bench.mws.MemoryUpdateBenchmark}, {@link
 * mws4j.bench.mws.EvaluationBenchmark}.
 */
package mws4j.bench.mws;
