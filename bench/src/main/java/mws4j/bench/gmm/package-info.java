/**
 * Benchmarks of the mixture domain: {@link mws4j.bench.gmm.GmmScoringBenchmark}, {@link
 * mws4j.bench.gmm.GmmStepBenchmark}.
 */
package mws4j.bench.gmm;
