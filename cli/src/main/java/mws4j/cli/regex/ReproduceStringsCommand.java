package mws4j.cli.regex;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.HeldOutOptions;
import mws4j.cli.reproduce.LengthOptions;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.domains.regex.RegexSettings;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce strings}. */
@Command(
    name = "strings",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Marginal NLL of test strings of the training concepts and of novel concepts, and"
            + " classification error, the same steps or time for every algorithm; by default K of"
            + " 2,3,5,10, 3 seeds.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce strings --data ../shared/data/string-concepts/original",
      "  mws4j reproduce strings --k 10 --seeds 1 --budget 2m --out runs/quick",
      "  mws4j reproduce strings --validation 200 --dropout 0.5 --out runs/dropout-0.5"
    })
final class ReproduceStringsCommand implements Callable<Integer> {
  private static final int MOST_HIDDEN = 4096;
  private static final int MOST_BATCH = 100_000;

  @Mixin private SweepOptions sweep;
  @Mixin private LengthOptions length;
  @Mixin private EditsOption edits;
  @Mixin private HeldOutConcepts concepts;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description = "Width of the LSTMs (default: ${DEFAULT-VALUE}).")
  private int hidden = 128;

  @Option(
      names = "--dropout",
      paramLabel = "P",
      description =
          "Share of the last hidden units dropped in training, by all algorithms (default:"
              + " ${DEFAULT-VALUE}).")
  private double dropout = 0.3;

  @Option(
      names = "--batch",
      paramLabel = "B",
      description = "Concepts per step, in training and evaluation (default: ${DEFAULT-VALUE}).")
  private int batch = 20;

  @Mixin private HeldOutOptions heldOut;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(StringsExperiment.SEEDS, StringsExperiment.KS, StringsExperiment.ALGORITHMS);
    Checks.range("--hidden", hidden, 1, MOST_HIDDEN);
    Checks.range("--batch", batch, 1, MOST_BATCH);
    TrainingConfig defaults = new RegexTraining().defaults().withBatch(batch);
    TrainingConfig base = sweep.apply(edits.apply(length.apply(defaults, sweep.algorithms())));
    StringsExperiment experiment =
        new StringsExperiment(
            concepts.read(),
            RegexSettings.defaults().withHidden(hidden).withDropout(dropout),
            base,
            length.convention(),
            heldOut.protocol());
    return sweep.run(length.apply(experiment), spec);
  }
}
