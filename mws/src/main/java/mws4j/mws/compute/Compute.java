package mws4j.mws.compute;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;

/**
 * What computes: a number of threads, each with kernels of its own. No result depends on it.
 * Immutable, shared by threads.
 */
public final class Compute {
  /** One of several numbered tasks. */
  @FunctionalInterface
  public interface Task<W> {
    /** Runs the task of this number with the workspace of the thread. */
    void run(W workspace, int number);
  }

  /** A task that does several numbers in a row. */
  @FunctionalInterface
  public interface Group<W> {
    /** Runs the task for the numbers [from, to) with the workspace of the thread. */
    void run(W workspace, int from, int to);
  }

  private final int threads;
  private final Supplier<Kernels> kernels;

  /**
   * That many threads with given kernels.
   *
   * @param threads at least 1
   * @param kernels makes those of a thread
   */
  public Compute(int threads, Supplier<Kernels> kernels) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    this.threads = threads;
    this.kernels = kernels;
  }

  /** That many threads with the kernels that {@link KernelProvider} chooses. */
  public static Compute of(int threads) {
    return new Compute(threads, KernelProvider::create);
  }

  /** A thread per processor. */
  public static Compute ofAllProcessors() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** Number of threads. */
  public int threads() {
    return threads;
  }

  /** New kernels, for use by one thread. */
  public Kernels kernels() {
    return kernels.get();
  }

  /** Threads that wait for work until they are closed. */
  public Workers workers() {
    return new Workers(threads);
  }

  /**
   * Runs independent tasks numbered from 0. A task stores its result under its number and takes
   * nothing from the tasks before it, so that results do not depend on the threads.
   *
   * @param workspace makes what a thread needs; called once on every thread
   * @throws RuntimeException the one that a task failed with
   */
  public <W> void run(int tasks, Supplier<W> workspace, Task<W> task) {
    int parts = Math.min(threads, tasks);
    AtomicInteger next = new AtomicInteger();
    try (Workers workers = new Workers(Math.max(1, parts))) {
      workers.run(
          parts,
          part -> {
            W own = workspace.get();
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
              task.run(own, i);
            }
          });
    }
  }

  /**
   * Runs independent tasks as {@link #run} does, for the numbers below {@code count} in groups of
   * {@code together}; the last group may be smaller.
   */
  public <W> void runGroups(int count, int together, Supplier<W> workspace, Group<W> group) {
    int groups = (int) (((long) count + together - 1) / together);
    run(
        groups,
        workspace,
        (own, number) -> {
          int from = number * together;
          group.run(own, from, from + Math.min(together, count - from));
        });
  }
}
