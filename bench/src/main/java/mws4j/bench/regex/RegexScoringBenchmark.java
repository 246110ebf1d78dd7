package mws4j.bench.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.evaluator.RegexExpectedCounts;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexProgram;
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
 * Exact scoring, in string scores per second on one core: every call compiles another program and
 * scores it on five strings. The encoding of the strings is not part of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RegexScoringBenchmark {
  private static final int OPERATIONS = RegexWorkload.PROGRAMS * RegexWorkload.STRINGS;

  private RegexScorer scorer;
  private RegexExpectedCounts counts;
  private final List<int[]> programs = new ArrayList<>();
  private final List<RegexObservation> observations = new ArrayList<>();

  /** Encodes the strings and checks that at least half of the programs are possible. */
  @Setup
  public void prepare() {
    RegexProbabilities phi = RegexProbabilities.initial();
    scorer = new RegexScorer(phi, RegexKernel.of(KernelProvider.create()));
    counts = new RegexExpectedCounts(phi);
    RegexWorkload workload = new RegexWorkload(1);
    int possible = 0;
    for (int i = 0; i < RegexWorkload.PROGRAMS; i++) {
      RegexProgram program = workload.programs.get(i);
      programs.add(program.tokens());
      observations.add(scorer.observe(workload.strings.get(i)));
      possible += scorer.score(observations.get(i), program) > Double.NEGATIVE_INFINITY ? 1 : 0;
    }
    if (possible < RegexWorkload.PROGRAMS / 2) {
      throw new IllegalStateException("only " + possible + " programs are possible");
    }
  }

  /** Plain loops. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-Dmws4j.kernels=scalar")
  @OperationsPerInvocation(OPERATIONS)
  public double scalar() {
    return all();
  }

  /** Vector kernels. */
  @Benchmark
  @Fork(
      value = 3,
      jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dmws4j.kernels=simd"})
  @OperationsPerInvocation(OPERATIONS)
  public double simd() {
    return all();
  }

  /** Forward-backward for the gradient; impossible programs stop early. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public double expectedCounts() {
    double sum = 0;
    for (int i = 0; i < RegexWorkload.PROGRAMS; i++) {
      int[] tokens = programs.get(i);
      sum += Math.max(-1e3, counts.add(observations.get(i), tokens, 0, tokens.length, 1));
    }
    return sum;
  }

  private double all() {
    double sum = 0;
    for (int i = 0; i < RegexWorkload.PROGRAMS; i++) {
      int[] tokens = programs.get(i);
      sum += Math.max(-1e3, scorer.score(observations.get(i), tokens, 0, tokens.length));
    }
    return sum;
  }
}
