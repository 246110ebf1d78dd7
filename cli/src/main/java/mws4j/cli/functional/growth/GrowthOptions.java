package mws4j.cli.functional.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.functional.task.KnownTasks;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.Checks;
import mws4j.cli.options.ThreadsOption;
import mws4j.cli.run.RunOptions;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthConfig.Recognition;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of {@code mws4j train} in domains of functional programs. What is not given comes
 * from the run that is resumed or, in a new run, from the defaults.
 */
public final class GrowthOptions {
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

  @Mixin GrowthNumbers numbers;

  @Option(
      names = "--minutes",
      paramLabel = "T",
      description = "Stop after this time; the run can go on from there by --resume.")
  Double minutes;

  @Option(names = "--no-library", description = "The language stays as it is; weights are counted.")
  Boolean noLibrary;

  @Option(names = "--no-recognition", description = "Search under the prior alone.")
  Boolean noRecognition;

  @Option(
      names = "--fresh-recognition",
      description = "Draw the recognition model's weights anew in each iteration, as DreamCoder.")
  Boolean freshRecognition;

  @Mixin ThreadsOption threads;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description =
          "Within the training of an iteration, write a checkpoint every N steps (default: every 2"
              + " minutes). There is one after every stage.")
  Long checkpointEvery;

  @Mixin RunOptions run;

  /** Checks what is not checked elsewhere. */
  void check() {
    threads.check();
    numbers.check();
    if (checkpointEvery != null) {
      Checks.range("--checkpoint-every", checkpointEvery, 1, Long.MAX_VALUE);
    }
    if (minutes != null) {
      Checks.positive("--minutes", minutes, MOST_MINUTES);
    }
    run.check();
    if (noRecognition != null && freshRecognition != null) {
      throw new IllegalArgumentException(
          "--no-recognition and --fresh-recognition exclude each other");
    }
  }

  /** The tasks to learn from. */
  KnownTasks read(ProgramKind kind) throws IOException {
    if (tasks == null) {
      return KnownTasks.sample(kind, Optional.ofNullable(split));
    }
    return KnownTasks.read(tasks, kind).part(Optional.ofNullable(split), "train", tasks.toString());
  }

  /** Sizes of the model. */
  FunctionalSettings apply(FunctionalSettings base) {
    return numbers.apply(base);
  }

  /** The given plan with the options that were used. */
  GrowthPlan apply(GrowthPlan base) {
    GrowthPlan plan = numbers.apply(base);
    GrowthConfig growth = plan.growth();
    return new GrowthPlan(
        plan.training().withSeed(run.seed(plan.training().seed())),
        growth.with(
            recognition(growth.recognition()), noLibrary == null ? growth.library() : !noLibrary));
  }

  private Recognition recognition(Recognition base) {
    if (noRecognition != null) {
      return noRecognition ? Recognition.NONE : base;
    }
    return freshRecognition != null && freshRecognition ? Recognition.FRESH : base;
  }
}
