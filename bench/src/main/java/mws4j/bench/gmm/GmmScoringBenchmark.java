package mws4j.bench.gmm;

import static mws4j.autodiff.ops.Reductions.weightedSum;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per partition of seven points: ten partitions from the prior for each of 20
 * mini-datasets, as in a training step, and all 877 of one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class GmmScoringBenchmark {
  private static final int DATASETS = 20;
  private static final int PARTITIONS = 10;
  private static final int ALL = 877;

  private final ProgramBatch few = new ProgramBatch();
  private final double[] weights = new double[DATASETS * PARTITIONS];
  private final double[] logs = new double[ALL];
  private ProgramBatch all;
  private List<MiniDataset> data;
  private Likelihood<MiniDataset> likelihood;
  private Gradients gradients;
  private Tape tape;

  /** Draws the partitions and checks that all have a finite density. */
  @Setup
  public void prepare() throws IOException {
    data = GmmData.readSample().subList(0, DATASETS);
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    model.setVariance(0.03);
    tape = new Tape(KernelProvider.create());
    likelihood = model.likelihood(tape.kernels());
    gradients = Gradients.of(model.parameters().likelihood());
    ProgramBatch drawn = new ProgramBatch();
    model.prior(tape.kernels()).sample(weights.length, new SplittableRandom(1), drawn);
    for (int i = 0; i < weights.length; i++) {
      few.turnTo(i / PARTITIONS);
      few.add(drawn, i);
    }
    Arrays.fill(weights, 1.0 / weights.length);
    all = model.allPrograms().orElseThrow();
    if (!Double.isFinite(scoreFew()) || !Double.isFinite(scoreAll())) {
      throw new IllegalStateException("a partition is impossible");
    }
  }

  /** Ten partitions of each mini-dataset. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTITIONS)
  public double scoreFew() {
    likelihood.score(few, data, logs);
    return sum(few.size());
  }

  /** All partitions of one mini-dataset. */
  @Benchmark
  @OperationsPerInvocation(ALL)
  public double scoreAll() {
    likelihood.score(all, data, logs);
    return sum(ALL);
  }

  /** Ten partitions of each mini-dataset with the gradient in Theta. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTITIONS)
  public Var differentiate() {
    tape.begin(gradients);
    return weightedSum(likelihood.logProb(tape, few, data), weights);
  }

  private double sum(int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += logs[i];
    }
    return sum;
  }
}
