package mws4j.cli.options;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option {@code --budget}: how long to search. */
public final class BudgetOption {
  private static final Duration LONGEST = Duration.ofHours(24);

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Time to search per column or image, such as 500ms, 2s or 1m (default: 500ms).")
  private Duration budget = Duration.ofMillis(500);

  /** Time to search. */
  public Duration budget() {
    Checks.range("--budget in ms", budget.toMillis(), 1, LONGEST.toMillis());
    return budget;
  }
}
