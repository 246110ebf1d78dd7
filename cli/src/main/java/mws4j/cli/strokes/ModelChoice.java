package mws4j.cli.strokes;

import java.util.Optional;
import mws4j.cli.options.Checks;
import mws4j.domains.strokes.StrokeVariant;
import mws4j.domains.strokes.StrokesSettings;
import picocli.CommandLine.Option;

/** The options that say what a model of characters is built from. */
final class ModelChoice {
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
      names = "--prior-hidden",
      paramLabel = "H",
      description = "Width of that network (default: 4, the paper's; of a nade 32).")
  private Integer priorHidden;

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

  /**
   * What is wanted.
   *
   * @param conditioned whether the model is told the alphabets
   */
  ModelOptions options(boolean conditioned) {
    if (maps != null) {
      Checks.range("--maps", maps, 1, Integer.MAX_VALUE);
    }
    return new ModelOptions(
        Optional.ofNullable(strokes),
        Optional.ofNullable(bank),
        Optional.ofNullable(variant),
        Optional.ofNullable(likelihood),
        Optional.ofNullable(maps),
        Optional.ofNullable(prior),
        Optional.ofNullable(priorHidden),
        Optional.ofNullable(filters),
        Optional.ofNullable(hidden),
        conditioned);
  }
}
