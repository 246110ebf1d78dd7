package mws4j.bench.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.versionspace.Proposals;
import mws4j.lambda.versionspace.TaskPrograms;
import mws4j.lambda.versionspace.VersionSpaceSettings;
import mws4j.lambda.versionspace.VersionSpaces;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Abstractions proposed for six recursive list programs, which have a map or a fold in common: one
 * round from the programs to the best 300 candidates, with and without rewriting for each of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class VersionSpaceBenchmark {
  private static final Map<String, Type> PRIMITIVES =
      Stream.of(
              "fix1: a -> ((a -> b) -> a -> b) -> b",
              "if: bool -> a -> a -> a",
              "empty?: list(a) -> bool",
              "empty: list(a)",
              "cons: a -> list(a) -> list(a)",
              "car: list(a) -> a",
              "cdr: list(a) -> list(a)",
              "+: int -> int -> int",
              "-: int -> int -> int",
              "0: int",
              "1: int")
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(parts -> parts[0], parts -> TypeReader.read(parts[1])));

  private static final String MAP = "#(lambda (lambda (fix1 $0 (lambda (lambda (if (empty? $0)";

  /** Steps back from each part of a program. */
  @Param({"1", "2", "3"})
  public int steps;

  private final VersionSpaces versionSpaces = new VersionSpaces(new TypeInference(PRIMITIVES::get));
  private final List<TaskPrograms> tasks = new ArrayList<>();
  private VersionSpaceSettings settings;

  /** Reads the programs and checks that with two steps a map is invented. */
  @Setup
  public void prepare() {
    add("list(int) -> int", "0", "(+ 1 ($1 (cdr $0)))");
    add("list(int) -> int", "0", "(+ (car $0) ($1 (cdr $0)))");
    add("list(int) -> list(int)", "empty", "(cons (+ 1 (car $0)) ($1 (cdr $0)))");
    add("list(int) -> list(int)", "empty", "(cons (- 0 (car $0)) ($1 (cdr $0)))");
    add("list(int) -> list(int)", "empty", "(cons (+ (car $0) (car $0)) ($1 (cdr $0)))");
    add("list(int) -> list(int)", "empty", "(cons (car $0) (cons (car $0) ($1 (cdr $0))))");
    settings = VersionSpaceSettings.defaults().withSteps(steps);
    Proposals proposals = propose();
    boolean isMap = proposals.candidates().get(0).abstraction().toString().startsWith(MAP);
    if (steps == 2 && !isMap) {
      throw new IllegalStateException("no map, but " + proposals.candidates().get(0));
    }
  }

  private void add(String type, String start, String next) {
    String program =
        "(lambda (fix1 $0 (lambda (lambda (if (empty? $0) %s %s)))))".formatted(start, next);
    tasks.add(new TaskPrograms(TypeReader.read(type), List.of(TermReader.read(program))));
  }

  /** From programs to candidates. */
  @Benchmark
  public Proposals propose() {
    return versionSpaces
        .candidates(tasks, settings, () -> false)
        .orElseThrow(() -> new IllegalStateException("nobody stopped this"));
  }

  /** The same, and all programs with each of the candidates. */
  @Benchmark
  public List<List<List<Term>>> proposeAndRewrite() {
    Proposals found = propose();
    return found.candidates().stream().map(found::rewrite).toList();
  }
}
