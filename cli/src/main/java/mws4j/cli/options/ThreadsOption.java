package mws4j.cli.options;

import mws4j.mws.compute.Compute;
import picocli.CommandLine.Option;

/** The option {@code --threads}. */
public final class ThreadsOption {
  private static final int MOST = 1_024;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads; the result does not depend on them (default: one per processor).")
  private int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public void check() {
    Checks.range("--threads", threads, 1, MOST);
  }

  /** Number of threads. */
  public int count() {
    check();
    return threads;
  }

  /** The threads and the kernels. */
  public Compute compute() {
    return Compute.of(count());
  }
}
