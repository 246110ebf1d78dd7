package mws4j.cli.strokes;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mws4j.cli.json.Json;
import mws4j.cli.json.SamplingView;
import mws4j.cli.json.View;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * A model on images of characters.
 *
 * @param model the checkpoint
 * @param data the name of the data
 * @param memory where the programs come from: how many of an image, and whether the run itself
 *     remembered them
 * @param side of the images
 * @param sampled log-marginals estimated with the recognition model as proposal
 * @param bounds {@code log sum_z p(z,x)} over the programs of each image
 * @param reconstructions expectation of {@code -log p(x|z)} over them
 */
public record StrokesEvaluation(
    String model,
    String data,
    MemorySource memory,
    int side,
    ImportanceSampling sampled,
    PerInstance bounds,
    PerInstance reconstructions)
    implements View {

  /**
   * Where programs come from.
   *
   * @param capacity most programs of an image
   * @param trained whether they were remembered in training, or else found anew
   */
  public record MemorySource(int capacity, boolean trained) {
    @Override
    public String toString() {
      return trained ? "of the run's own memory" : "found afresh";
    }
  }

  /**
   * How to evaluate.
   *
   * @param particles of importance sampling
   * @param rounds of proposals where programs have to be found
   * @param seed of all draws
   */
  public record Effort(int particles, int rounds, long seed) {}

  /**
   * Evaluates. On the data that the run was trained on the programs are those of its memory, scored
   * afresh; for others as many are looked for.
   *
   * @param source name of the data
   */
  public static StrokesEvaluation of(
      Path checkpoint,
      StrokesModel model,
      List<CharacterImage> images,
      String source,
      Effort effort)
      throws IOException {
    TrainingConfig config = config(checkpoint);
    Optional<List<ScoredPrograms>> remembered = remembered(checkpoint, model, images, config);
    int capacity = config.particles().memory();
    List<ScoredPrograms> programs =
        remembered.isPresent()
            ? remembered.get()
            : new CharacterInference(model, capacity, CharacterInference.PARTICLES, effort.seed())
                .rounds(images, effort.rounds());
    return new StrokesEvaluation(
        checkpoint.toString(),
        source,
        new MemorySource(capacity, remembered.isPresent()),
        model.structure().side(),
        ImportanceSampling.of(
            model,
            images,
            effort.particles(),
            effort.seed(),
            Runtime.getRuntime().availableProcessors()),
        each(programs, ScoredPrograms::bound),
        each(programs, ScoredPrograms::reconstruction));
  }

  private static TrainingConfig config(Path checkpoint) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Checkpoint.metadata(checkpoint)
        .forEach(
            (name, value) -> {
              if (name.startsWith("config.")) {
                values.put(name.substring("config.".length()), value);
              }
            });
    return TrainingConfig.of(values);
  }

  /** What the run remembers, if it remembers anything and these are its data. */
  private static Optional<List<ScoredPrograms>> remembered(
      Path checkpoint, StrokesModel model, List<CharacterImage> images, TrainingConfig config)
      throws IOException {
    boolean same =
        Checkpoint.fingerprint(images).equals(Checkpoint.metadata(checkpoint).get("data"));
    if (!same || !Algorithms.of(config.algorithm()).usesMemory()) {
      return Optional.empty();
    }
    try (Trainer<CharacterImage> trainer = new Trainer<>(model, images, config, 1)) {
      Checkpoint.resume(checkpoint, trainer);
      int[] all = StrokesTrainingSet.spread(images.size(), images.size());
      return Optional.of(
          StrokesFit.inferred(trainer, all).stream()
              .filter(programs -> programs.size() > 0) // a short run has not seen all
              .toList());
    }
  }

  private static PerInstance each(
      List<ScoredPrograms> programs, ToDoubleFunction<ScoredPrograms> value) {
    return new PerInstance(programs.stream().mapToDouble(value).toArray());
  }

  private double bits(double nats) {
    return StrokesFit.bitsPerPixel(nats, side);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    int images = sampled.estimates().size();
    line(text, "%s on %s, %d images", model, data, images);
    line(text, "");
    line(text, "mean +- standard error over images           bits per pixel      nats per image");
    row(text, "log p(x), " + sampled.particles() + " particles", sampled.logMarginals());
    row(text, "bound by " + memory.capacity() + " programs " + memory, bounds);
    line(
        text,
        "%-44s                   %9.2f +- %.2f",
        "reconstruction error",
        reconstructions.mean(),
        reconstructions.standardError());
    if (bounds.size() < images) {
      line(text, "no programs are remembered of %d images", images - bounds.size());
    }
    line(text, "");
    text.append(SamplingView.of(sampled).text());
    return text.toString();
  }

  private void row(StringBuilder text, String what, PerInstance nats) {
    line(
        text,
        "%-44s %.4f +- %.4f  %9.2f +- %.2f",
        what,
        bits(nats.mean()),
        -bits(nats.standardError()),
        nats.mean(),
        nats.standardError());
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values).stripTrailing()).append('\n');
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("model", model);
    json.addProperty("data", data);
    json.addProperty("images", sampled.estimates().size());
    json.addProperty("particles", sampled.particles());
    json.add("marginal", json(sampled.logMarginals()));
    SamplingView.of(sampled).toJson().entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
    json.addProperty("memory", memory.capacity());
    json.addProperty("ownMemory", memory.trained());
    json.addProperty("explained", bounds.size());
    json.add("bound", json(bounds));
    JsonObject reconstruction = new JsonObject();
    reconstruction.add("mean", Json.number(reconstructions.mean()));
    reconstruction.add("standardError", Json.number(reconstructions.standardError()));
    json.add("reconstruction", reconstruction);
    return json;
  }

  private JsonObject json(PerInstance nats) {
    JsonObject json = new JsonObject();
    json.add("bitsPerPixel", Json.number(bits(nats.mean())));
    json.add("mean", Json.number(nats.mean()));
    json.add("standardError", Json.number(nats.standardError()));
    return json;
  }
}
