package mws4j.mws.training;

import mws4j.mws.model.Part;
import mws4j.nn.optim.Adam;
import mws4j.nn.optim.LearningRate;

/**
 * Learning rates and their schedule.
 *
 * @param priorRate peak learning rate of θ
 * @param likelihoodRate peak learning rate of φ
 * @param recognitionRate peak learning rate of ψ
 * @param clipNorm largest norm of the gradient, for θ, φ and ψ each; a longer one is scaled down
 * @param warmup steps over which the rates rise linearly from zero
 * @param steps length of the run, over which the rates then fall along half a cosine
 */
public record Optimisation(
    double priorRate,
    double likelihoodRate,
    double recognitionRate,
    double clipNorm,
    long warmup,
    long steps) {
  /** Share of the peak learning rate that is left at the end. */
  static final double FINAL_RATE = 0.02;

  /** Checks every value. */
  public Optimisation {
    Checks.positive(priorRate, "learning rate of the prior");
    Checks.positive(likelihoodRate, "learning rate of the likelihood");
    Checks.positive(recognitionRate, "learning rate of the recognition model");
    Checks.positive(clipNorm, "clip norm");
    Checks.atLeast(0, warmup, "warm-up steps");
    Checks.atLeast(1, steps, "steps");
  }

  /** Adam's own rate for all parameters, 10 000 steps. */
  public static Optimisation defaults() {
    double rate = Adam.LEARNING_RATE;
    return new Optimisation(rate, rate, rate, 5, 100, 10_000);
  }

  /** Peak learning rate of a part. */
  double rate(Part part) {
    return switch (part) {
      case PRIOR -> priorRate;
      case LIKELIHOOD -> likelihoodRate;
      case RECOGNITION -> recognitionRate;
    };
  }

  /** The same with other learning rates of θ, φ and ψ. */
  public Optimisation withRates(double prior, double likelihood, double recognition) {
    return new Optimisation(prior, likelihood, recognition, clipNorm, warmup, steps);
  }

  /** The same with another bound on the norm of gradients. */
  public Optimisation withClipNorm(double norm) {
    return new Optimisation(priorRate, likelihoodRate, recognitionRate, norm, warmup, steps);
  }

  /** The same with another schedule. */
  public Optimisation withSchedule(long warmupSteps, long totalSteps) {
    return new Optimisation(
        priorRate, likelihoodRate, recognitionRate, clipNorm, warmupSteps, totalSteps);
  }

  /**
   * The learning rate at every step, up to {@code peak}.
   *
   * @param pretraining steps at the start in which the rate rises and stays at its peak; only then
   *     the schedule begins, anew and over the steps that are left
   */
  LearningRate schedule(double peak, long pretraining) {
    long left = Math.max(1, steps - pretraining);
    LearningRate main =
        LearningRate.warmupThenCosine(peak, Math.min(warmup, left - 1), left, FINAL_RATE * peak);
    return step ->
        step >= pretraining
            ? main.at(step - pretraining)
            : step < warmup ? peak * (step + 1) / warmup : peak;
  }
}
