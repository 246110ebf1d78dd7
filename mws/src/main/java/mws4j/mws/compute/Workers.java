package mws4j.mws.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks side by side: in the calling thread if there is only one task or one thread.
 */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  /** That many threads. */
  Workers(int threads) {
    this.threads = threads;
    pool = Executors.newFixedThreadPool(threads, Workers::daemon); // starts none before its tasks
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mws4j-worker");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs tasks 0, 1, ... and waits for all.
   *
   * @throws RuntimeException the one that the first task to fail, by number, failed with
   */
  public void run(int tasks, IntConsumer task) {
    if (threads == 1 || tasks == 1) {
      for (int i = 0; i < tasks; i++) {
        task.accept(i);
      }
      return;
    }
    List<Callable<Void>> calls = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int number = i;
      calls.add(
          () -> {
            task.accept(number);
            return null;
          });
    }
    try {
      pool.invokeAll(calls).forEach(Workers::await);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Waits for a task of another thread.
   *
   * @throws RuntimeException the one that it failed with
   */
  public static void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) { // out of memory, for example
        throw failure;
      }
      throw new IllegalStateException("a task failed: " + e.getCause(), e.getCause());
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  /** Stops the threads. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
