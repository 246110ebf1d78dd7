package mws4j.cli.run;

import picocli.CommandLine.Option;

/** The options {@code --seed}, {@code --resume} and {@code --overwrite} of whatever trains. */
public final class RunOptions {
  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of all random draws (default: ${bundle:default.seed}).")
  private Long seed;

  @Option(
      names = "--resume",
      description = "Go on with the run in the folder, with the options that it was started with.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Replace an earlier run in the folder.")
  private boolean overwrite;

  /**
   * Checks what was given.
   *
   * @throws IllegalArgumentException if options exclude each other
   */
  public void check() {
    if (resume && overwrite) {
      throw new IllegalArgumentException("--resume and --overwrite exclude each other");
    }
  }

  /** The seed that was given, else the one that would be taken. */
  public long seed(long base) {
    return seed == null ? base : seed;
  }

  /** Whether a run goes on. */
  public boolean resume() {
    return resume;
  }

  /** Whether an earlier run may be replaced. */
  public boolean overwrite() {
    return overwrite;
  }
}
