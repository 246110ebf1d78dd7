package mws4j.mws.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import mws4j.mws.training.Variations;

/**
 * The paper's way to judge a generative model, whatever its own recognition model is worth: θ and φ
 * stay as they are, fresh recognition models are trained on the evaluation set, each by another
 * algorithm, and the best importance-sampled bound counts.
 *
 * <p>Every estimate is a lower bound on average, so the largest is the closest. (Choosing it adds a
 * bias upwards of the order of its standard error.)
 *
 * @param fits one per configuration, in order
 * @param <X> an observation
 */
public record FreshRecognition<X>(List<Fit<X>> fits) {
  /**
   * A recognition model trained on the evaluation set.
   *
   * @param config how it was trained
   * @param model the generative model, not a copy of it, with this recognition model
   * @param estimate of the marginal likelihoods, with it as the proposal
   * @param <X> an observation
   */
  public record Fit<X>(TrainingConfig config, ProgramModel<X> model, ImportanceSampling estimate) {}

  /** Keeps a copy. */
  public FreshRecognition {
    fits = List.copyOf(fits);
    if (fits.isEmpty()) {
      throw new IllegalArgumentException("fresh recognition: there is no configuration");
    }
  }

  /**
   * Trains and estimates.
   *
   * @param model its parameters are read, not changed
   * @param data the evaluation set
   * @param configs one per recognition model; the seed of each also draws its first weights
   * @param particles N of the estimates
   * @param seed of the estimates
   * @param compute results do not depend on it
   * @param progress told after every step of every training
   */
  public static <X> FreshRecognition<X> of(
      ProgramModel<X> model,
      List<X> data,
      List<TrainingConfig> configs,
      long particles,
      long seed,
      Compute compute,
      BiConsumer<TrainingConfig, StepReport> progress) {
    List<Fit<X>> fits = new ArrayList<>();
    for (TrainingConfig config : configs) {
      ProgramModel<X> fresh = model.withFreshRecognition(config.seed());
      Variations frozen = config.variations().withLearns(Variations.Learns.RECOGNITION);
      train(fresh, data, config.with(frozen), compute, progress);
      ImportanceSampling estimate = ImportanceSampling.of(fresh, data, particles, seed, compute);
      fits.add(new Fit<>(config, fresh, estimate));
    }
    return new FreshRecognition<>(fits);
  }

  private static <X> void train(
      ProgramModel<X> model,
      List<X> data,
      TrainingConfig config,
      Compute compute,
      BiConsumer<TrainingConfig, StepReport> progress) {
    try (Trainer<X> trainer = new Trainer<>(model, data, config, compute)) {
      while (trainer.steps() < config.steps()) {
        progress.accept(config, trainer.step());
      }
    }
  }

  /**
   * The fit with the largest mean or, if some observations stay unexplained, the one with the
   * largest mean among those that explain the most.
   */
  public Fit<X> best() {
    Comparator<Fit<X>> byExplained = Comparator.comparingInt(fit -> fit.estimate().explained());
    return fits.stream()
        .max(byExplained.thenComparingDouble(fit -> fit.estimate().meanOfExplained()))
        .orElseThrow();
  }
}
