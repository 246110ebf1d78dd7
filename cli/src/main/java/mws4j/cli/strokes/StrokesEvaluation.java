package mws4j.cli.strokes;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mws4j.cli.json.Estimate;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.SamplingView;
import mws4j.cli.json.View;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.ScoredPrograms;

/**
 * A model on images of characters.
 *
 * @param model the checkpoint
 * @param data the name of the data
 * @param programs of the images that have any
 * @param side of the images
 * @param sampled log-marginals estimated with the recognition model as proposal
 * @param bounds {@code log sum_z p(z,x)} over the programs of each image
 * @param reconstructions expectation of {@code -log p(x|z)} over them
 */
record StrokesEvaluation(
    String model,
    String data,
    ImagePrograms programs,
    int side,
    ImportanceSampling sampled,
    PerInstance bounds,
    PerInstance reconstructions)
    implements View {

  /**
   * How to evaluate.
   *
   * @param particles of importance sampling
   * @param seed of all draws
   */
  record Effort(int particles, long seed) {}

  /**
   * Evaluates.
   *
   * @param programs of the images
   * @param source name of the data
   */
  static StrokesEvaluation of(
      Path checkpoint,
      StrokesModel model,
      List<CharacterImage> images,
      ImagePrograms programs,
      String source,
      Effort effort) {
    Compute compute = Compute.ofAllProcessors();
    return new StrokesEvaluation(
        checkpoint.toString(),
        source,
        programs,
        model.structure().side(),
        ImportanceSampling.of(model, images, effort.particles(), effort.seed(), compute),
        each(programs.programs(), ScoredPrograms::bound),
        each(programs.programs(), ScoredPrograms::reconstruction));
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
        .put("memory", programs.capacity())
        .put(
            "ownMemory",
            programs.remembered(),
            Format.choice("of the run's own memory", "found afresh"))
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
