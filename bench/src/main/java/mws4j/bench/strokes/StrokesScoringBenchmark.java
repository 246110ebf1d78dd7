package mws4j.bench.strokes;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Trainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Programs scored against an image per second, one thread: 50 images with ten programs of ten
 * strokes each, drawn from the recognition model after a few steps of training. Rendering and
 * comparing under all maps are in it, proposing is not. With {@code -prof gc} it says how many
 * bytes a score allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class StrokesScoringBenchmark {
  private static final int STEPS_BEFORE = 10;
  private static final int IMAGES = 50;
  private static final int PROGRAMS = 10;
  private static final int OPERATIONS = IMAGES * PROGRAMS;

  /** Affine maps of the likelihood; 0 for plain Bernoulli pixels. */
  @Param({"40", "0"})
  public int maps;

  private final ProgramBatch programs = new ProgramBatch();
  private final double[] logs = new double[OPERATIONS];
  private List<CharacterImage> images;
  private Likelihood<CharacterImage> likelihood;

  /** Trains a little, draws the programs and checks that all explain their image. */
  @Setup
  public void prepare() throws IOException {
    images = CharacterData.readSample().images().subList(0, IMAGES);
    StrokesModel model = new StrokesModel(StrokesSettings.defaults().withMaps(maps), 1);
    try (Trainer<CharacterImage> trainer =
        new Trainer<>(model, images, StrokesModel.trainingDefaults(), Compute.of(1))) {
      for (int step = 0; step < STEPS_BEFORE; step++) {
        trainer.step();
      }
    }
    model
        .recognition()
        .encode(new Tape(KernelProvider.create()), images)
        .sample(Draws.exact(PROGRAMS), new SplittableRandom(1), programs);
    likelihood = model.likelihood(KernelProvider.create());
    score();
    for (double log : logs) {
      if (!(log < 0 && log > Double.NEGATIVE_INFINITY)) {
        throw new IllegalStateException("a program has the log-likelihood " + log);
      }
    }
  }

  /** Plain loops. */
  @Benchmark
  @Fork(
      value = 3,
      jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dmws4j.kernels=scalar"})
  @OperationsPerInvocation(OPERATIONS)
  public double[] scalar() {
    return score();
  }

  /** Vector kernels. */
  @Benchmark
  @Fork(
      value = 3,
      jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dmws4j.kernels=simd"})
  @OperationsPerInvocation(OPERATIONS)
  public double[] simd() {
    return score();
  }

  private double[] score() {
    likelihood.score(programs, images, logs);
    return logs;
  }
}
