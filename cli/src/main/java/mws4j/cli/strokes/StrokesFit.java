package mws4j.cli.strokes;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mws4j.cli.json.Json;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

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
public record StrokesFit(int explained, int images, int side, double bound, double reconstruction) {

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
   * Looks at some images of a trainer: at its memory, all of it scored afresh, or, of an algorithm
   * that has none, at the weighted samples of one step.
   *
   * @param numbers of the images
   */
  static StrokesFit of(Trainer<CharacterImage> trainer, int[] numbers) {
    TrainingConfig config = trainer.config();
    StrokesModel model = (StrokesModel) trainer.model();
    List<CharacterImage> images = Arrays.stream(numbers).mapToObj(trainer.data()::get).toList();
    StrokesFit fit = of(inferred(trainer, numbers), images.get(0).side());
    return Algorithms.of(config.algorithm()).usesMemory()
        ? fit
        : fit.withBound(
            ImportanceSampling.of(
                    model,
                    images,
                    config.particles().samples(),
                    config.seed(),
                    Runtime.getRuntime().availableProcessors())
                .mean());
  }

  /** What is inferred for some images of a trainer. */
  static List<ScoredPrograms> inferred(Trainer<CharacterImage> trainer, int[] numbers) {
    TrainingConfig config = trainer.config();
    StrokesModel model = (StrokesModel) trainer.model();
    List<CharacterImage> images = Arrays.stream(numbers).mapToObj(trainer.data()::get).toList();
    if (!Algorithms.of(config.algorithm()).usesMemory()) {
      return ScoredPrograms.ofSamples(model, images, config.particles().samples(), config.seed());
    }
    List<ProgramBatch> programs = new ArrayList<>();
    for (int number : numbers) {
      ProgramBatch remembered = new ProgramBatch();
      trainer.memory().addTo(number, remembered);
      programs.add(remembered);
    }
    return ScoredPrograms.ofMemory(model, images, programs);
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

  /** What was found, by name. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("bound, bits per pixel", number("%.4f", bitsPerPixel()));
    lines.put("bound, nats per image", number("%.3f", bound));
    lines.put("reconstruction error, nats", number("%.3f", reconstruction));
    lines.put("images explained", explained + " of " + images);
    return lines;
  }

  static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  /** The same as numbers. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("bitsPerPixel", Json.number(bitsPerPixel()));
    json.add("bound", Json.number(bound));
    json.add("reconstruction", Json.number(reconstruction));
    json.addProperty("explained", explained);
    json.addProperty("instances", images);
    return json;
  }
}
