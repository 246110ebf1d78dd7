/**
 * Benchmarks of layers: {@link mws4j.bench.nn.LstmBenchmark}, {@link
 * mws4j.bench.nn.ConvolutionBenchmark}.
 */
package mws4j.bench.nn;
