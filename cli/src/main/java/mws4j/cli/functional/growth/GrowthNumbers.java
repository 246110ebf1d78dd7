package mws4j.cli.functional.growth;

import java.util.Optional;
import mws4j.cli.options.Checks;
import mws4j.cli.run.StepPlan;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Option;

/** The options that say how much is searched and learned. */
public final class GrowthNumbers {
  private static final int MOST_ITERATIONS = 10_000;
  private static final int MOST_PROGRAMS = 1_000;
  private static final double MOST_NATS = 1e6;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description =
          "Iterations of search, training and growth (default: ${bundle:default.iterations}). With"
              + " --resume: up to so many in all.")
  private Integer iterations;

  @Option(
      names = "--prior-budget",
      paramLabel = "N",
      description =
          "Expansions of the search under the prior, for all tasks of a type together, in each"
              + " iteration (default: ${bundle:default.priorBudget}).")
  private Long priorBudget;

  @Option(
      names = "--recognition-budget",
      paramLabel = "N",
      description =
          "Expansions of the search under the recognition model, for each task"
              + " (default: ${bundle:default.recognitionBudget}).")
  private Long recognitionBudget;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description =
          "Tasks that are searched for under the recognition model in an iteration, unsolved ones"
              + " first (default: ${bundle:default.batch}).")
  private Integer batch;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Steps of the recognition model in an iteration (default: ${bundle:default.steps}).")
  private Long steps;

  @Option(
      names = "--minibatch",
      paramLabel = "B",
      description = "Tasks per step (default: ${bundle:default.minibatch}; at most all).")
  private Integer minibatch;

  @Option(
      names = "--memory",
      paramLabel = "M",
      description = "Programs remembered per task (default: ${bundle:default.memory}).")
  private Integer memory;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description =
          "Units of the recognition network's layers (default: ${bundle:default.hidden}).")
  private Integer hidden;

  @Option(
      names = "--replay",
      paramLabel = "HOW",
      description =
          "The remembered programs that the recognition model learns from: drawn, reweighted, best"
              + " or best-weighted (default: ${bundle:default.replay}).")
  private String replay;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      description =
          "Peak learning rate of the recognition model (default: ${bundle:default.rate}).")
  private Double rate;

  @Option(
      names = "--pseudo-counts",
      paramLabel = "C",
      description =
          "Uses of a production that are added to those counted: the fewer, the more the language"
              + " follows the programs found (default: ${bundle:default.pseudoCounts}).")
  private Double pseudoCounts;

  @Option(
      names = "--structure-penalty",
      paramLabel = "NATS",
      description =
          "Price of a leaf of an abstraction; a lower one lets the language grow further"
              + " (default: ${bundle:default.structurePenalty}).")
  private Double structurePenalty;

  /** Checks what is not checked elsewhere. */
  public void check() {
    range("--iterations", iterations, MOST_ITERATIONS);
    range("--prior-budget", priorBudget, Long.MAX_VALUE);
    range("--recognition-budget", recognitionBudget, Long.MAX_VALUE);
    range("--batch", batch, Integer.MAX_VALUE);
    range("--steps", steps, Long.MAX_VALUE);
    range("--minibatch", minibatch, Integer.MAX_VALUE);
    range("--memory", memory, MOST_PROGRAMS);
    if (pseudoCounts != null) {
      Checks.positive("--pseudo-counts", pseudoCounts, MOST_NATS);
    }
    if (structurePenalty != null) {
      Checks.positive("--structure-penalty", structurePenalty, MOST_NATS);
    }
  }

  private static void range(String option, Number value, long most) {
    if (value != null) {
      Checks.range(option, value.longValue(), 1, most);
    }
  }

  /** Sizes of a model, and what its language pays for growing. */
  public FunctionalSettings apply(FunctionalSettings base) {
    FunctionalSettings sized =
        hidden == null ? base : base.withWidths(Math.min(hidden, base.embedding()), hidden);
    return sized.withObjective(
        or(pseudoCounts, base.pseudoCounts()), or(structurePenalty, base.structurePenalty()));
  }

  /** The given plan with the options that were used. */
  public GrowthPlan apply(GrowthPlan base) {
    return new GrowthPlan(apply(base.training()), apply(base.growth()));
  }

  private TrainingConfig apply(TrainingConfig base) {
    TrainingConfig config =
        base.withBatch(or(minibatch, base.batch()))
            .withParticles(or(memory, base.particles().memory()), base.particles().samples());
    if (rate != null) {
      config = config.withRates(rate, rate, rate);
    }
    if (replay != null) {
      config = config.with(config.variations().withReplay(Replay.of(replay)));
    }
    return steps == null ? config : StepPlan.withSteps(config, steps);
  }

  private GrowthConfig apply(GrowthConfig base) {
    return new GrowthConfig(
        or(iterations, base.iterations()),
        new SearchLimits(
            or(memory, base.priorSearch().programs()),
            or(priorBudget, base.priorSearch().budget())),
        new SearchLimits(
            or(memory, base.recognitionSearch().programs()),
            or(recognitionBudget, base.recognitionSearch().budget())),
        or(batch, base.batch()),
        base.together(),
        base.recognition(),
        base.library());
  }

  private static <T> T or(T given, T base) {
    return Optional.ofNullable(given).orElse(base);
  }
}
