package mws4j.cli.strokes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.FreshProtocol;
import mws4j.cli.reproduce.StepsOptions;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.cli.train.LearningOptions;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Bounds of characters of the training set and of alphabets that were held out, the same"
            + " steps for every algorithm; by default K of 3,5,10,20,40, 3 seeds.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce strokes --steps 2000 --pretrain 500 --k 10 --seeds 1 --out runs/quick",
      "  mws4j reproduce strokes --edits 30 --algorithms mws-replay --out runs/edits",
      "  mws4j reproduce strokes --data train-images-idx3-ubyte.gz --per-alphabet 100 --likelihood"
          + " bernoulli --test t10k-images-idx3-ubyte.gz"
    })
final class ReproduceStrokesCommand implements Callable<Integer> {
  private static final int MOST_PARTICLES = 10_000_000;

  @Mixin private SweepOptions sweep;
  @Mixin private StepsOptions steps;
  @Mixin private EditsOption edits;
  @Mixin private LearningOptions learning;
  @Mixin private HeldOutImages images;
  @Mixin private ModelChoice model;

  @Option(
      names = "--fresh-steps",
      paramLabel = "N",
      description =
          "Steps of each recognition model that is trained to evaluate, the first half of them on"
              + " dreams alone (default: ${DEFAULT-VALUE}).")
  private long freshSteps = 2000;

  @Option(
      names = "--particles",
      paramLabel = "N",
      description = "Draws per image of the estimates (default: ${DEFAULT-VALUE}).")
  private int particles = 1000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds of the search for programs of images held out, 50 proposals and 50 edits each"
              + " (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(StrokesExperiment.SEEDS, StrokesExperiment.KS, StrokesExperiment.ALGORITHMS);
    Checks.range("--fresh-steps", freshSteps, 1, Long.MAX_VALUE);
    Checks.range("--particles", particles, 1, MOST_PARTICLES);
    Checks.range("--rounds", rounds, 1, Integer.MAX_VALUE);
    TrainingConfig base =
        sweep.apply(edits.apply(learning.apply(steps.apply(StrokesModel.trainingDefaults()))));
    StrokesSettings structure = model.options(false).apply(StrokesSettings.defaults(), List.of());
    StrokesExperiment experiment =
        new StrokesExperiment(
            images.read(),
            structure,
            base,
            steps.convention(),
            new StrokesExperiment.Effort(new FreshProtocol(freshSteps, particles), rounds));
    return sweep.run(experiment, spec);
  }
}
