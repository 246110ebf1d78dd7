package mws4j.cli.reproduce;

import mws4j.cli.options.Checks;
import picocli.CommandLine.Option;

/** The options of sweeps that bound the marginal likelihood of data held out. */
public final class HeldOutOptions {
  private static final int MOST_PARTICLES = 10_000_000;

  @Option(
      names = "--fresh-steps",
      paramLabel = "N",
      description =
          "Steps of each recognition model that is trained to evaluate, the first half of them on"
              + " dreams alone; 0 for none (default: ${DEFAULT-VALUE}).")
  private long freshSteps = 2000;

  @Option(
      names = "--particles",
      paramLabel = "N",
      description = "Draws per observation of the estimates (default: ${DEFAULT-VALUE}).")
  private int particles = 1000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds of the search for programs of what is held out, 50 proposals and 50 edits each"
              + " (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  /** The checked values. */
  public HeldOutProtocol protocol() {
    Checks.range("--fresh-steps", freshSteps, 0, Long.MAX_VALUE);
    Checks.range("--particles", particles, 1, MOST_PARTICLES);
    Checks.range("--rounds", rounds, 1, Integer.MAX_VALUE);
    return new HeldOutProtocol(new FreshProtocol(freshSteps, particles), rounds);
  }
}
