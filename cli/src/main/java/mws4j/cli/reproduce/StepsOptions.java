package mws4j.cli.reproduce;

import mws4j.cli.options.Checks;
import mws4j.cli.run.StepPlan;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Option;

/** The options of sweeps whose runs have all the same number of steps. */
public final class StepsOptions {
  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Length of each run in steps (default: ${bundle:default.steps}).")
  private Long steps;

  @Option(
      names = "--one-proposal",
      description =
          "Remember K programs and propose one a step, as in the authors' code and the paper's first"
              + " version.")
  private boolean oneProposal;

  /** What K means for algorithms with a memory. */
  public KConvention convention() {
    return new KConvention(oneProposal);
  }

  /** Whether the number of steps was given. */
  public boolean given() {
    return steps != null;
  }

  /** A configuration with that many steps. */
  public TrainingConfig apply(TrainingConfig base) {
    long length = steps == null ? base.steps() : steps;
    Checks.range("--steps", length, 1, Long.MAX_VALUE);
    return StepPlan.withSteps(base, length);
  }
}
