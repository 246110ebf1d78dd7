package mws4j.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.reproduce.AutomataExperiment;
import mws4j.cli.run.StepPlan;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "The error of the learned noise of cellular automata and the share of rules found; by"
            + " default K of 1,3,5,10, 5 seeds.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce automata --seeds 2",
      "  mws4j reproduce automata --one-proposal --algorithms mws-replay,mws-fantasy",
      "  mws4j reproduce automata --neighbours 5 --algorithms mws-replay,rws-wake --k 10",
      "  mws4j reproduce automata --neighbours 7 --algorithms mws-replay --k 10 --edits 8"
    })
final class ReproduceAutomataCommand implements Callable<Integer> {
  @Mixin private SweepOptions sweep;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Length of each run in steps (default: that of 'train automata').")
  private Long steps;

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description = "Cells that a cell depends on: 3, 5 or 7 (default: ${DEFAULT-VALUE}).")
  private int neighbours = 3;

  @Mixin private ConventionOption convention;
  @Mixin private EditsOption edits;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(AutomataExperiment.SEEDS, AutomataExperiment.KS, AutomataExperiment.ALGORITHMS);
    TrainingConfig defaults = AutomatonModel.trainingDefaults(neighbours);
    long length = steps == null ? defaults.steps() : steps;
    Checks.range("--steps", length, 1, Long.MAX_VALUE);
    TrainingConfig base = sweep.apply(edits.apply(StepPlan.withSteps(defaults, length)));
    return sweep.run(
        "automata", new AutomataExperiment(neighbours, base, convention.oneProposal), spec);
  }
}
