package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Marginal likelihoods estimated with a model's recognition model as proposal: {@code log (1/N)
 * sum_n p(z_n,x)/r(z_n|x)} for every observation, a bound on {@code log p(x)} on average.
 *
 * @param particles N, draws per observation
 * @param estimates one per observation, in order
 */
public record ImportanceSampling(long particles, List<ImportanceEstimate> estimates) {
  /**
   * Draws held at once: enough to merge many equal ones, few enough for a large network. Part of
   * the result, because the draws of a chunk take turns on the random stream.
   */
  static final int CHUNK = 256;

  private static final RandomStreams.Use DRAWS =
      RandomStreams.Use.named("evaluation/importance-sampling");

  /** Keeps a copy. */
  public ImportanceSampling {
    estimates = List.copyOf(estimates);
  }

  /**
   * Estimates under the parameters that the model has now, in memory that does not grow with the
   * number of particles.
   *
   * @param particles N, at least 1
   * @param seed of the draws; every observation has a random stream of its own
   * @param compute results do not depend on it
   */
  public static <X> ImportanceSampling of(
      ProgramModel<X> model, List<X> data, long particles, long seed, Compute compute) {
    if (particles < 1) {
      throw new IllegalArgumentException("particles must be at least 1, not " + particles);
    }
    ImportanceEstimate[] estimates = new ImportanceEstimate[data.size()];
    compute.run(
        estimates.length,
        () -> new Proposals<>(model, compute.kernels()),
        (proposals, i) -> {
          RandomGenerator rng = RandomStreams.of(seed, DRAWS, i);
          estimates[i] =
              NonFiniteException.ofInstance(
                  i, () -> estimate(proposals, data.get(i), particles, rng));
        });
    return new ImportanceSampling(particles, Arrays.asList(estimates));
  }

  /** Estimates for some data of a trainer, by as many draws as a step of its algorithm has. */
  public static <X> ImportanceSampling ofTrainer(
      Trainer<X> trainer, List<X> data, Compute compute) {
    TrainingConfig config = trainer.config();
    return of(trainer.model(), data, config.particles().samples(), config.seed(), compute);
  }

  private static <X> ImportanceEstimate estimate(
      Proposals<X> proposals, X observation, long particles, RandomGenerator rng) {
    WeightSums sums = new WeightSums();
    while (sums.count() < particles) {
      int chunk = (int) Math.min(CHUNK, particles - sums.count());
      // Encoded anew every time: an encoding's scores pile up on its tape.
      ImportanceSample sample = proposals.draw(observation, chunk, rng);
      for (int p = 0; p < sample.programs().size(); p++) {
        sums.add(sample.logWeight(p), sample.count(p));
      }
    }
    return ImportanceEstimate.of(sums);
  }

  /** Number of observations that any draw explains. */
  public int explained() {
    return (int) estimates.stream().filter(ImportanceEstimate::explained).count();
  }

  /** The estimates of {@code log p(x_i)}, nats. */
  public PerInstance logMarginals() {
    return PerInstance.of(estimates.size(), i -> estimates.get(i).logMarginal());
  }

  /** Mean estimate, nats; {@code -Infinity} unless all observations are explained. */
  public double mean() {
    return logMarginals().mean();
  }

  /** Mean over the observations that are explained, nats; NaN if there are none. */
  public double meanOfExplained() {
    double sum = 0;
    for (ImportanceEstimate estimate : estimates) {
      sum += estimate.explained() ? estimate.logMarginal() : 0;
    }
    return sum / explained();
  }

  /**
   * Standard error of {@link #meanOfExplained} that comes from the draws, for these very
   * observations: {@code sqrt(sum_i se_i²) / n}. How far the mean varies from one set of
   * observations to the next is said by {@link #logMarginals()}{@code .standardError()}.
   */
  public double standardError() {
    double squares = 0;
    for (ImportanceEstimate estimate : estimates) {
      double error = estimate.explained() ? estimate.standardError() : 0;
      squares += error * error;
    }
    return StrictMath.sqrt(squares) / explained();
  }

  /** Effective sample sizes. */
  public PerInstance effectiveSampleSizes() {
    return PerInstance.of(estimates.size(), i -> estimates.get(i).effectiveSampleSize());
  }

  /** The estimates of {@code E_r[log p(z,x) - log r(z|x)]}, nats. */
  public PerInstance elbos() {
    return PerInstance.of(estimates.size(), i -> estimates.get(i).elbo());
  }
}
