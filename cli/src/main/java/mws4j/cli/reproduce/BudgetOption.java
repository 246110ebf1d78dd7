package mws4j.cli.reproduce;

import java.time.Duration;
import mws4j.cli.options.Checks;
import mws4j.cli.options.DurationConverter;
import picocli.CommandLine.Option;

/** {@code --budget}: the same time for every run instead of the same steps. */
public final class BudgetOption {
  private static final Duration LONGEST = Duration.ofDays(7);

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "The same training time for every run, such as 90s or 10m, instead of the same steps: as"
              + " many as fit in on one thread, planned from a measurement of every algorithm at"
              + " every K before the first run (step-seconds.csv; on a machine that does nothing"
              + " else, please).")
  private Duration budget;

  /**
   * The experiment with that time, if it was given.
   *
   * @param stepsGiven whether there is a number of steps, too
   */
  public Experiment apply(TimedExperiment experiment, boolean stepsGiven) {
    if (budget == null) {
      return experiment;
    }
    if (stepsGiven) {
      throw new IllegalArgumentException("--steps and --budget: give one of the two");
    }
    Checks.range("--budget in ms", budget.toMillis(), 1, LONGEST.toMillis());
    return new EqualTime(experiment, budget);
  }
}
