package mws4j.lambda.compression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The patterns yet to be expanded, those of the greatest bounds first; when they take too much
 * memory, what comes of the last ones first. Shared by the threads of a search, whose result
 * depends neither on the order nor on which of them does what: a pattern is left out only if
 * nothing that comes of it can be among the best.
 */
final class Work {
  /** So many at a time, since other threads may wait for them. */
  private static final int BATCH = 4;

  /** Integers in the tables of patterns that wait by their bounds: at most a quarter of memory. */
  static final long MOST_INTEGERS =
      Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES);

  private static final Comparator<Pattern> BY_BOUND = Comparator.comparingLong(Pattern::bound);

  private final PriorityQueue<Pattern> queue = new PriorityQueue<>(BY_BOUND.reversed());
  private final Deque<Pattern> stack = new ArrayDeque<>();
  private final Best best;
  private final BooleanSupplier stop;
  private final long most; // integers in the queue
  private long integers; // there now
  private int busy;
  private boolean failed;

  /**
   * A search from a pattern.
   *
   * @param most integers in the tables that wait by their bounds
   */
  Work(Pattern first, Best best, long most, BooleanSupplier stop) {
    this.queue.add(first);
    this.integers = first.table().length;
    this.best = best;
    this.most = most;
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
    next(batch);
    while (!failed && batch.isEmpty() && busy > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("compression was interrupted");
      }
      next(batch);
    }
    busy += batch.isEmpty() ? 0 : 1;
    return !batch.isEmpty();
  }

  private void next(List<Pattern> batch) {
    while (!failed && batch.size() < BATCH && !(stack.isEmpty() && queue.isEmpty())) {
      boolean last = !stack.isEmpty();
      Pattern pattern = last ? stack.pop() : queue.poll();
      integers -= last ? 0 : pattern.table().length;
      if (best.takes(pattern.bound())) {
        batch.add(pattern);
      } else if (!last) {
        queue.clear(); // the others have no greater bounds
        integers = 0;
      }
    }
  }

  private synchronized void give(List<Pattern> made) {
    if (integers > most) {
      made.sort(BY_BOUND);
      made.forEach(stack::push);
    } else {
      queue.addAll(made);
      made.forEach(pattern -> integers += pattern.table().length);
    }
    made.clear();
    busy--;
    notifyAll();
  }

  private synchronized void fail() {
    failed = true;
    notifyAll();
  }
}
