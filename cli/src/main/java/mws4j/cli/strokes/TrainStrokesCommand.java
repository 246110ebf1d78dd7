package mws4j.cli.strokes;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.JsonOption;
import mws4j.cli.train.TrainOptions;
import mws4j.cli.train.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j train strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns a bank of pen strokes from images of characters, a prior over sequences of them and"
          + " a network that finds the strokes behind an image.",
      "Without --steps or --minutes: ${bundle:default.length} of ${bundle:default.algorithm}."
    },
    footer = {
      "",
      "Data: an Omniglot zip as published, a folder of PNG or JPEG pictures (of each alphabet in a"
          + " subfolder of its own), MNIST digits (idx, gzipped or not), or a character file; see"
          + " docs/characters-data.md.",
      "",
      "Examples:",
      "  mws4j train strokes                             the built-in sample, 256 images",
      "  mws4j train strokes --data omniglot.zip --per-alphabet 10 --minutes 90 --out"
          + " runs/omniglot",
      "  mws4j train strokes --data train-images-idx3-ubyte.gz --limit 1000 --likelihood bernoulli",
      "  mws4j train strokes --data omniglot.zip --per-alphabet 10 --condition-on-alphabet"
    })
final class TrainStrokesCommand implements Callable<Integer> {
  @Mixin private TrainOptions options;
  @Mixin private SelectionOptions selection;
  @Mixin private ModelChoice model;

  @Option(
      names = "--condition-on-alphabet",
      description = "Tell prior and recognition network the alphabet of a character.")
  private boolean conditioned;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var domain = new StrokesTraining(model.options(conditioned), selection.selection());
    return new TrainingRun<>(domain, options, format, spec).call();
  }
}
