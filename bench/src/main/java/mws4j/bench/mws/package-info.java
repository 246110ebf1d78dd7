/** Benchmarks of the algorithm: {@link mws4j.bench.mws.MemoryUpdateBenchmark}. */
package mws4j.bench.mws;
