package mws4j.bench.mws;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.inference.WakeStep;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
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
 * The wake step's update of a full memory: pooling with the proposals and keeping the best, per
 * instance. Programs of 8 to 16 tokens; a third of the proposals are known already, a third explain
 * nothing. Scores are given.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class MemoryUpdateBenchmark {
  private static final int INSTANCES = 1000;
  private static final int MAX_LENGTH = 24;
  private static final int LEAST = 8;
  private static final int MOST = 16;

  /** The paper's M, and R. */
  @Param({"5", "50"})
  public int size;

  private final StepMetrics metrics = new StepMetrics();
  private final RandomGenerator unused = new SplittableRandom(1); // there are no edits
  private final ProgramBatch proposals = new ProgramBatch();
  private Memory memory;
  private WakeStep<MiniDataset> wake;
  private int[] instances;
  private List<MiniDataset> observations;

  /** Fills the memory, draws proposals, and checks that an update keeps it full. */
  @Setup
  public void prepare() throws IOException {
    RandomGenerator rng = new SplittableRandom(1);
    memory = new Memory(INSTANCES, size, MAX_LENGTH);
    instances = IntStream.range(0, INSTANCES).toArray();
    ProgramBatch first = new ProgramBatch();
    for (int known = 0; known < INSTANCES * size; known++) {
      first.add(program(rng));
    }
    double[] given = rng.doubles(first.size(), -60, -50).toArray();
    for (int i = 0; i < INSTANCES; i++) {
      memory.replace(i, first, i * size, (i + 1) * size, given);
      proposals.turnTo(i);
      for (int r = 0; r < size; r++) {
        proposals.add(r % 3 == 0 ? memory.program(i, rng.nextInt(size)) : program(rng));
      }
    }
    GivenScores scores = new GivenScores(size, rng);
    GmmModel withoutEditor = new GmmModel(GmmModel.Settings.defaults(), 1);
    wake =
        new WakeStep<>(
            memory, new JointScorer<>(scores, scores), new MemoryEdits<>(withoutEditor, 0));
    observations = Collections.nCopies(INSTANCES, GmmData.readSample().get(0));
    update();
    if (memory.size(0) != size || memory.size(INSTANCES - 1) != size) {
      throw new IllegalStateException("the memory is not full");
    }
  }

  private static int[] program(RandomGenerator rng) {
    return rng.ints(rng.nextInt(LEAST, MOST + 1), 0, 107).toArray();
  }

  /** One update of every instance. */
  @Benchmark
  @OperationsPerInvocation(INSTANCES)
  public double update() {
    metrics.clear();
    wake.remember(instances, observations, proposals, unused, metrics);
    return metrics.mean(Metric.GAINED);
  }

  /** The scores of an instance go by place: all that is remembered explains it. */
  private static final class GivenScores implements Prior, Likelihood<MiniDataset> {
    private final int most; // programs of an instance
    private final double[] scores;

    GivenScores(int size, RandomGenerator rng) {
      most = 2 * size;
      scores = new double[INSTANCES * most];
      for (int s = 0; s < scores.length; s++) {
        boolean explains = s % most < size || s % 3 != 1;
        scores[s] = explains ? -60 + 10 * rng.nextDouble() : Double.NEGATIVE_INFINITY;
      }
    }

    @Override
    public void score(
        ProgramBatch programs, List<MiniDataset> observations, double[] logLikelihood) {
      int first = 0;
      for (int p = 0; p < programs.size(); p++) {
        first = programs.observation(p) == programs.observation(first) ? first : p;
        logLikelihood[p] = scores[programs.observation(p) * most + p - first];
      }
    }

    @Override
    public void score(ProgramBatch programs, double[] logPrior) {
      Arrays.fill(logPrior, 0, programs.size(), 0);
    }

    @Override
    public Var logProb(Tape tape, ProgramBatch programs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Var logProb(Tape tape, ProgramBatch programs, List<MiniDataset> observations) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MiniDataset> sample(ProgramBatch programs, int program, RandomGenerator rng) {
      throw new UnsupportedOperationException();
    }
  }
}
