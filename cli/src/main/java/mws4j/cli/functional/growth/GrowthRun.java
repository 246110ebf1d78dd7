package mws4j.cli.functional.growth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.functional.task.KnownTasks;
import mws4j.cli.functional.task.PrimitiveWords;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.json.Result;
import mws4j.cli.options.JsonOption;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.NewestCheckpoint;
import mws4j.cli.run.Progress;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.StopRequest;
import mws4j.cli.train.TrainingRun;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.task.Task;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthConfig;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code mws4j train lists} and {@code texts}: begins a run or goes on with it, keeps its folder up
 * to date and says what it came to.
 */
public final class GrowthRun {
  private static final String SPLIT = "split";
  private static final String ITERATIONS = "iterations";

  private final ProgramKind kind;
  private final GrowthOptions options;
  private final JsonOption format;
  private final PrintWriter out;
  private final PrintWriter err;

  /** What is trained and how. */
  private record Setup(
      KnownTasks tasks, FunctionalModel model, GrowthPlan plan, RunConfig config) {}

  /**
   * A run that has not begun.
   *
   * @param spec of the command, whose output is used
   */
  public GrowthRun(ProgramKind kind, GrowthOptions options, JsonOption format, CommandSpec spec) {
    this.kind = kind;
    this.options = options;
    this.format = format;
    out = spec.commandLine().getOut();
    err = spec.commandLine().getErr();
  }

  /** Trains and returns the exit code. */
  public int call() throws IOException {
    options.check();
    Path path = options.out == null ? Path.of("runs", kind.domain()) : options.out;
    return options.run.resume() ? resume(path) : start(path);
  }

  private int start(Path path) throws IOException {
    GrowthPlan base = options.tasks == null ? GrowthPlan.ofSample() : GrowthPlan.defaults();
    PrimitiveSet primitives =
        options.primitives == null ? kind.primitives() : PrimitiveWords.read(options.primitives);
    Setup setup =
        setup(
            options.tasks == null ? RunConfig.SAMPLE : options.tasks.toAbsolutePath().toString(),
            options.read(kind),
            primitives,
            options.apply(FunctionalSettings.defaults()),
            options.apply(base));
    try (RunFolder folder = RunFolder.create(path, options.run.overwrite());
        GrowingTrainer<Task> trainer = trainer(setup)) {
      folder.setAside();
      setup.config.write(folder.config());
      try (MetricsCsv metrics = MetricsCsv.create(folder.metrics())) {
        return train(setup, trainer, folder, metrics);
      }
    }
  }

  private int resume(Path path) throws IOException {
    try (RunFolder folder = RunFolder.resume(path)) {
      RunConfig before = RunConfig.read(folder.config());
      if (!before.domain().equals(kind.domain())) {
        throw new IllegalArgumentException(
            "%s: this is a run of domain %s, not %s"
                .formatted(folder.path(), before.domain(), kind.domain()));
      }
      PrimitiveSet primitives =
          options.primitives == null
              ? PrimitiveWords.ofSettings(String.valueOf(before.model().get("primitives")))
              : PrimitiveWords.read(options.primitives);
      Setup setup =
          setup(
              options.tasks == null ? before.data() : options.tasks.toAbsolutePath().toString(),
              tasksOf(before),
              primitives,
              options.apply(FunctionalSettings.of(before.model())),
              options.apply(new GrowthPlan(before.training(), growthOf(before))));
      try (GrowingTrainer<Task> trainer = trainer(setup)) {
        NewestCheckpoint.restore(
            folder,
            checkpoint -> {
              trainer.resume(checkpoint);
              return GrowthLoop.number(trainer);
            });
        setup.config.write(folder.config());
        long steps = trainer.trainer().steps();
        try (MetricsCsv metrics = MetricsCsv.continueAfter(folder.metrics(), steps)) {
          metrics.gap().ifPresent(err::println);
          return train(setup, trainer, folder, metrics);
        }
      }
    }
  }

