package mws4j.cli.reproduce;

import mws4j.cli.options.Checks;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Option;

/** The option {@code --edits} of sweeps in domains that have an editor. */
public final class EditsOption {
  private static final int MOST = 1000;

  @Option(
      names = "--edits",
      paramLabel = "N",
      description =
          "Edits per instance and step of algorithms with a memory, beyond K; the paper has none "
              + "(default: ${DEFAULT-VALUE}).")
  private int edits;

  /** A configuration with that many edits. */
  public TrainingConfig apply(TrainingConfig base) {
    Checks.range("--edits", edits, 0, MOST);
    return base.with(base.particles().withEdits(edits));
  }
}
