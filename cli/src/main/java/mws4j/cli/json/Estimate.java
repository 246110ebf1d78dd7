package mws4j.cli.json;

import mws4j.mws.evaluation.PerInstance;

/**
 * A mean over instances.
 *
 * @param mean the mean
 * @param standardError of it, if the instances are a sample of all that there could be
 */
public record Estimate(double mean, double standardError) implements View {
  /** Of a number for each instance. */
  public static Estimate of(PerInstance values) {
    return new Estimate(values.mean(), values.standardError());
  }

  @Override
  public Result result() {
    return new Result().put("mean", mean).put("standardError", standardError);
  }
}
