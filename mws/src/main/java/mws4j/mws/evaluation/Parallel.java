package mws4j.mws.evaluation;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Independent tasks numbered from 0, on several threads. A task stores its result under its number
 * and takes nothing from the tasks before it, so that results do not depend on the threads.
 */
final class Parallel {
  /** One task. */
  @FunctionalInterface
  interface Task<W> {
    /** Runs the task of a number with the workspace of its thread. */
    void run(W workspace, int number);
  }

  private Parallel() {}

  /**
   * Runs all tasks.
   *
   * @param workspace makes what a thread needs; called once on every thread
   * @throws RuntimeException that of a task, if one failed
   */
  static <W> void run(int tasks, int threads, Supplier<W> workspace, Task<W> task) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    int workers = Math.min(threads, tasks);
    if (workers <= 1) {
      runAll(tasks, new AtomicInteger(), workspace, task);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          runAll(tasks, next, workspace, task);
          return null;
        };
    ExecutorService pool = Executors.newFixedThreadPool(workers, Parallel::daemon);
    try {
      for (Future<Void> done : pool.invokeAll(Collections.nCopies(workers, worker))) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("evaluation: interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("evaluation: a task failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <W> void runAll(
      int tasks, AtomicInteger next, Supplier<W> workspace, Task<W> task) {
    W own = workspace.get();
    for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
      task.run(own, i);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mws4j-evaluation");
    thread.setDaemon(true);
    return thread;
  }
}
