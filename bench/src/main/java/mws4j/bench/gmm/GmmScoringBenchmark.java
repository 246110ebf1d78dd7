package mws4j.bench.gmm;

import java.io.IOException;
import java.util.List;
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
import mws4j.mws.training.RandomStreams;
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
  private final ProgramBatch all = new ProgramBatch();
  private final int[] datasetOf = new int[DATASETS * PARTITIONS];
  private final int[] first = new int[ALL];
  private final double[] weights = new double[DATASETS * PARTITIONS];
  private final double[] logs = new double[ALL];
  private List<MiniDataset> data;
  private Likelihood<MiniDataset> likelihood;
  private Gradients gradients;
  private Tape tape;

  /** Draws the partitions and checks that all have a finite density. */
  @Setup
  public void prepare() throws IOException {
    data = GmmData.readSample().subList(0, DATASETS);
    GmmModel model = new GmmModel(GmmModel.Sizes.defaults(), 1);
    model.setVariance(0.03);
    likelihood = model.likelihood();
    likelihood.refresh();
    gradients = Gradients.of(model.likelihoodParameters());
    tape = new Tape(KernelProvider.create());
    model.prior(tape.kernels()).sample(datasetOf.length, RandomStreams.of(1), few);
    model.enumerate(all);
    for (int i = 0; i < datasetOf.length; i++) {
      datasetOf[i] = i / PARTITIONS;
      weights[i] = 1.0 / datasetOf.length;
    }
    if (!Double.isFinite(scoreFew()) || !Double.isFinite(scoreAll())) {
      throw new IllegalStateException("a partition is impossible");
    }
  }

  /** Ten partitions of each mini-dataset. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTITIONS)
  public double scoreFew() {
    likelihood.score(few, datasetOf, data, logs);
    return sum(few.size());
  }

  /** All partitions of one mini-dataset. */
  @Benchmark
  @OperationsPerInvocation(ALL)
  public double scoreAll() {
    likelihood.score(all, first, data, logs);
    return sum(ALL);
  }

  /** Ten partitions of each mini-dataset with the gradient in Theta. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTITIONS)
  public Var differentiate() {
    tape.begin(gradients);
    return likelihood.differentiate(tape, few, datasetOf, data, weights, logs);
  }

  private double sum(int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += logs[i];
    }
    return sum;
  }
}
