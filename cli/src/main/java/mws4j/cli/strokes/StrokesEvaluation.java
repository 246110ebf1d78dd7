package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mws4j.cli.data.Spread;
import mws4j.cli.json.Estimate;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.SamplingView;
import mws4j.cli.json.View;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
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
  public record MemorySource(int capacity, boolean trained) {}

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
    Compute compute = Compute.ofAllProcessors();
    Optional<List<ScoredPrograms>> remembered = remembered(checkpoint, model, images, config);
    int capacity = config.particles().memory();
    List<ScoredPrograms> programs =
        remembered.isPresent()
            ? remembered.get()
            : new Inference<>(model, Search.of(capacity, Search.PARTICLES), compute)
                .explain(images, effort.rounds(), effort.seed());
    return new StrokesEvaluation(
        checkpoint.toString(),
        source,
        new MemorySource(capacity, remembered.isPresent()),
        model.structure().side(),
        ImportanceSampling.of(model, images, effort.particles(), effort.seed(), compute),
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
    try (Trainer<CharacterImage> trainer = new Trainer<>(model, images, config, Compute.of(1))) {
      Checkpoint.resume(checkpoint, trainer);
      int[] all = Spread.evenly(images.size(), images.size());
      return Optional.of(
          StrokesFit.inferred(new TrainedModel<>(model, trainer), all).stream()
              .filter(programs -> programs.size() > 0) // a short run has not seen all
              .toList());
    }
  }

  private static PerInstance each(
      List<ScoredPrograms> programs, ToDoubleFunction<ScoredPrograms> value) {
    return new PerInstance(programs.stream().mapToDouble(value).toArray());
  }

  private Estimate bits(PerInstance nats) {
    return new Estimate(
        StrokesFit.bitsPerPixel(nats.mean(), side),
        -StrokesFit.bitsPerPixel(nats.standardError(), side));
  }

  @Override
  public Result result() {
    Format<Object> bits = Format.BITS_PER_PIXEL;
    PerInstance marginals = sampled.logMarginals();
    return new Result()
        .put("model", model)
        .put("data", data)
        .put("instances", sampled.estimates().size())
        .put("sampledLogMarginal", Estimate.of(marginals), Format.NATS)
        .put("sampledLogMarginalBitsPerPixel", bits(marginals), bits)
        .putAll(SamplingView.of(sampled))
        .put("memory", memory.capacity())
        .put(
            "ownMemory", memory.trained(), Format.choice("of the run's own memory", "found afresh"))
        .put("explained", bounds.size())
        .put("bound", Estimate.of(bounds), Format.NATS)
        .put("boundBitsPerPixel", bits(bounds), bits)
        .put("reconstruction", Estimate.of(reconstructions), Format.NATS);
  }

  @Override
  public String text() {
    int missing = sampled.estimates().size() - bounds.size();
    return result()
            .fill(
                "{model} on {data}, {instances} images\n\n"
                    + "mean +- standard error over images           bits per pixel    "
                    + "  nats per image\n"
                    + row("log p(x), {particles} particles", "sampledLogMarginal")
                    + row("bound by {memory} programs {ownMemory}", "bound")
                    + String.format("%-61s {reconstruction,18}%n", "reconstruction error"))
        + (missing > 0 ? "no programs are remembered of " + missing + " images\n" : "")
        + "\n"
        + SamplingView.of(sampled).text();
  }

  private String row(String label, String key) {
    return String.format("%-44s {%sBitsPerPixel}  {%s,17}%n", result().fill(label), key, key);
  }
}
