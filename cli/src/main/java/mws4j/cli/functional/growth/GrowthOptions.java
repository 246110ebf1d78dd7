package mws4j.cli.functional.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.functional.task.TaskFile;
import mws4j.cli.options.Checks;
import mws4j.cli.run.StepPlan;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Option;

/**
 * The options of {@code mws4j train} in domains of functional programs. What is not given comes
 * from the run that is resumed or, in a new run, from the defaults.
 */
public final class GrowthOptions {
  private static final int MOST_ITERATIONS = 10_000;
  private static final int MOST_PROGRAMS = 1_000;
  private static final int MOST_THREADS = 1_024;
  private static final double MOST_MINUTES = 60 * 24 * 365;

  @Option(
      names = "--tasks",
      paramLabel = "FILE",
      description = "Tasks, a JSON object per line (default: the sample that is built in).")
  Path tasks;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description =
          "The part of the file to learn from (default: \"train\" if the file has parts, else"
              + " all).")
  String split;

  @Option(
      names = "--primitives",
      paramLabel = "FILE",
      description =
          "The words of the language, one a line: a primitive, a whole set (list, text, lisp) or a"
              + " constant such as 7, '/' or \"http\" (default: the set"
              + " ${bundle:default.primitives}).")
  Path primitives;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run folder (default: runs/${bundle:default.domain}).")
  Path out;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description =
          "Iterations of search, training and growth (default: ${bundle:default.iterations}). With"
              + " --resume: up to so many in all.")
  Integer iterations;

  @Option(
      names = "--minutes",
      paramLabel = "T",
      description = "Stop after this time; the run can go on from there by --resume.")
  Double minutes;

  @Option(
      names = "--prior-budget",
      paramLabel = "N",
      description =
          "Expansions of the search under the prior, for all tasks of a type together, in each"
              + " iteration (default: ${bundle:default.priorBudget}).")
  Long priorBudget;

  @Option(
      names = "--recognition-budget",
      paramLabel = "N",
      description =
          "Expansions of the search under the recognition model, for each task"
              + " (default: ${bundle:default.recognitionBudget}).")
  Long recognitionBudget;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description =
          "Tasks that are searched for under the recognition model in an iteration, unsolved ones"
              + " first (default: ${bundle:default.batch}).")
  Integer batch;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Steps of the recognition model in an iteration (default: ${bundle:default.steps}).")
  Long steps;

  @Option(
      names = "--minibatch",
      paramLabel = "B",
      description = "Tasks per step (default: ${bundle:default.minibatch}; at most all).")
  Integer minibatch;

  @Option(
      names = "--memory",
      paramLabel = "M",
      description = "Programs remembered per task (default: ${bundle:default.memory}).")
  Integer memory;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description =
          "Units of the recognition network's layers (default: ${bundle:default.hidden}).")
  Integer hidden;

  @Option(
      names = "--replay",
      paramLabel = "HOW",
      description =
          "The remembered programs that the recognition model learns from: drawn, reweighted, best"
              + " or best-weighted (default: ${bundle:default.replay}).")
  String replay;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      description =
          "Peak learning rate of the recognition model (default: ${bundle:default.rate}).")
  Double rate;

  @Option(names = "--no-library", description = "The language stays as it is; weights are counted.")
  Boolean noLibrary;

  @Option(names = "--no-recognition", description = "Search under the prior alone.")
  Boolean noRecognition;

  @Option(
      names = "--fresh-recognition",
      description = "Draw the recognition model's weights anew in each iteration, as DreamCoder.")
  Boolean freshRecognition;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of all random draws (default: ${bundle:default.seed}).")
  Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads; the result does not depend on them (default: one per processor).")
  int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description =
          "Within the training of an iteration, write a checkpoint every N steps (default: every 2"
              + " minutes). There is one after every stage.")
  Long checkpointEvery;

  @Option(
      names = "--resume",
      description = "Go on with the run in the folder, with the options that it was started with.")
  boolean resume;

  @Option(names = "--overwrite", description = "Replace an earlier run in the folder.")
  boolean overwrite;

  /** The threads and the kernels. */
  Compute compute() {
    return Compute.of(threads);
  }

  /** Checks what is not checked elsewhere. */
  void check() {
    Checks.range("--threads", threads, 1, MOST_THREADS);
    range("--iterations", iterations, MOST_ITERATIONS);
    range("--prior-budget", priorBudget, Long.MAX_VALUE);
    range("--recognition-budget", recognitionBudget, Long.MAX_VALUE);
    range("--batch", batch, Integer.MAX_VALUE);
    range("--steps", steps, Long.MAX_VALUE);
    range("--minibatch", minibatch, Integer.MAX_VALUE);
    range("--memory", memory, MOST_PROGRAMS);
    range("--checkpoint-every", checkpointEvery, Long.MAX_VALUE);
    if (minutes != null) {
      Checks.positive("--minutes", minutes, MOST_MINUTES);
    }
    if (resume && overwrite) {
      throw new IllegalArgumentException("--resume and --overwrite exclude each other");
    }
    if (noRecognition != null && freshRecognition != null) {
      throw new IllegalArgumentException(
          "--no-recognition and --fresh-recognition exclude each other");
    }
  }

  private static void range(String option, Number value, long most) {
    if (value != null) {
      Checks.range(option, value.longValue(), 1, most);
    }
  }

  /** The tasks to learn from. */
  List<KnownTask> read(ProgramKind kind) throws IOException {
    if (tasks == null) {
      return TaskFile.sample(kind);
    }
    return TaskFile.part(
        TaskFile.read(tasks, kind), Optional.ofNullable(split), "train", tasks.toString());
  }

  /** Sizes of the model. */
  FunctionalSettings apply(FunctionalSettings base) {
    return hidden == null ? base : base.withWidths(Math.min(hidden, base.embedding()), hidden);
  }

  /** The given plan with the options that were used. */
  GrowthPlan apply(GrowthPlan base) {
    return new GrowthPlan(apply(base.training()), apply(base.growth()));
  }

  private TrainingConfig apply(TrainingConfig base) {
    TrainingConfig config =
        base.withBatch(or(minibatch, base.batch()))
            .withParticles(or(memory, base.particles().memory()), base.particles().samples())
            .withSeed(or(seed, base.seed()));
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
        recognition(base.recognition()),
        noLibrary == null ? base.library() : !noLibrary);
  }

  private Recognition recognition(Recognition base) {
    if (noRecognition != null) {
      return noRecognition ? Recognition.NONE : base;
    }
    return freshRecognition != null && freshRecognition ? Recognition.FRESH : base;
  }

  private static <T> T or(T given, T base) {
    return Optional.ofNullable(given).orElse(base);
  }
}
