package mws4j.cli.strokes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.HeldOutOptions;
import mws4j.cli.reproduce.LengthOptions;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Bounds of characters of the training set and of alphabets that were held out, the same"
            + " steps or time for every algorithm; by default K of 3,5,10,20,40, 3 seeds.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce strokes --steps 2000 --pretrain 500 --k 10 --seeds 1 --out runs/quick",
      "  mws4j reproduce strokes --edits 30 --algorithms mws-replay --out runs/edits",
      "  mws4j reproduce strokes --data train-images-idx3-ubyte.gz --per-alphabet 100 --likelihood"
          + " bernoulli --test t10k-images-idx3-ubyte.gz"
    })
final class ReproduceStrokesCommand implements Callable<Integer> {
  @Mixin private SweepOptions sweep;
  @Mixin private LengthOptions length;
  @Mixin private EditsOption edits;
  @Mixin private HeldOutImages images;
  @Mixin private ModelChoice model;
  @Mixin private HeldOutOptions heldOut;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(StrokesExperiment.SEEDS, StrokesExperiment.KS, StrokesExperiment.ALGORITHMS);
    TrainingConfig defaults = StrokesTraining.firstDreaming();
    TrainingConfig base = sweep.apply(edits.apply(length.apply(defaults, sweep.algorithms())));
    StrokesSettings structure = model.options(false).apply(StrokesSettings.defaults(), List.of());
    StrokesExperiment experiment =
        new StrokesExperiment(
            images.read(), structure, base, length.convention(), heldOut.protocol());
    return sweep.run(length.apply(experiment), spec);
  }
}
