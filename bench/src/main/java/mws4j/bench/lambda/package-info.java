/** Benchmarks of functional programs: {@link mws4j.bench.lambda.VersionSpaceBenchmark}. */
package mws4j.bench.lambda;
