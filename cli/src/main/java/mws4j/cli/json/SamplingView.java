package mws4j.cli.json;

import java.util.Arrays;
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
  public Result result() {
    return new Result()
        .put("particles", particles)
        .put("samplingError", standardError, Format.decimals(4))
        .put("leastSampleSize", least, Format.decimals(1))
        .put("medianSampleSize", median, Format.decimals(1));
  }

  @Override
  public String text() {
    return result()
        .fill(
            """
            standard error from the draws {samplingError} nats
            effective sample size {leastSampleSize} at least, {medianSampleSize} in the middle, \
            of {particles}
            """);
  }
}
