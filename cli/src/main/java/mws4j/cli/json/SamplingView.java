package mws4j.cli.json;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import mws4j.mws.evaluation.ImportanceSampling;

/**
 * How far estimates by importance sampling are to be trusted.
 *
 * @param particles draws per observation
 * @param standardError of the mean over observations that comes from the draws, nats
 * @param least the smallest effective sample size
 * @param median the one in the middle
 */
public record SamplingView(long particles, double standardError, double least, double median)
    implements View {

  /** Of estimates, one per observation. */
  public static SamplingView of(ImportanceSampling sampled) {
    double[] sizes = sampled.effectiveSampleSizes().toArray();
    Arrays.sort(sizes);
    return new SamplingView(
        sampled.particles(), sampled.standardError(), sizes[0], sizes[sizes.length / 2]);
  }

  @Override
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        standard error from the draws %.4f nats
        effective sample size %.1f at least, %.1f in the middle, of %d
        """,
        standardError,
        least,
        median,
        particles);
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("samplingError", Json.number(standardError));
    json.add("leastSampleSize", Json.number(least));
    json.add("medianSampleSize", Json.number(median));
    return json;
  }
}
