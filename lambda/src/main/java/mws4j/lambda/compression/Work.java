package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The patterns yet to be expanded, those of the greatest bounds first. Shared by the threads of a
 * search, whose result does not depend on which of them does what: a pattern is left out only if
 * nothing that comes of it can be among the best.
 */
final class Work {
  /** So many at a time, since other threads may wait for them. */
  private static final int BATCH = 4;

  private final PriorityQueue<Pattern> queue =
      new PriorityQueue<>(Comparator.comparingLong((Pattern pattern) -> -pattern.bound()));

  private final Best best;
  private final BooleanSupplier stop;
  private int busy;
  private boolean failed;

  Work(Pattern first, Best best, BooleanSupplier stop) {
    this.queue.add(first);
    this.best = best;
    this.stop = stop;
  }

  /**
   * Expands patterns until none is left; done by each thread.
   *
   * @throws CancellationException if the search was stopped, by whichever thread sees it
   */
  void run(Expander expander) {
    List<Pattern> batch = new ArrayList<>();
    List<Pattern> made = new ArrayList<>();
    boolean finished = false;
    try {
      while (take(batch)) {
        for (Pattern pattern : batch) {
          require(stop);
          expander.expand(pattern, made);
        }
        give(made);
      }
      finished = true;
    } finally {
      if (!finished) {
        fail();
      }
    }
  }

  /** Fails if the search is to stop. */
  static void require(BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      throw new CancellationException("compression was stopped");
    }
  }

  /** Waits for the next patterns; false if there will be none. */
  private synchronized boolean take(List<Pattern> batch) {
    batch.clear();
    while (!failed && !isWorth() && busy > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("compression was interrupted");
      }
    }
    while (!failed && batch.size() < BATCH && isWorth()) {
      batch.add(queue.poll());
    }
    busy += batch.isEmpty() ? 0 : 1;
    return !batch.isEmpty();
  }

  private boolean isWorth() {
    return !queue.isEmpty() && best.takes(queue.peek().bound());
  }

  private synchronized void give(List<Pattern> made) {
    queue.addAll(made);
    made.clear();
    busy--;
    notifyAll();
  }

  private synchronized void fail() {
    failed = true;
    notifyAll();
  }
}
