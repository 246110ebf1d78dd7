package mws4j.bench.automata;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.bench.mws.FirstSteps;
import mws4j.domains.automata.AutomatonData;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
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
 * One whole training step of the cellular automata on the shipped sample, elementary rules on
 * images of 64 x 64 cells: {@code B=100}, {@code M=R=5}, once the first steps have filled the
 * memories. With {@code -prof gc} it says how many bytes a step allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class AutomatonStepBenchmark {
  private static final int STEPS_BEFORE = 50;

  /** The algorithm. */
  @Param({"mws-replay", "mws-fantasy"})
  public String algorithm;

  private Trainer<AutomatonImage> trainer;

  /** Trains until all memories hold programs, and checks that they do. */
  @Setup
  public void prepare() throws IOException {
    List<AutomatonImage> images =
        AutomatonData.readSample().stream().map(AutomatonInstance::image).toList();
    AutomatonModel model = AutomatonModel.of(AutomatonModel.Settings.defaults(3), 1);
    TrainingConfig config = AutomatonModel.trainingDefaults(3).withAlgorithm(algorithm);
    trainer = new Trainer<>(model, images, config, Compute.of(1));
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
