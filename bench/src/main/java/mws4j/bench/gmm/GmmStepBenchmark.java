package mws4j.bench.gmm;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mws4j.bench.mws.FirstSteps;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One whole training step of the mixture domain on the shipped sample, one thread: {@code B=20},
 * {@code M=R=5}, once the first thousand steps have filled the memories. With {@code -prof gc} it
 * says how many bytes a step allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class GmmStepBenchmark {
  private static final int STEPS_BEFORE = 1000;

  /** The algorithm. */
  @Param({"mws-replay", "mws-fantasy"})
  public String algorithm;

  private Trainer<MiniDataset> trainer;

  /** Trains until all mini-datasets are explained, and checks that they are. */
  @Setup
  public void prepare() throws IOException {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    TrainingConfig config = GmmModel.trainingDefaults().withAlgorithm(algorithm);
    trainer = new Trainer<>(model, GmmData.readSample(), config, Compute.of(1));
    FirstSteps.take(trainer, STEPS_BEFORE, 1);
  }

  /** Encode, propose, score, remember, differentiate, update. */
  @Benchmark
  public StepReport step() {
    return trainer.step();
  }

  /** Stops the threads. */
  @TearDown
  public void close() {
    trainer.close();
  }
}
