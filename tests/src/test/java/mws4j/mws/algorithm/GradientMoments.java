package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.RandomStreams;

/**
 * Mean and variance of an algorithm's ascent direction (minus the gradient that it leaves) over
 * many steps with the same parameters and memory.
 *
 * @param <X> an observation
 */
public final class GradientMoments<X> {
  /** Deviations of the mean that are let pass; by chance 1 entry in 1.7 million is further off. */
  private static final double DEVIATIONS = 5;

  /** Of float arithmetic in gradients of size 1. */
  private static final double ROUNDING = 2e-5;

  private final ProgramModel<X> model;
  private final List<X> observations;
  private final Shard<X> shard;
  private double[] sum = {};
  private double[] squares = {};
  private double bound;
  private int draws;

  /** An estimator with its own shard; every observation weighs the same. */
  public GradientMoments(
      ProgramModel<X> model, List<X> observations, Memory memory, Baseline baseline) {
    this.model = model;
    this.observations = observations;
    shard = new Shard<>(model, memory, baseline, true, KernelProvider.create());
  }

  /** One step, which is not counted. */
  public void run(Algorithm algorithm, int particles, long seed) {
    shard.run(
        algorithm,
        IntStream.range(0, observations.size()).toArray(),
        observations,
        particles,
        1,
        1.0 / observations.size(),
        RandomStreams.of(seed));
  }

  /** Many steps. */
  public GradientMoments<X> draw(Algorithm algorithm, int particles, int steps) {
    for (int s = 0; s < steps; s++) {
      run(algorithm, particles, 1000L + s);
      double[] gradient = Enumeration.flat(model, shard.gradients());
      if (draws == 0) {
        sum = new double[gradient.length];
        squares = new double[gradient.length];
      }
      for (int j = 0; j < gradient.length; j++) {
        sum[j] -= gradient[j];
        squares[j] += gradient[j] * gradient[j];
      }
      bound += shard.metrics().mean(Metric.ELBO);
      draws++;
    }
    return this;
  }

  /** Mean of the bound that was reported. */
  public double bound() {
    return bound / draws;
  }

  /** Variance of one draw of an entry. */
  public double variance(int entry) {
    double mean = sum[entry] / draws;
    return Math.max(0, squares[entry] / draws - mean * mean);
  }

  /** Holds the means of the entries [from, to) against exact ones, not all of which are zero. */
  public void requireMean(double[] exact, int from, int to) {
    assertEquals(exact.length, sum.length);
    double largest = 0;
    for (int j = from; j < to; j++) {
      double deviation = Math.sqrt(variance(j) / draws);
      assertEquals(exact[j], sum[j] / draws, DEVIATIONS * deviation + ROUNDING, "entry " + j);
      largest = Math.max(largest, Math.abs(exact[j]) / (DEVIATIONS * deviation + ROUNDING));
    }
    assertTrue(largest > 5, "the bound is so wide that zero would pass: " + largest);
  }
}
