package mws4j.domains.regex;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A thread with less stack than any that Java makes by default. */
public final class SmallStack {
  private static final int BYTES = 256 * 1024;

  private SmallStack() {}

  /** What the question comes to there; what it throws is thrown here. */
  public static boolean call(BooleanSupplier question) throws InterruptedException {
    boolean[] answer = new boolean[1];
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> answer[0] = question.getAsBoolean(), "small stack", BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    thread.join();
    if (thrown.get() instanceof Error error) {
      throw error;
    } else if (thrown.get() instanceof RuntimeException exception) {
      throw exception;
    }
    return answer[0];
  }
}
