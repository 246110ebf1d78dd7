package mws4j.cli.strokes;

import java.util.Arrays;
import java.util.List;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.training.Trainer;

/**
 * How a model does on images.
 *
 * @param explained images for which there are programs
 * @param images number of images
 * @param side of the images, in pixels
 * @param bound on {@code log p(x)}: mean over the explained of {@code log sum_z p(z,x)} or, without
 *     a memory, of the log of the mean importance weight; nats
 * @param reconstruction mean of the expectation of {@code -log p(x|z)} over the programs, nats
 */
public record StrokesFit(int explained, int images, int side, double bound, double reconstruction)
    implements View {

  /** Of programs that are known for images. */
  static StrokesFit of(List<ScoredPrograms> all, int side) {
    List<ScoredPrograms> known = all.stream().filter(each -> each.size() > 0).toList();
    return new StrokesFit(
        known.size(),
        all.size(),
        side,
        known.stream().mapToDouble(ScoredPrograms::bound).average().orElse(Double.NaN),
        known.stream().mapToDouble(ScoredPrograms::reconstruction).average().orElse(Double.NaN));
  }

  /**
   * Looks at some images of a model in training: at its memory, all of it scored afresh, or, of an
   * algorithm that has none, at the weighted samples of one step.
   *
   * @param numbers of the images
   */
  static StrokesFit of(TrainedModel<CharacterImage, StrokesModel> trained, int[] numbers) {
    Trainer<CharacterImage> trainer = trained.trainer();
    List<CharacterImage> images = images(trainer, numbers);
    StrokesFit fit = of(inferred(trained, numbers), images.get(0).side());
    return trainer.config().usesMemory()
        ? fit
        : fit.withBound(
            ImportanceSampling.ofTrainer(trainer, images, Compute.ofAllProcessors()).mean());
  }

  /** What is inferred for some images of a trainer. */
  static List<ScoredPrograms> inferred(
      TrainedModel<CharacterImage, StrokesModel> trained, int[] numbers) {
    return Approximations.scored(trained.trainer(), numbers, Compute.ofAllProcessors());
  }

  private static List<CharacterImage> images(Trainer<CharacterImage> trainer, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(trainer.data()::get).toList();
  }

  private StrokesFit withBound(double other) {
    return new StrokesFit(explained, images, side, other, reconstruction);
  }

  /** Nats of an image as bits for each of its pixels: what it takes to store them. */
  public static double bitsPerPixel(double nats, int side) {
    return -nats / (side * side * StrictMath.log(2));
  }

  /** The bound as bits per pixel. */
  public double bitsPerPixel() {
    return bitsPerPixel(bound, side);
  }

  @Override
  public Result result() {
    return new Result()
        .show("bitsPerPixel", "bound, bits per pixel", bitsPerPixel(), Format.BITS_PER_PIXEL)
        .show("bound", "bound, nats per image", bound, Format.decimals(3))
        .show("reconstruction", "reconstruction error, nats", reconstruction, Format.decimals(3))
        .show("explained", "images explained", explained, Format.outOf(images))
        .put("instances", images);
  }
}