  private static GrowthConfig growthOf(RunConfig run) {
    try {
      return GrowthConfig.of(
          run.loop(), Integer.parseInt(String.valueOf(run.loop().get(ITERATIONS))));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "config.json: iterations are " + run.loop().get(ITERATIONS), e);
    }
  }

  private KnownTasks tasksOf(RunConfig run) throws IOException {
    if (options.tasks != null) {
      return options.read(kind);
    }
    if (run.data().equals(RunConfig.SAMPLE)) {
      return KnownTasks.sample(kind);
    }
    try {
      Optional<String> split = Optional.ofNullable(run.selection().get(SPLIT));
      KnownTasks all = KnownTasks.read(Path.of(run.data()), kind);
      return split.isEmpty() ? all : all.part(split, "", run.data());
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          run.data() + ": the tasks of the run are gone; put them back", e);
    }
  }

  private Setup setup(
      String source,
      KnownTasks tasks,
      PrimitiveSet primitives,
      FunctionalSettings settings,
      GrowthPlan plan) {
    FunctionalModel model =
        FunctionalModel.of(kind.domain(), primitives, settings, plan.training().seed());
    Map<String, String> loop = new LinkedHashMap<>(plan.growth().toMap());
    loop.put(ITERATIONS, String.valueOf(plan.growth().iterations()));
    RunConfig config =
        new RunConfig(
            kind.domain(),
            source,
            selection(tasks),
            model.settings(),
            plan.training(),
            loop,
            TrainingRun.environment(options.threads.compute()));
    return new Setup(tasks, model, plan, config);
  }

  private static Map<String, String> selection(KnownTasks tasks) {
    return tasks.known().get(0).split().map(split -> Map.of(SPLIT, split)).orElse(Map.of());
  }

  private GrowingTrainer<Task> trainer(Setup setup) {
    return new GrowingTrainer<>(
        setup.model,
        setup.tasks.tasks(),
        setup.plan.training(),
        setup.plan.growth(),
        options.threads.compute());
  }

  private int train(Setup setup, GrowingTrainer<Task> trainer, RunFolder folder, MetricsCsv metrics)
      throws IOException {
    setup.tasks.warn(err);
    err.printf(
        "%d %s, %s, %s, %s, %d threads, kernels %s%n",
        setup.tasks.size(),
        setup.tasks.size() == 1 ? "task" : "tasks",
        setup.config.loop(),
        setup.config.training().toMap(),
        setup.config.model(),
        options.threads.count(),
        options.threads.compute().kernels().name());
    err.flush();
    GrowthLoop.End end = loop(setup, trainer, folder, metrics);
    if (end == GrowthLoop.End.INTERRUPTED) {
      return StopRequest.INTERRUPTED;
    }
    GrowthSummary summary = GrowthSummary.of(setup.tasks.tasks(), setup.model, trainer, folder);
    metrics.flush();
    Optional<String> missing = GrowthReport.write(folder, setup.config, summary);
    print(summary, folder, trainer);
    missing.ifPresent(err::println);
    return 0;
  }

  private GrowthLoop.End loop(
      Setup setup, GrowingTrainer<Task> trainer, RunFolder folder, MetricsCsv metrics)
      throws IOException {
    long every = options.checkpointEvery == null ? 0 : options.checkpointEvery;
    double seconds = options.minutes == null ? Double.POSITIVE_INFINITY : 60 * options.minutes;
    int total = setup.plan.growth().iterations();
    try (StopRequest stop = new StopRequest()) {
      GrowthLoop.End end;
      try (StagesCsv stages =
              StagesCsv.continueAfter(
                  folder.stages(),
                  folder.certificates(),
                  setup.tasks.size(),
                  StagesCsv.done(trainer));
          Progress progress = Progress.onStandardError("training", total, "iterations")) {
        end =
            new GrowthLoop(trainer, folder, stages, metrics, every, seconds, stop, progress).run();
      }
      if (GrowthLoop.number(trainer) == 0 && folder.replacesAnother()) {
        err.println("interrupted before the first stage was done; the earlier run stays as it was");
      } else if (end != GrowthLoop.End.DONE) { // said before a signal may end the Java machine
        err.printf(
            "%s in iteration %d, %s; go on with: mws4j train %s --resume --out %s%n",
            end == GrowthLoop.End.TIME ? "time is over" : "interrupted",
            trainer.iterations() + 1,
            GrowthLoop.words(trainer.stage()),
            kind.domain(),
            folder.path());
      }
      err.flush();
      return end;
    }
  }

  private void print(GrowthSummary summary, RunFolder folder, GrowingTrainer<Task> trainer)
      throws IOException {
    Result result =
        new Result()
            .putAll(summary)
            .put("run", folder.path())
            .put("checkpoint", folder.newest())
            .put("steps", trainer.trainer().steps());
    String where = folder.newest() + " holds the model, " + folder.report() + " the report\n";
    format.print(result, () -> summary.text() + "\n" + where, out);
  }
}
