package mws4j.cli.automata;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.StepsOptions;
import mws4j.cli.reproduce.SweepOptions;
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
      names = "--neighbours",
      paramLabel = "W",
      description = "Cells that a cell depends on: 3, 5 or 7 (default: ${DEFAULT-VALUE}).")
  private int neighbours = 3;

  @Mixin private StepsOptions steps;
  @Mixin private EditsOption edits;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(AutomataExperiment.SEEDS, AutomataExperiment.KS, AutomataExperiment.ALGORITHMS);
    TrainingConfig base =
        sweep.apply(edits.apply(steps.apply(AutomatonModel.trainingDefaults(neighbours))));
    return sweep.run(new AutomataExperiment(neighbours, base, steps.convention()), spec);
  }
}
