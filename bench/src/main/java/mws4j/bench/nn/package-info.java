/** Benchmarks of layers: {@link mws4j.bench.nn.LstmBenchmark}. */
package mws4j.bench.nn;
