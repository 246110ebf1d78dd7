package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that would not end, or need more than any memory or stack, end as failures, soon. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class HostileProgramsTest {
  /** Threads have 1024 kB by default; some of it is for the caller. */
  private static final long SMALL_STACK = 900 * 1024;

  private static ProgramRunner loaded(PrimitiveSet set, String program, String type) {
    ProgramRunner runner = new ProgramRunner(new Library(set), TypeReader.read(type));
    runner.load(TermReader.read(program));
    return runner;
  }

  /** Value of a program at an integer, computed in a thread with a small stack. */
  private static Object run(PrimitiveSet set, String program, String type, long input)
      throws InterruptedException, ExecutionException {
    ProgramRunner runner = loaded(set, program, type);
    FutureTask<Object> result = new FutureTask<>(() -> runner.run(runner.input(List.of(input))));
    Thread thread = new Thread(null, result, "small stack", SMALL_STACK);
    thread.start();
    Object value = result.get();
    thread.join();
    return value;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Comes back to a state at once, after two steps, never; does not look at the state.
        "(lambda (length (unfold $0 (lambda (gt? 0 1)) (lambda $0) (lambda $0))))",
        "(lambda (length (unfold $0 (lambda (eq? 0 $0)) (lambda $0) (lambda (- 1 $0)))))",
        "(lambda (length (unfold $0 (lambda (gt? 0 $0)) (lambda 1) (lambda (+ 1 $0)))))",
        "(lambda (length (unfold $0 (lambda (gt? 0 1)) (lambda 1) (lambda (+ 1 $0)))))",
        "(lambda (length (unfold empty (lambda (empty? (cons $1 $0))) (lambda 1) (lambda (cons 1"
            + " $0)))))",
        "(lambda (length (range (* $0 $0))))",
        "(lambda (length (map (lambda (length (range $1))) (range $0))))",
        // Squares of squares of numbers of calls.
        "(lambda (#(lambda (lambda ($1 ($1 $0)))) (#(lambda (lambda ($1 ($1 $0)))) (#(lambda"
            + " (lambda ($1 ($1 $0)))) (#(lambda (lambda ($1 ($1 $0)))) (#(lambda (lambda ($1 ($1"
            + " $0)))) (lambda (+ 1 $0)))))) $0))"
      })
  void workIsBounded(String program) throws Exception {
    Object value = run(ListPrimitives.set(), program, "int -> int", 100_000);
    if (!program.contains("#")) {
      assertEquals(Failure.OUT_OF_FUEL, value);
    } else {
      assertEquals(100_032L, value);
    }
  }

  @Test
  void callsOfCallsAreBounded() throws Exception {
    String twice = "#(lambda (lambda ($1 ($1 $0))))";
    String program =
        "(lambda (" + (twice + " (").repeat(20) + "lambda (+ 1 $0)" + ")".repeat(20) + " $0))";
    assertEquals(Failure.TOO_DEEP, run(ListPrimitives.set(), program, "int -> int", 0));
  }

  @Test
  void enormousRangesTakeNoMemory() throws Exception {
    ProgramRunner runner =
        loaded(ListPrimitives.set(), "(lambda (length (range $0)))", "int -> int");
    ProgramRunner.Input input = runner.input(List.of(1_000_000_000L));
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertEquals(Failure.OUT_OF_FUEL, runner.run(input));
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < 100; i++) {
      runner.run(input);
    }
    long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertTrue(bytes < 100_000, bytes + " bytes");
  }

  @Test
  void failuresMakeNoObjects() {
    ProgramRunner runner =
        loaded(ListPrimitives.set(), "(lambda (car (cdr (cdr (cdr $0)))))", "list(int) -> int");
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(1, 2)));
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    runner.run(input);
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < 100_000; i++) {
      assertTrue(runner.run(input) instanceof Failure);
    }
    long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertTrue(bytes < 100_000, bytes + " bytes");
  }

  @Test
  void longListsAreNoNesting() throws Exception {
    String largest = "(lambda (fold (range $0) 0 (lambda (lambda (if (gt? $0 $1) $0 $1)))))";
    assertEquals(999L, run(ListPrimitives.set(), largest, "int -> int", 1000));
    String down = "(lambda (length (unfold $0 (lambda (eq? 0 $0)) (lambda 1) (lambda (- $0 1)))))";
    assertEquals(1000L, run(ListPrimitives.set(), down, "int -> int", 1000));
  }

  /** Functions of functions: each element adds a level to the call that comes at the end. */
  @Test
  void chainsOfFunctionsAreBounded() throws Exception {
    String program =
        "(lambda (fold (range $0) (lambda $0) (lambda (lambda (lambda (+ 1 ($1 $0))))) 0))";
    assertEquals(100L, run(ListPrimitives.set(), program, "int -> int", 100));
    assertEquals(Failure.TOO_DEEP, run(ListPrimitives.set(), program, "int -> int", 1500));
  }

  /** Arguments of arguments: the chain is computed only at its end. */
  @Test
  void chainsOfDelayedArgumentsAreBounded() throws Exception {
    String program =
        "(lambda (fold (range $0) (lambda $0) (lambda (lambda (lambda ($1 (+ 1 $0))))) 0))";
    assertEquals(100L, run(ListPrimitives.set(), program, "int -> int", 100));
    assertEquals(Failure.TOO_DEEP, run(ListPrimitives.set(), program, "int -> int", 1500));
  }

  @Test
  void deepTermsAreRunOrRefused() throws Exception {
    int levels = 300;
    String deep = "(lambda " + "(+ 1 ".repeat(levels) + "$0" + ")".repeat(levels) + ")";
    assertEquals((long) levels, run(ListPrimitives.set(), deep, "int -> int", 0));
  }

  /** Calls of 50 levels each. */
  @Test
  void deepRecursionIsBounded() throws Exception {
    String step = "(+ 1 ".repeat(50) + "($1 (- $0 1))" + ")".repeat(50);
    String program = "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) 0 " + step + ")))))";
    assertEquals(500L, run(LispPrimitives.set(), program, "int -> int", 10));
    assertEquals(Failure.TOO_DEEP, run(LispPrimitives.set(), program, "int -> int", 40));
  }

  /** The recursions that people write: 49 calls, in a body of some levels. */
  @Test
  void usualRecursionIsNotTooDeep() throws Exception {
    String program =
        "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) empty (if (gt? $0 1) (cons (+ $0 (car"
            + " (cons $0 empty))) ($1 (- $0 1))) (cons 1 ($1 (- $0 1)))))))))";
    Object value = run(LispPrimitives.set(), program, "int -> list(int)", 49);
    assertEquals(49, ((ListValue) value).length());
    String nested =
        "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) 0 (+ (fix1 $0 (lambda (lambda (if (eq? $0"
            + " 0) 1 ($1 (- $0 1)))))) ($1 (- $0 1))))))))";
    assertEquals(25L, run(LispPrimitives.set(), nested, "int -> int", 25));
  }
}
