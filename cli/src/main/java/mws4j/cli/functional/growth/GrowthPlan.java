package mws4j.cli.functional.growth;

import mws4j.cli.run.StepPlan;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.training.TrainingConfig;

/**
 * How a language grows: the steps of an iteration and what is around them.
 *
 * @param training of the recognition model in each iteration
 * @param growth the iterations
 */
public record GrowthPlan(TrainingConfig training, GrowthConfig growth) {
  private static final int TOGETHER = 16;
  private static final int REMEMBERED = 5;

  /** For tasks of the user's own: DreamCoder's 20 iterations with 10 tasks searched in each. */
  public static GrowthPlan defaults() {
    return of(20, 3_000_000, 1_000_000, 10, 1_000);
  }

  /** For the tasks that come with the command, within a few minutes. */
  public static GrowthPlan ofSample() {
    return of(5, 300_000, 60_000, 20, 150);
  }

  private static GrowthPlan of(
      int iterations, long priorBudget, long recognitionBudget, int batch, long steps) {
    TrainingConfig training =
        TrainingConfig.defaults()
            .withAlgorithm("mws-mixed")
            .withBatch(16)
            .withShards(4)
            .withParticles(REMEMBERED, 1);
    training = training.with(training.variations().withReplay(Replay.BEST));
    GrowthConfig growth =
        new GrowthConfig(
            iterations,
            new SearchLimits(REMEMBERED, priorBudget),
            new SearchLimits(REMEMBERED, recognitionBudget),
            batch,
            TOGETHER,
            GrowthConfig.Recognition.KEPT,
            true);
    return new GrowthPlan(StepPlan.withSteps(training, steps), growth);
  }
}
