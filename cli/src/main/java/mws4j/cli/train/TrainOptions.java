package mws4j.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.options.Checks;
import mws4j.cli.options.ThreadsOption;
import mws4j.cli.run.RunOptions;
import mws4j.cli.run.StepPlan;
import mws4j.mws.training.Particles;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of {@code mws4j train} that every domain has. What is not given comes from the run
 * that is resumed or, in a new run, from the defaults.
 */
public final class TrainOptions {
  /**
   * Time to train unless steps or minutes are given; a run takes less than 4 minutes, start and end
   * included.
   */
  static final double DEFAULT_MINUTES = 3.5;

  private static final int MOST_PARTICLES = 1000;
  private static final double MOST_MINUTES = 60 * 24 * 365;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Training data (default: the sample that is built in).")
  Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run folder (default: runs/${bundle:default.domain}).")
  Path out;

  @Option(names = "--steps", paramLabel = "N", description = "Length of the run in steps.")
  Long steps;

  @Option(
      names = "--minutes",
      paramLabel = "T",
      description =
          "Time to train; without --steps as many are planned as fit. Without both: "
              + "${bundle:default.length}. With --resume: stop after this time.")
  Double minutes;

  @Option(
      names = "--batch",
      paramLabel = "B",
      description = "Instances per step (default: ${bundle:default.batch}; at most all).")
  Integer batch;

  @Option(
      names = "--memory",
      paramLabel = "M",
      description = "Programs remembered per instance (default: ${bundle:default.memory}).")
  Integer memory;

  @Option(
      names = "--samples",
      paramLabel = "R",
      description = "Programs proposed per instance and step (default: ${bundle:default.samples}).")
  Integer samples;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description =
          "Temperature of half of the proposals; above 1 explores more (default: ${bundle:default.temperature}).")
  Double temperature;

  @Option(
      names = "--edits",
      paramLabel = "N",
      description =
          "Edits of a remembered program per instance and step, in domains that have an editor; "
              + "0 is the paper's algorithm (default: ${bundle:default.edits}).")
  Integer edits;

  @Mixin ThreadsOption threads;

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      description =
          "${bundle:default.withMemory}; without a memory, with K = R:"
              + " ${bundle:default.withoutMemory}; reinforce needs R = 1, rws-sleep with R = 1 is"
              + " Wake-Sleep (default: ${bundle:default.algorithm}).")
  String algorithm;

  @Mixin LearningOptions learning;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Write a checkpoint every N steps (default: every 2 minutes).")
  Long checkpointEvery;

  @Mixin RunOptions run;

  /** Checks what is not checked elsewhere. */
  void check() {
    threads.check();
    if (steps != null) {
      Checks.range("--steps", steps, 1, Long.MAX_VALUE);
    }
    if (minutes != null) {
      Checks.positive("--minutes", minutes, MOST_MINUTES);
    }
    if (checkpointEvery != null) {
      Checks.range("--checkpoint-every", checkpointEvery, 1, Long.MAX_VALUE);
    }
    if (memory != null) {
      Checks.range("--memory", memory, 1, MOST_PARTICLES);
    }
    if (samples != null) {
      Checks.range("--samples", samples, 1, MOST_PARTICLES);
    }
    if (edits != null) {
      Checks.range("--edits", edits, 0, MOST_PARTICLES);
    }
    run.check();
  }

  /** The given configuration with the options that were used. */
  TrainingConfig apply(TrainingConfig base) {
    TrainingConfig config =
        base.withBatch(Optional.ofNullable(batch).orElse(base.batch()))
            .withAlgorithm(
                Optional.ofNullable(algorithm).orElse(base.algorithm()),
                new Particles(
                    Optional.ofNullable(memory).orElse(base.particles().memory()),
                    Optional.ofNullable(samples).orElse(base.particles().samples()),
                    Optional.ofNullable(temperature).orElse(base.particles().temperature()),
                    Optional.ofNullable(edits).orElse(base.particles().edits())))
            .withSeed(run.seed(base.seed()));
    config = learning.apply(config, List.of(config.algorithm()));
    boolean asBefore = run.resume() && steps != null && steps == base.steps();
    if (steps == null || asBefore) {
      return config;
    }
    TrainingConfig whole = StepPlan.withSteps(config, steps);
    return limitsDreams() ? StepPlan.withDreamsLimited(whole) : whole;
  }

  /** Whether there may be fewer dreams at the start than usual. */
  boolean limitsDreams() {
    return learning.limitsDreams();
  }

  /**
   * Checks the options against the run that goes on, whose length shaped its learning rates.
   *
   * @throws IllegalArgumentException if another length is given
   */
  void requireLengthOf(TrainingConfig before, Path folder) {
    if (steps != null && steps != before.steps()) {
      throw new IllegalArgumentException(
          "--steps "
              + steps
              + ": "
              + folder
              + " is a run of "
              + before.steps()
              + " steps, by which its learning rates fall, and can only be resumed as such; leave"
              + " out --steps, or begin another run with another --out");
    }
  }

  /**
   * Seconds to train, if limited.
   *
   * @param fixedLength whether the domain has a default number of steps
   */
  double limitSeconds(boolean fixedLength) {
    if (minutes != null) {
      return 60 * minutes;
    }
    return planSteps(fixedLength) ? 60 * DEFAULT_MINUTES : Double.POSITIVE_INFINITY;
  }

  /** Whether the number of steps is to be planned from the speed of the machine. */
  boolean planSteps(boolean fixedLength) {
    return !run.resume() && steps == null && (minutes != null || !fixedLength);
  }
}
