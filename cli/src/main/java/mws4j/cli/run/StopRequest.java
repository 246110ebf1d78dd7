package mws4j.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or another polite signal to end, while this is open: the work is told to stop and the
 * Java machine waits until it has.
 */
public final class StopRequest implements AutoCloseable {
  /** What a command exits with that was stopped: by convention 128 + SIGINT. */
  public static final int INTERRUPTED = 130;

  /** Longest wait; a step and a checkpoint take far less. */
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "mws4j-stop");
  private volatile boolean requested;

  /** Listens from now on. */
  public StopRequest() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    requested = true;
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("mws4j: the running step did not end in time; nothing was written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether to stop. */
  public boolean requested() {
    return requested;
  }

  /** Says that the work is over. */
  @Override
  public void close() {
    finished.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The machine began to stop only now; the hook has nothing left to wait for.
        requested = true;
      }
    }
  }
}
