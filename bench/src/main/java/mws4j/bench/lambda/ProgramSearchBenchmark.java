package mws4j.bench.lambda;

import java.util.List;
import java.util.concurrent.TimeUnit;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.solve.PreparedTask;
import mws4j.lambda.solve.TaskJudge;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Programs per second of the base list language, {@code list(int) -> list(int)}, all 567 368 below
 * 21 nats, on one thread: visited only, and run against a task that none of them solves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(3)
public class ProgramSearchBenchmark {
  private static final int PROGRAMS = 567_368;
  private static final double NATS = 21;
  private static final Type REQUEST = TypeReader.read("list(int) -> list(int)");

  private final Library library = new Library(ListPrimitives.set());
  private Enumeration enumeration;
  private TaskJudge judge;
  private PreparedTask task;

  /** Makes the search, and counts the programs once. */
  @Setup
  public void prepare() {
    Grammar grammar = Grammar.uniform(library.language());
    enumeration = new Enumeration(grammar, REQUEST, 128, Parallel.NONE);
    judge = new TaskJudge(library, REQUEST);
    task = judge.prepare(squares());
    long programs = count();
    if (programs != PROGRAMS) {
      throw new IllegalStateException(programs + " programs below " + NATS + " nats");
    }
  }

  /** Squares with 40 added, on numbers that are no squares themselves. */
  private static Task squares() {
    List<Example> examples =
        List.of(
            new Example(List.of(ListValue.ofIntegers(3, 7, 2)), ListValue.ofIntegers(49, 89, 44)),
            new Example(
                List.of(ListValue.ofIntegers(5, 6, 10, 8)),
                ListValue.ofIntegers(65, 76, 140, 104)));
    return new Task("squares", REQUEST, examples, List.of());
  }

  private long count() {
    return enumeration
        .visit(0, NATS, Long.MAX_VALUE, part -> (heads, length, nats) -> {}, () -> false)
        .programs();
  }

  /** Programs are visited only. */
  @Benchmark
  @OperationsPerInvocation(PROGRAMS)
  public long visit() {
    return count();
  }

  /** Each is run against the task, most of them on its first example only. */
  @Benchmark
  @OperationsPerInvocation(PROGRAMS)
  public void visitAndRun(Blackhole sink) {
    enumeration.visit(
        0,
        NATS,
        Long.MAX_VALUE,
        part ->
            (heads, length, nats) -> {
              judge.load(heads, 0, length);
              sink.consume(judge.logLikelihood(task));
            },
        () -> false);
  }
}
