package mws4j.cli.limits;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.cli.run.StepPlan;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce limits}. */
@Command(
    name = "limits",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "What memories of M programs hold of the posterior, and what is learned with them, from"
            + " MAP (M=1) towards exact inference; by default M of 1,3,10,30,100, 3 seeds. --k is M"
            + " here.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce limits --of gmm",
      "  mws4j reproduce limits --of regex --steps 500 --k 1,10 --seeds 1 --out runs/quick"
    })
final class ReproduceLimitsCommand implements Callable<Integer> {
  private static final int MOST_PROPOSALS = 1000;

  @Option(
      names = "--of",
      paramLabel = "DOMAIN",
      required = true,
      description =
          "gmm, automata, regex or strokes, with the data that are built in; of the first two all"
              + " programs can be listed, so that their references are exact.")
  private String domain;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Length of each run in steps (default: the domain's).")
  private Long steps;

  @Option(
      names = "--proposals",
      paramLabel = "R",
      description = "Programs proposed per observation and step (default: ${DEFAULT-VALUE}).")
  private int proposals = 5;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description =
          "So many of the first observations are compared with their references (default:"
              + " ${DEFAULT-VALUE}; at most all).")
  private int instances = 100;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds of the search for references of regex and strokes, 50 proposals and 50 edits each"
              + " (default: ${DEFAULT-VALUE}).")
  private int rounds = 50;

  @Mixin private SweepOptions sweep;
  @Mixin private EditsOption edits;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(LimitsExperiment.SEEDS, LimitsExperiment.SIZES, LimitsExperiment.ALGORITHMS);
    Checks.range("--proposals", proposals, 1, MOST_PROPOSALS);
    Checks.range("--instances", instances, 1, Integer.MAX_VALUE);
    Checks.range("--rounds", rounds, 1, Integer.MAX_VALUE);
    return sweep.run(experiment(Subject.of(domain)), spec);
  }

  private <X> LimitsExperiment<X> experiment(Subject<X> subject) {
    TrainingConfig base = sweep.apply(edits.apply(subject.base()));
    if (steps != null) {
      Checks.range("--steps", steps, 1, Long.MAX_VALUE);
      base = StepPlan.withSteps(base, steps);
    }
    return new LimitsExperiment<>(subject, base, proposals, instances, rounds);
  }
}
