package mws4j.bench.mws;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
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

  private final ProgramBatch proposals = new ProgramBatch();
  private final DistinctPrograms pool = new DistinctPrograms();
  private Memory memory;
  private double[] scores; // by number in the pool

  /** Fills the memory, draws proposals, and checks that an update keeps it full. */
  @Setup
  public void prepare() {
    RandomGenerator rng = new SplittableRandom(1);
    memory = new Memory(INSTANCES, size, MAX_LENGTH);
    for (int i = 0; i < INSTANCES; i++) {
      pool.clear();
      for (int m = 0; m < size; m++) {
        int[] known = program(rng);
        pool.add(known, 0, known.length);
      }
      memory.replace(i, pool, 0, size, rng.doubles(size, -60, -50).toArray());
      proposals.turnTo(i);
      for (int r = 0; r < size; r++) {
        proposals.add(r % 3 == 0 ? memory.program(i, rng.nextInt(size)) : program(rng));
      }
    }
    scores = new double[2 * size * INSTANCES];
    for (int s = 0; s < scores.length; s++) {
      boolean explains = s % (2 * size) < size || s % 3 != 1;
      scores[s] = explains ? -60 + 10 * rng.nextDouble() : Double.NEGATIVE_INFINITY;
    }
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
  public int update() {
    pool.clear();
    int proposal = 0;
    for (int i = 0; i < INSTANCES; i++) {
      pool.turnTo(i);
      memory.addTo(i, pool);
      int end = proposals.endOf(i, proposal);
      pool.addAll(proposals, proposal, end);
      proposal = end;
    }
    ProgramBatch programs = pool.programs();
    int gained = 0;
    int from = 0;
    for (int i = 0; i < INSTANCES; i++) {
      int to = programs.endOf(i, from);
      gained += memory.replace(i, pool, from, to, scores).gained() ? 1 : 0;
      from = to;
    }
    return gained;
  }
}
