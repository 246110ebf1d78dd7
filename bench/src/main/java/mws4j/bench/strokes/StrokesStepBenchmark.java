package mws4j.bench.strokes;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mws4j.bench.mws.FirstSteps;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
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
 * One whole training step of the paper's model of characters on the shipped sample: 10 strokes of a
 * bank of 64, 40 maps, 64 filters, {@code B=50}, {@code M=R=5}, once the first steps have filled
 * the memories. With {@code -prof gc} it says how many bytes a step allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StrokesStepBenchmark {
  private static final int STEPS_BEFORE = 30;

  /** Shards that run at once. */
  @Param({"1", "2"})
  public int threads;

  /** Edits of a remembered program per image; the paper has none, training here makes thirty. */
  @Param({"0", "30"})
  public int edits;

  /** The algorithm; {@code rws-wake} and {@code vimco} keep no memory and make no edits. */
  @Param({"mws-replay"})
  public String algorithm;

  private Trainer<CharacterImage> trainer;

  /** Trains until all memories hold programs, and checks that the sizes are those above. */
  @Setup
  public void prepare() throws IOException {
    StrokesModel model = new StrokesModel(StrokesSettings.defaults(), 1);
    TrainingConfig sizes =
        StrokesModel.trainingDefaults().withBatch(50).withParticles(5, 5).withAlgorithm(algorithm);
    TrainingConfig config = sizes.with(sizes.particles().withEdits(edits));
    trainer =
        new Trainer<>(model, CharacterData.readSample().images(), config, Compute.of(threads));
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
