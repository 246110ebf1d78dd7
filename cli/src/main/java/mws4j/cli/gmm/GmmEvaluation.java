package mws4j.cli.gmm;

import java.util.List;
import mws4j.cli.json.Estimate;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.SamplingView;
import mws4j.cli.json.View;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.InferenceQuality;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.ProgramDistribution;

/**
 * A model on data that it need not have seen.
 *
 * @param model the checkpoint
 * @param data the file
 * @param exact log-marginals, summed over all partitions
 * @param sampled the same estimated with the recognition model
 * @param recognition the whole recognition model against the posterior
 * @param samples weighted samples, equal ones merged, against the posterior
 */
public record GmmEvaluation(
    String model,
    String data,
    ExactEvaluation exact,
    ImportanceSampling sampled,
    InferenceQuality recognition,
    InferenceQuality samples)
    implements View {

  /** Most samples that are held at once to be compared with the posterior. */
  private static final int MOST_MERGED = 10_000;

  /** Evaluates; all numbers are those of the model's own posterior. */
  public static GmmEvaluation of(
      String name, String file, GmmModel model, List<MiniDataset> data, int particles, long seed) {
    Compute compute = Compute.ofAllProcessors();
    ExactEvaluation exact = ExactEvaluation.of(model, data, compute);
    PerInstance logMarginals = exact.logMarginals();
    List<ProgramDistribution> merged =
        Approximations.ofSamples(model, data, Math.min(particles, MOST_MERGED), seed, compute);
    return new GmmEvaluation(
        name,
        file,
        exact,
        ImportanceSampling.of(model, data, particles, seed, compute),
        InferenceQuality.of(
            model, data, Approximations.ofRecognition(model, data, compute), logMarginals, compute),
        InferenceQuality.of(model, data, merged, logMarginals, compute));
  }

  @Override
  public Result result() {
    Format<Object> nats = Format.decimals(4);
    return new Result()
        .put("model", model)
        .put("data", data)
        .put("instances", exact.logMarginals().size())
        .put("programCount", exact.programs())
        .show("logMarginal", "log p(x), exact", Estimate.of(exact.logMarginals()), nats)
        .show(
            "sampledLogMarginal",
            "log p(x), " + sampled.particles() + " particles",
            Estimate.of(sampled.logMarginals()),
            nats)
        .show("elbo", "bound of the recognition model", Estimate.of(recognition.elbos()), nats)
        .show(
            "recognitionKl",
            "KL of the recognition model",
            Estimate.of(recognition.divergences()),
            nats)
        .show("samplesKl", "KL of weighted samples", Estimate.of(samples.divergences()), nats)
        .putAll(SamplingView.of(sampled));
  }

  @Override
  public String text() {
    return result()
            .fill(
                """
                {model} on {data}, {instances} mini-datasets

                nats, mean +- standard error over mini-datasets
                """)
        + result().text()
        + "\n"
        + SamplingView.of(sampled).text();
  }
}
