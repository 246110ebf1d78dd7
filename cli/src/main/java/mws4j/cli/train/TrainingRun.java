package mws4j.cli.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.command.Version;
import mws4j.cli.json.Result;
import mws4j.cli.options.JsonOption;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.NewestCheckpoint;
import mws4j.cli.run.Progress;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.StepPlan;
import mws4j.cli.run.StopRequest;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What every {@code mws4j train DOMAIN} does: begins a run or goes on with it, keeps its folder up
 * to date and says what it came to.
 *
 * @param <X> an observation
 * @param <M> the model
 * @param <S> the data
 */
public final class TrainingRun<X, M extends ProgramModel<X>, S extends TrainingSet<X, M>> {
  private final DomainTraining<X, M, S> domain;
  private final TrainOptions options;
  private final JsonOption format;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A run that has not begun.
   *
   * @param spec of the command, whose output is used
   */
  public TrainingRun(
      DomainTraining<X, M, S> domain, TrainOptions options, JsonOption format, CommandSpec spec) {
    this.domain = domain;
    this.options = options;
    this.format = format;
    out = spec.commandLine().getOut();
    err = spec.commandLine().getErr();
  }

  /** Trains and returns the exit code. */
  public int call() throws IOException {
    options.check();
    Path path = options.out == null ? Path.of("runs", domain.domain()) : options.out;
    return options.run.resume() ? resume(path) : start(path);
  }

  private int start(Path path) throws IOException {
    TrainingConfig config = options.apply(domain.defaults());
    S set = options.data == null ? domain.readSample() : domain.read(options.data);
    M model = domain.model(Map.of(), set, config.seed());
    try (RunFolder folder = RunFolder.create(path, options.run.overwrite())) {
      return start(folder, config, set, model);
    }
  }

  private int start(RunFolder folder, TrainingConfig planned, S set, M model) throws IOException {
    TrainingConfig config = planned;
    double seconds = options.limitSeconds(domain.fixedLength());
    if (options.planSteps(domain.fixedLength())) {
      long begin = System.nanoTime();
      M throwAway = domain.model(Map.of(), set, config.seed());
      config =
          StepPlan.fitted(
              throwAway,
              set.observations(),
              config,
              options.threads.compute(),
              seconds,
              options.limitsDreams());
      seconds -= (System.nanoTime() - begin) * 1e-9;
    }
    folder.setAside();
    RunConfig run = runConfig(model, config);
    run.write(folder.config());
    try (Trainer<X> trainer =
            new Trainer<>(model, set.observations(), config, options.threads.compute());
        MetricsCsv metrics = MetricsCsv.create(folder.metrics())) {
      return train(new TrainedModel<>(model, trainer), set, folder, metrics, seconds, run);
    }
  }

  private int resume(Path path) throws IOException {
    try (RunFolder folder = RunFolder.resume(path)) {
      return resume(folder);
    }
  }

  private int resume(RunFolder folder) throws IOException {
    RunConfig before = RunConfig.read(folder.config());
    if (!before.domain().equals(domain.domain())) {
      throw new IllegalArgumentException(
          folder.path()
              + ": this is a run of domain "
              + before.domain()
              + ", not "
              + domain.domain());
    }
    options.requireLengthOf(before.training(), folder.path());
    DomainTraining<X, M, S> same = domain.goingOn(before);
    S set = options.data == null ? same.readOf(before) : same.read(options.data);
    TrainingConfig config = options.apply(before.training());
    M model = same.model(before.model(), set, config.seed());
    try (Trainer<X> trainer =
        new Trainer<>(model, set.observations(), config, options.threads.compute())) {
      NewestCheckpoint.restore(
          folder,
          checkpoint -> {
            Checkpoint.resume(checkpoint, trainer);
            return trainer.steps();
          });
      try (MetricsCsv metrics = MetricsCsv.continueAfter(folder.metrics(), trainer.steps())) {
        metrics.gap().ifPresent(err::println);
        double seconds = options.limitSeconds(domain.fixedLength());
        return train(new TrainedModel<>(model, trainer), set, folder, metrics, seconds, before);
      }
    }
  }

  private int train(
      TrainedModel<X, M> trained,
      S set,
      RunFolder folder,
      MetricsCsv metrics,
      double seconds,
      RunConfig run)
      throws IOException {
    Trainer<X> trainer = trained.trainer();
    err.printf(
        "%d %s, %s, %s, %d threads, kernels %s%n",
        trainer.data().size(),
        set.unit(),
        trainer.config().toMap(),
        trainer.model().settings(),
        options.threads.count(),
        options.threads.compute().kernels().name());
    err.flush();
    TrainingLoop.End end = loop(trained, set, folder, metrics, seconds);
    if (end == TrainingLoop.End.INTERRUPTED) {
      return StopRequest.INTERRUPTED;
    }
    RunSummary summary = set.summary(trained, run.training().seed());
    metrics.flush();
    Optional<String> missing = RunReport.write(folder, run, set, summary);
    print(summary, folder, trainer);
    missing.ifPresent(err::println);
    return 0;
  }

  private TrainingLoop.End loop(
      TrainedModel<X, M> trained, S set, RunFolder folder, MetricsCsv metrics, double seconds)
      throws IOException {
    Trainer<X> trainer = trained.trainer();
    long every = options.checkpointEvery == null ? 0 : options.checkpointEvery;
    try (StopRequest stop = new StopRequest()) {
      TrainingLoop.End end;
      try (ExactCurve<X, M> exact = ExactCurve.after(trainer.steps(), folder.exact(), set);
          Progress progress =
              Progress.onStandardError("training", trainer.config().steps(), "steps")) {
        end =
            new TrainingLoop<>(trained, set, folder, metrics, exact, every, seconds, stop)
                .run(progress);
      }
      if (trainer.steps() == 0 && folder.replacesAnother()) {
        err.println("interrupted before the first step; the earlier run stays as it was");
        err.flush();
      } else if (end != TrainingLoop.End.DONE) { // said before a signal may end the Java machine
        err.printf(
            "%s after step %d; go on with: mws4j train %s --resume --out %s%n",
            end == TrainingLoop.End.TIME ? "time is over" : "interrupted",
            trainer.steps(),
            domain.domain(),
            folder.path());
        err.flush();
      }
      return end;
    }
  }

  private void print(RunSummary summary, RunFolder folder, Trainer<X> trainer) throws IOException {
    Result result =
        new Result()
            .putAll(summary)
            .put("run", folder.path())
            .put("checkpoint", folder.newest())
            .put("steps", trainer.steps())
            .put("plannedSteps", trainer.config().steps());
    String where = folder.newest() + " holds the model, " + folder.report() + " the report\n";
    format.print(result, () -> summary.text() + "\n" + where, out);
  }

  private RunConfig runConfig(ProgramModel<X> model, TrainingConfig config) {
    return new RunConfig(
        domain.domain(),
        options.data == null ? RunConfig.SAMPLE : options.data.toAbsolutePath().toString(),
        domain.selection(),
        model.settings(),
        config,
        Map.of(),
        environment(options.threads.compute()));
  }

  /** What {@code config.json} says for the reader only. */
  public static Map<String, String> environment(Compute compute) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("mws4j", Version.ofJar());
    environment.put("java", Runtime.version().toString());
    environment.put("kernels", compute.kernels().name());
    environment.put("threads", String.valueOf(compute.threads()));
    return environment;
  }
}
