/**
 * Benchmarks of the algorithm: {@link mws4j.bench.mws.MemoryUpdateBenchmark}, {@link
 * mws4j.bench.mws.EvaluationBenchmark}; {@link mws4j.bench.mws.FirstSteps} before the benchmarks of
 * a step.
 */
package mws4j.bench.mws;
