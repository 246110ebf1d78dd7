package mws4j.bench.lambda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
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
 * Loading and running programs of type {@code list(int) -> list(int)} on one list, on one thread:
 * every 57th of the 567 368 below 21 nats of the base language, so that a branch or a call meets
 * what it meets in a search.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EvaluationBenchmark {
  private static final int PROGRAMS = 1500;
  private static final int STRIDE = 57;
  private static final double NATS = 21;
  private static final Type REQUEST = TypeReader.read("list(int) -> list(int)");

  /** Which programs: any; such as fail without a look at the input; such as give a value of it. */
  @Param({"any", "die at once", "full run"})
  public String kind;

  private final Library library = new Library(ListPrimitives.set());
  private final ProgramRunner runner = new ProgramRunner(library, REQUEST);
  private final ProgramRunner.Input input =
      runner.input(List.of(ListValue.ofIntegers(9, 1, 13, 10, 3)));
  private final Object output = ListValue.ofIntegers(977, 1);
  private int[][] programs;

  /** Takes programs of the kind from the search, evenly. */
  @Setup(Level.Trial)
  public void prepare() {
    List<int[]> found = new ArrayList<>();
    int[] seen = new int[1];
    new Enumeration(Grammar.uniform(library.language()), REQUEST, 128, Parallel.NONE)
        .visit(
            0,
            NATS,
            Long.MAX_VALUE,
            part ->
                (heads, length, nats) -> {
                  if (++seen[0] % STRIDE == 0 && isWanted(heads, length)) {
                    found.add(Arrays.copyOf(heads, length));
                  }
                },
            () -> false);
    if (found.size() < PROGRAMS) {
      throw new IllegalStateException(found.size() + " programs of the kind " + kind);
    }
    programs = new int[PROGRAMS][];
    for (int i = 0; i < PROGRAMS; i++) {
      programs[i] = found.get((int) ((long) i * found.size() / PROGRAMS));
    }
  }

  private boolean isWanted(int[] heads, int length) {
    runner.load(heads, 0, length);
    boolean failed = runner.run(input) instanceof Failure;
    return switch (kind) {
      case "die at once" -> failed && !runner.inputsRead();
      case "full run" -> !failed && runner.inputsRead();
      default -> true;
    };
  }

  /** Only made ready to be run. */
  @Benchmark
  @OperationsPerInvocation(PROGRAMS)
  public int load() {
    for (int[] program : programs) {
      runner.load(program, 0, program.length);
    }
    return programs.length;
  }

  /** Made ready, and compared with an output on one example. */
  @Benchmark
  @OperationsPerInvocation(PROGRAMS)
  public int loadAndRun() {
    int solved = 0;
    for (int[] program : programs) {
      runner.load(program, 0, program.length);
      solved += runner.gives(input, output) ? 1 : 0;
    }
    return solved;
  }

  /** A run when each program is run ten times, as it is for many tasks. */
  @Benchmark
  @OperationsPerInvocation(10 * PROGRAMS)
  public int runOften() {
    int solved = 0;
    for (int[] program : programs) {
      runner.load(program, 0, program.length);
      for (int i = 0; i < 10; i++) {
        solved += runner.gives(input, output) ? 1 : 0;
      }
    }
    return solved;
  }
}
