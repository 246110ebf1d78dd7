package mws4j.mws.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComputeTest {
  @ParameterizedTest
  @CsvSource({"1, 0", "4, 0", "1, 1", "3, 1", "1, 20", "2, 7", "8, 3", "5, 200"})
  void everyTaskRunsOnceWithTheWorkspaceOfItsThread(int threads, int tasks) {
    AtomicInteger workspaces = new AtomicInteger();
    AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
    Compute.of(threads)
        .run(
            tasks,
            () -> {
              workspaces.incrementAndGet();
              return Thread.currentThread();
            },
            (thread, number) -> {
              assertSame(Thread.currentThread(), thread);
              runs.incrementAndGet(number);
            });
    for (int i = 0; i < tasks; i++) {
      assertEquals(1, runs.get(i), "task " + i);
    }
    assertTrue(workspaces.get() <= Math.min(threads, tasks));
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 3", "3, 3", "7, 3", "9, 3", "5, 1", "5, 2147483647"})
  void groupsMeetEveryNumberOnce(int count, int together) {
    AtomicIntegerArray runs = new AtomicIntegerArray(count);
    Compute.of(2)
        .runGroups(
            count,
            together,
            () -> "",
            (none, from, to) -> {
              assertEquals(0, from % together);
              assertTrue(from < to && (to - from == together || to == count));
              for (int i = from; i < to; i++) {
                runs.incrementAndGet(i);
              }
            });
    for (int i = 0; i < count; i++) {
      assertEquals(1, runs.get(i), "number " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theExceptionOfATaskIsThrown(int threads) {
    IllegalStateException failure = new IllegalStateException("task 5");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Compute.of(threads)
                    .run(
                        20,
                        () -> "",
                        (none, number) -> {
                          if (number == 5) {
                            throw failure;
                          }
                        }));
    assertSame(failure, thrown);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theExceptionOfAWorkspaceIsThrown(int threads) {
    ArithmeticException failure = new ArithmeticException();
    assertSame(
        failure,
        assertThrows(
            ArithmeticException.class,
            () ->
                Compute.of(threads)
                    .run(
                        9,
                        () -> {
                          throw failure;
                        },
                        (none, number) -> {})));
  }

  /** Whichever comes first in time. */
  @Test
  void workersThrowTheExceptionOfTheFirstTaskByNumber() {
    try (Workers workers = Compute.of(4).workers()) {
      for (int round = 0; round < 50; round++) {
        RuntimeException thrown =
            assertThrows(
                RuntimeException.class,
                () ->
                    workers.run(
                        12,
                        number -> {
                          if (number >= 3) {
                            throw new IllegalArgumentException("task " + number);
                          }
                        }));
        assertEquals("task 3", thrown.getMessage());
      }
    }
  }

  @Test
  void everyThreadHasKernelsOfItsOwn() {
    Compute compute = new Compute(3, KernelProvider::scalar);
    assertEquals(3, compute.threads());
    Kernels kernels = compute.kernels();
    assertNotSame(kernels, compute.kernels());
    assertSame(kernels.getClass(), compute.kernels().getClass());
    assertTrue(Compute.ofAllProcessors().threads() >= 1);
  }

  @Test
  void refusesNoThreads() {
    String message = assertThrows(IllegalArgumentException.class, () -> Compute.of(0)).getMessage();
    assertEquals("threads must be at least 1, not 0", message);
  }
}
