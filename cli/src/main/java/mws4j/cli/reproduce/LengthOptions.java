package mws4j.cli.reproduce;

import java.util.List;
import mws4j.cli.run.StepPlan;
import mws4j.cli.train.LearningOptions;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Mixin;

/**
 * How runs of a {@link TimedExperiment} are trained and for how long: the same steps or the same
 * time.
 */
public final class LengthOptions {
  @Mixin private StepsOptions steps;
  @Mixin private BudgetOption budget;
  @Mixin private LearningOptions learning;

  /** What K means for algorithms with a memory. */
  public KConvention convention() {
    return steps.convention();
  }

  /**
   * The given configuration with the options that were used. Dreams at the start are limited to a
   * quarter of the run unless their number was given.
   *
   * @param algorithms that are to be trained
   */
  public TrainingConfig apply(TrainingConfig base, List<String> algorithms) {
    if (budget.given() && steps.given()) {
      throw new IllegalArgumentException("--steps and --budget: give one of the two");
    }
    TrainingConfig config = learning.apply(steps.apply(base), algorithms);
    return budget.given() || !learning.limitsDreams() ? config : StepPlan.withDreamsLimited(config);
  }

  /** The experiment, with equal times if they were asked for. */
  public Experiment apply(TimedExperiment experiment) {
    return budget.apply(experiment, learning.limitsDreams());
  }
}
