/**
 * Benchmarks of the array kernels, scalar and vector side by side: {@link
 * mws4j.bench.autodiff.MatmulBenchmark}, {@link mws4j.bench.autodiff.ElementwiseBenchmark}. Both
 * get their kernels from {@code BenchmarkKernels}.
 */
package mws4j.bench.autodiff;
