package mws4j.bench.autodiff;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.kernel.LstmActivations;
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

/** Elementwise kernels, nanoseconds per call on {@code size} elements or hidden units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ElementwiseBenchmark {
  /** The kernels measured. */
  public enum Kernel {
    exp,
    log,
    tanh,
    sigmoid,
    logSoftmax,
    logSoftmaxPullback,
    lstmStep,
    lstmStepPullback
  }

  /** Elements; hidden units of the single row of an LSTM. */
  @Param({"31", "207", "1024", "16384"})
  public int size;

  /** Which kernel. */
  @Param public Kernel kernel;

  private Kernels kernels;
  private float[] x;
  private float[] y;
  private float[] gates;
  private float[] initialGates;
  private float[] cellBefore;
  private LstmActivations lstm;
  private LstmActivations lstmBefore; // never written

  /** Draws the inputs and compares the result with that of the scalar kernels. */
  @Setup(Level.Trial)
  public void setUp(BenchmarkParams params) {
    Random random = new Random(1);
    x = BenchmarkKernels.gaussian(size, random);
    if (kernel == Kernel.log) {
      for (int i = 0; i < size; i++) {
        x[i] = Math.abs(x[i]);
      }
    }
    y = new float[size];
    initialGates = BenchmarkKernels.gaussian(4 * size, random);
    cellBefore = BenchmarkKernels.gaussian(size, random);
    lstmBefore = activations(initialGates);
    float[] expected = firstRun(KernelProvider.scalar());
    if (!Arrays.equals(expected, firstRun(BenchmarkKernels.of(params)))) {
      throw new IllegalStateException(kernels.name() + " differs from scalar in " + kernel);
    }
  }

  private float[] firstRun(Kernels with) {
    kernels = with;
    gates = initialGates.clone();
    lstm = activations(gates);
    Arrays.fill(y, 0f);
    return run().clone();
  }

  private LstmActivations activations(float[] ofGates) {
    return new LstmActivations(size, ofGates, new float[size], new float[size], y);
  }

  private float[] run() {
    switch (kernel) {
      case exp -> kernels.exp(size, x, 0, y, 0);
      case log -> kernels.log(size, x, 0, y, 0);
      case tanh -> kernels.tanh(size, x, 0, y, 0);
      case sigmoid -> kernels.sigmoid(size, x, 0, y, 0);
      case logSoftmax -> kernels.logSoftmax(1, size, x, 0, y, 0);
      case logSoftmaxPullback -> kernels.logSoftmaxPullback(1, size, cellBefore, 0, x, 0, y, 0);
      // The gates are activated again and again, which costs what the first time does.
      case lstmStep -> kernels.lstmStep(1, lstm, 0, cellBefore, 0);
      case lstmStepPullback -> {
        System.arraycopy(x, 0, y, 0, size); // the gradient of the cell, overwritten
        kernels.lstmStepPullback(1, lstmBefore, 0, cellBefore, 0, x, y, gates);
      }
    }
    return y;
  }

  /** Plain loops. */
  @Benchmark
  @Fork(3)
  public float[] scalar() {
    return run();
  }

  /** Vector kernels. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = BenchmarkKernels.VECTORS)
  public float[] simd() {
    return run();
  }
}
