package mws4j.bench.automata;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * {@code log p(x|z)} of random rules as training asks for it: 100 images of 64 x 64 cells, ten
 * rules each, time per rule. The counts of the images are made once, before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class AutomatonScoringBenchmark {
  private static final int IMAGES = 100;
  private static final int RULES = 10;

  /** Cells in a neighbourhood: 8, 32 or 128 bits. */
  @Param({"3", "5", "7"})
  public int neighbours;

  private final ProgramBatch programs = new ProgramBatch();
  private final double[] logLikelihood = new double[IMAGES * RULES];
  private List<AutomatonImage> images;
  private Likelihood<AutomatonImage> likelihood;

  /** Draws images and rules; the first rule of each image is the true one and must win. */
  @Setup(Level.Trial)
  public void setUp() {
    RandomGenerator rng = new SplittableRandom(1);
    List<AutomatonInstance> instances = AutomatonGenerator.defaults(neighbours).generate(IMAGES, 1);
    images = instances.stream().map(AutomatonInstance::image).toList();
    likelihood =
        AutomatonModel.of(AutomatonModel.Settings.defaults(neighbours), 1)
            .likelihood(KernelProvider.create());
    for (int i = 0; i < IMAGES; i++) {
      programs.turnTo(i);
      for (int r = 0; r < RULES; r++) {
        AutomatonProgram rule =
            r == 0
                ? instances.get(i).rule().orElseThrow()
                : AutomatonProgram.random(neighbours, rng);
        programs.add(rule.tokens());
      }
    }
    score();
    for (int p = 0; p < programs.size(); p++) {
      if (logLikelihood[p] > logLikelihood[p - p % RULES]) {
        throw new IllegalStateException("a random rule beats the true one");
      }
    }
  }

  /** Per rule and image. */
  @Benchmark
  @OperationsPerInvocation(IMAGES * RULES)
  public double[] score() {
    likelihood.score(programs, images, logLikelihood);
    return logLikelihood;
  }
}
