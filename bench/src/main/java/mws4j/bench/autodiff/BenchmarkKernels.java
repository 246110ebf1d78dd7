package mws4j.bench.autodiff;

import java.util.Random;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The kernels that a benchmark method is named after, and its inputs. */
final class BenchmarkKernels {
  /** Added to the JVM of the vector methods only. */
  static final String VECTORS = "--add-modules=jdk.incubator.vector";

  private BenchmarkKernels() {}

  /**
   * Vector kernels for the method {@code simd}, else scalar.
   *
   * @throws IllegalStateException if the vector kernels do not run
   */
  static Kernels of(BenchmarkParams params) {
    String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
    if (!method.equals("simd")) {
      return KernelProvider.scalar();
    }
    return KernelProvider.vector();
  }

  static float[] gaussian(int n, Random random) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }
}
