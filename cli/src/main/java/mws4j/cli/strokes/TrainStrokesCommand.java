package mws4j.cli.strokes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.train.TrainOptions;
import mws4j.cli.train.TrainingRun;
import mws4j.domains.strokes.StrokeVariant;
import mws4j.domains.strokes.StrokesSettings;
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

  @Option(
      names = "--strokes",
      paramLabel = "N",
      description = "Strokes of every program (default: ${bundle:default.strokes}).")
  private Integer strokes;

  @Option(
      names = "--bank",
      paramLabel = "N",
      description = "Stroke types learned (default: ${bundle:default.bank}).")
  private Integer bank;

  @Option(
      names = "--variant",
      paramLabel = "arc|line|free",
      description =
          "Arcs up to half a circle, straight lines, or arcs of any angle (default: ${bundle:default.variant}).")
  private StrokeVariant variant;

  @Option(
      names = "--likelihood",
      paramLabel = "affine|bernoulli",
      description =
          "Average over learned affine maps of the canvas, or take it as it is (default: affine).")
  private ModelOptions.Pixels likelihood;

  @Option(
      names = "--maps",
      paramLabel = "N",
      description = "Affine maps (default: ${bundle:default.maps}).")
  private Integer maps;

  @Option(
      names = "--prior",
      paramLabel = "lstm|nade",
      description = "The network over strokes (default: ${bundle:default.prior}).")
  private StrokesSettings.PriorKind prior;

  @Option(
      names = "--condition-on-alphabet",
      description = "Tell prior and recognition network the alphabet of a character.")
  private boolean conditioned;

  @Option(
      names = "--filters",
      paramLabel = "N",
      description =
          "Filters of the recognition network's first layer (default: ${bundle:default.filters}).")
  private Integer filters;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description = "Width of the recognition network's LSTM (default: ${bundle:default.hidden}).")
  private Integer hidden;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (maps != null) {
      Checks.range("--maps", maps, 1, Integer.MAX_VALUE);
    }
    ModelOptions wanted =
        new ModelOptions(
            Optional.ofNullable(strokes),
            Optional.ofNullable(bank),
            Optional.ofNullable(variant),
            Optional.ofNullable(likelihood),
            Optional.ofNullable(maps),
            Optional.ofNullable(prior),
            Optional.ofNullable(filters),
            Optional.ofNullable(hidden),
            conditioned);
    var domain = new StrokesTraining(wanted, selection.selection());
    return new TrainingRun<>(domain, options, format, spec).call();
  }
}
