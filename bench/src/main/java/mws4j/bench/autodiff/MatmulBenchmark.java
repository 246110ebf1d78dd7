package mws4j.bench.autodiff;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Matrix products of all forms: squares, and the shapes that an LSTM of hidden size 128 meets.
 *
 * <p>The line {@code gflops} counts the 2 m k n floating-point operations of a product, per
 * nanosecond: GFLOP/s. One shape: {@code java -jar bench/target/benchmarks.jar MatmulBenchmark -p
 * shape=256x256x256 -p form=multiply}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class MatmulBenchmark {
  /** The three forms of {@link Kernels}. */
  public enum Form {
    multiply,
    multiplyTransB,
    multiplyTransA
  }

  /** {@code m x k x n}: c is (m x n), k the inner dimension. */
  @Param({
    "64x64x64",
    "128x128x128",
    "256x256x256",
    "512x512x512",
    "5x128x512",
    "125x128x512",
    "625x128x512",
    "2500x128x512",
    "1000x256x128",
    "600x128x108",
    "128x1250x512"
  })
  public String shape;

  /** Which product. */
  @Param public Form form;

  private Kernels kernels;
  private int m;
  private int k;
  private int n;
  private float[] a;
  private float[] b;
  private float[] c;

  /** Counts the operations of the products. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Operations; per nanosecond, GFLOP/s. */
    public long gflops;
  }

  /** Draws the matrices and compares the product with that of the scalar kernels. */
  @Setup(Level.Trial)
  public void setUp(BenchmarkParams params) {
    int[] sizes = Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    m = sizes[0];
    k = sizes[1];
    n = sizes[2];
    Random random = new Random(1);
    a = BenchmarkKernels.gaussian(m * k, random);
    b = BenchmarkKernels.gaussian(k * n, random);
    c = new float[m * n];
    kernels = KernelProvider.scalar();
    float[] expected = product().clone();
    kernels = BenchmarkKernels.of(params);
    if (!Arrays.equals(expected, product())) {
      throw new IllegalStateException(kernels.name() + " differs from scalar on " + shape);
    }
  }

  private float[] product() {
    switch (form) {
      case multiply -> kernels.multiply(m, k, n, a, 0, b, 0, c, 0, false);
      case multiplyTransB -> kernels.multiplyTransB(m, k, n, a, 0, b, 0, c, 0, false);
      case multiplyTransA -> kernels.multiplyTransA(m, k, n, a, 0, b, 0, c, 0, false);
    }
    return c;
  }

  /** Plain loops. */
  @Benchmark
  @Fork(3)
  public float[] scalar(Work work) {
    work.gflops += 2L * m * k * n;
    return product();
  }

  /** Vector kernels. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = BenchmarkKernels.VECTORS)
  public float[] simd(Work work) {
    work.gflops += 2L * m * k * n;
    return product();
  }
}
