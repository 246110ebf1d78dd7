package mws4j.cli.gmm;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import mws4j.cli.json.Json;
import mws4j.cli.json.SamplingView;
import mws4j.cli.json.View;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.InferenceQuality;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.evaluation.ProgramDistribution;

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
    int threads = Runtime.getRuntime().availableProcessors();
    ExactEvaluation exact = ExactEvaluation.of(model, data, threads);
    PerInstance logMarginals = exact.logMarginals();
    List<ProgramDistribution> merged =
        Approximations.ofSamples(model, data, Math.min(particles, MOST_MERGED), seed, threads);
    return new GmmEvaluation(
        name,
        file,
        exact,
        ImportanceSampling.of(model, data, particles, seed, threads),
        InferenceQuality.of(
            model, data, Approximations.ofRecognition(model, data, threads), logMarginals, threads),
        InferenceQuality.of(model, data, merged, logMarginals, threads));
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%s on %s, %d mini-datasets", model, data, exact.logMarginals().size());
    line(text, "");
    line(text, "%-48s  %s", "nats, mean +- standard error over mini-datasets", "");
    row(text, "log p(x), exact", exact.logMarginals());
    row(text, "log p(x), " + sampled.particles() + " particles", sampled.logMarginals());
    row(text, "bound of the recognition model", recognition.elbos());
    row(text, "KL of the recognition model", recognition.divergences());
    row(text, "KL of weighted samples", samples.divergences());
    line(text, "");
    text.append(SamplingView.of(sampled).text());
    return text.toString();
  }

  private static void row(StringBuilder text, String what, PerInstance values) {
    line(text, "%-48s  %.4f +- %.4f", what, values.mean(), values.standardError());
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values).stripTrailing()).append('\n');
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("model", model);
    json.addProperty("data", data);
    json.addProperty("instances", sampled.estimates().size());
    json.addProperty("programs", exact.programs());
    json.add("exact", json(exact.logMarginals()));
    json.addProperty("particles", sampled.particles());
    json.add("sampled", json(sampled.logMarginals()));
    SamplingView.of(sampled).toJson().entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
    json.add("recognitionElbo", json(recognition.elbos()));
    json.add("recognitionKl", json(recognition.divergences()));
    json.add("samplesKl", json(samples.divergences()));
    return json;
  }

  private static JsonObject json(PerInstance values) {
    JsonObject json = new JsonObject();
    json.add("mean", Json.number(values.mean()));
    json.add("standardError", Json.number(values.standardError()));
    return json;
  }
}
