package mws4j.bench.nn;

import static mws4j.autodiff.ops.Reductions.weightedSum;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Window;
import mws4j.nn.Conv2d;
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

/**
 * One convolution layer on 100 images, forward and backward, with gradients of image, weight and
 * bias: the layers of the character network on 28 x 28 pixels.
 *
 * <p>The line {@code gflops} counts the three products, 3 x 2 x batch x weights x positions
 * operations, per nanosecond. One layer alone: {@code java -jar bench/target/benchmarks.jar
 * ConvolutionBenchmark -p layer=64,14,128,3,1}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ConvolutionBenchmark {
  private static final int BATCH = 100;

  /** Channels, height and width, out channels, window, padding. */
  @Param({"1,28,64,3,2", "64,14,128,3,1", "128,6,128,3,0", "128,4,64,3,0"})
  public String layer;

  private final ParameterSet images = new ParameterSet();
  private final ParameterSet params = new ParameterSet();
  private Gradients imageGradients;
  private Gradients gradients;
  private Conv2d convolution;
  private double[] weights;
  private Tape tape;

  /** Counts the operations of the three products. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Work {
    /** Operations; per nanosecond, GFLOP/s. */
    public long gflops;
  }

  /** Draws images and weights and compares the gradients with those of the scalar kernels. */
  @Setup(Level.Trial)
  public void setUp() {
    int[] sizes = Arrays.stream(layer.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    SplittableRandom rng = new SplittableRandom(1);
    ImageShape in = new ImageShape(sizes[0], sizes[1], sizes[1]);
    Window window = new Window(sizes[3], sizes[3], sizes[4]);
    convolution = new Conv2d(params, "conv", in, sizes[2], window, rng);
    images.add("images", BATCH, in.size()).fillUniform(-1, 1, rng);
    weights = rng.doubles((long) BATCH * convolution.out().size(), -1, 1).toArray();
    gradients = Gradients.of(params);
    imageGradients = Gradients.of(images);
    tape = new Tape(KernelProvider.scalar());
    train();
    float[] expected = imageGradients.of(images.get(0)).data.clone();
    tape = new Tape(KernelProvider.create());
    train();
    if (!Arrays.equals(expected, imageGradients.of(images.get(0)).data)) {
      throw new IllegalStateException(tape.kernels().name() + " differs from scalar on " + layer);
    }
  }

  private double train() {
    gradients.clear();
    imageGradients.clear();
    tape.begin(gradients, imageGradients);
    Var y = convolution.forward(tape, tape.use(images.get(0)));
    tape.backward(weightedSum(y, weights));
    return gradients.of(params.get(0)).data[0];
  }

  private double count(Work work) {
    double result = train();
    work.gflops += 3 * 2L * BATCH * convolution.weight().size() * convolution.out().area();
    return result;
  }

  /** Vector kernels. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  public double simd(Work work) {
    return count(work);
  }

  /** Plain loops. */
  @Benchmark
  @Fork(3)
  public double scalar(Work work) {
    return count(work);
  }
}
