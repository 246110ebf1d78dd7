package mws4j.cli.options;

import picocli.CommandLine.Option;

/** The option {@code --particles} of what is estimated by importance sampling. */
public final class ParticlesOption {
  private static final int MOST = 100_000_000;

  @Option(
      names = "--particles",
      paramLabel = "N",
      description =
          "Draws of importance sampling per ${bundle:default.instance} (default:"
              + " ${DEFAULT-VALUE}).")
  private int particles = 1000;

  /** Draws per instance. Fails unless that many may be asked for; asked before the work begins. */
  public int number() {
    Checks.range("--particles", particles, 1, MOST);
    return particles;
  }
}
