package mws4j.bench.regex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.bench.mws.FirstSteps;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.data.StringSet;
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
 * One whole training step of the regex domain on the shipped sample: default networks, {@code
 * B=100}, {@code M=R=5}, once the first hundred steps have filled the memories. With {@code -prof
 * gc} it says how many bytes a step allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RegexStepBenchmark {
  private static final int STEPS_BEFORE = 100;

  /** Shards that run at once. */
  @Param({"1", "2"})
  public int threads;

  /** Edits of a remembered program per instance; 0 is the paper's algorithm. */
  @Param({"0", "2"})
  public int edits;

  /** The algorithm; {@code rws-wake} and {@code vimco} keep no memory and make no edits. */
  @Param({"mws-replay"})
  public String algorithm;

  private Trainer<StringSet> trainer;

  /**
   * Trains until most concepts are explained, and checks that they are: without a memory, some of
   * them by the draws of one step.
   */
  @Setup
  public void prepare() throws IOException {
    List<StringSet> data = new ArrayList<>();
    for (StringConcept concept : StringConceptsReader.readSample()) {
      data.add(new StringSet(concept.train()));
    }
    RegexModel model = new RegexModel(RegexSettings.defaults(), 1);
    TrainingConfig config = TrainingConfig.defaults().withAlgorithm(algorithm);
    config = config.with(config.particles().withEdits(edits));
    trainer = new Trainer<>(model, data, config, Compute.of(threads));
    FirstSteps.take(trainer, STEPS_BEFORE, trainer.memory().instances() > 0 ? 0.5 : 0.01);
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
