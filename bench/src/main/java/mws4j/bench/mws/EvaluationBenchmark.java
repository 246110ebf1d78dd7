package mws4j.bench.mws;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.training.Trainer;
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
 * What evaluation costs on the mixtures, whose scoring is cheap, so that most of it is the work of
 * {@code mws.evaluation} itself; the shipped sample, a model of 1000 training steps, one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class EvaluationBenchmark {
  private static final int STEPS_BEFORE = 1000;
  private static final int DATASETS = 100;
  private static final int PARTICLES = 1024;
  private static final int PARTITIONS = 877;
  private static final int WAYS = 20;
  private static final Compute ONE_THREAD = Compute.of(1);

  private List<MiniDataset> data;
  private GmmModel model;
  private List<ProgramDistribution> classes;
  private List<List<MiniDataset>> items;

  /** Trains, and checks that no estimate is above the exact value by more than its error. */
  @Setup
  public void prepare() throws IOException {
    data = GmmData.readSample();
    model = new GmmModel(GmmModel.Settings.defaults(), 1);
    try (Trainer<MiniDataset> trainer =
        new Trainer<>(model, data, GmmModel.trainingDefaults(), ONE_THREAD)) {
      for (int step = 0; step < STEPS_BEFORE; step++) {
        trainer.step();
      }
      classes = Approximations.ofMemory(model, data, trainer.memory(), ONE_THREAD);
    }
    items = data.stream().map(List::of).toList();
    ExactEvaluation exact = exact();
    ImportanceSampling sampled = importanceSampling();
    boolean right =
        data.size() == DATASETS
            && exact.programs() == PARTITIONS
            && sampled.mean() < exact.mean() + 5 * sampled.standardError()
            && classification().items() == DATASETS;
    if (!right) {
      throw new IllegalStateException(exact.mean() + " " + sampled.mean());
    }
  }

  /** Per particle: draw, merge, score, sum up. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTICLES)
  public ImportanceSampling importanceSampling() {
    return ImportanceSampling.of(model, data, PARTICLES, 1, ONE_THREAD);
  }

  /** Per partition and mini-dataset. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * PARTITIONS)
  public ExactEvaluation exact() {
    return ExactEvaluation.of(model, data, ONE_THREAD);
  }

  /** Per item and class: 100 classes of up to five partitions each, an item of each. */
  @Benchmark
  @OperationsPerInvocation(DATASETS * DATASETS)
  public double classify() {
    return classification().error(WAYS).error();
  }

  private Classification classification() {
    return Classification.of(model, classes, items, ONE_THREAD);
  }
}
