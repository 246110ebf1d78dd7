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
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.nn.Embedding;
import mws4j.nn.Lstm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An LSTM over token sequences of length 4 to 12, packed: the encoder of a minibatch of 100
 * concepts of five strings. With {@code -prof gc} it also says what a step allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LstmBenchmark {
  private static final int VOCABULARY = 110;
  private static final int EMBEDDED = 64;

  /** Number of sequences. */
  @Param({"500"})
  public int sequences;

  /** Columns of the state. */
  @Param({"128"})
  public int hidden;

  private final SequenceLayout layout = new SequenceLayout();
  private ParameterSet params;
  private Gradients gradients;
  private Embedding embedding;
  private Lstm lstm;
  private int[] tokens;
  private double[] weights;
  private Tape tape;

  /** Builds the layer and checks that the results are finite. */
  @Setup
  public void setUp() {
    SplittableRandom rng = new SplittableRandom(1);
    params = new ParameterSet();
    embedding = new Embedding(params, "tokens", VOCABULARY, EMBEDDED, rng);
    lstm = new Lstm(params, "lstm", EMBEDDED, hidden, rng);
    gradients = Gradients.of(params);
    layout.set(rng.ints(sequences, 4, 13).toArray(), sequences);
    tokens = rng.ints(layout.totalRows(), 0, VOCABULARY).toArray();
    weights = new double[layout.totalRows() * hidden];
    Arrays.fill(weights, 1);
    tape = new Tape(KernelProvider.create());
    if (!Double.isFinite(run()) || !Double.isFinite(train())) {
      throw new IllegalStateException("the result is not finite");
    }
  }

  private float run() {
    tape.begin();
    return forward().value().data[0];
  }

  private double train() {
    gradients.clear();
    tape.begin(gradients);
    tape.backward(weightedSum(forward(), weights));
    return gradients.of(params.get(0)).data[0];
  }

  private Var forward() {
    Var gates = lstm.tokenGates(lstm.gateTable(tape, embedding), tokens, layout.totalRows());
    return lstm.forward(tape, gates, layout).hidden();
  }

  /** Forward pass without gradients, vector kernels. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  public float forwardSimd() {
    return run();
  }

  /** Forward and backward pass, vector kernels. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  public double forwardAndBackwardSimd() {
    return train();
  }

  /** Forward pass without gradients, plain loops. */
  @Benchmark
  @Fork(3)
  public float forwardScalar() {
    return run();
  }

  /** Forward and backward pass, plain loops. */
  @Benchmark
  @Fork(3)
  public double forwardAndBackwardScalar() {
    return train();
  }
}
