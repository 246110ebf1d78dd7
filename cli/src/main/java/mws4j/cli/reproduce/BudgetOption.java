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

  /** Whether it was given. */
  public boolean given() {
    return budget != null;
  }

  /**
   * The experiment with that time, if it was given.
   *
   * @param limitsDreams whether dreams at the start are at most a quarter of it
   */
  public Experiment apply(TimedExperiment experiment, boolean limitsDreams) {
    if (budget == null) {
      return experiment;
    }
    Checks.range("--budget in ms", budget.toMillis(), 1, LONGEST.toMillis());
    return new EqualTime(experiment, budget, limitsDreams);
  }
}
