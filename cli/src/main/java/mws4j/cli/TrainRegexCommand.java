package mws4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.cli.json.Json;
import mws4j.cli.regex.RegexSummary;
import mws4j.cli.regex.TrainingData;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.StringConcept;
import mws4j.domains.regex.StringConceptsReader;
import mws4j.domains.regex.StringSet;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import mws4j.nn.safetensors.SafeTensorsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j train regex}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns a prior over regexes, the probabilities inside them and a network that finds them,"
          + " from concepts of a few strings each.",
      "Ctrl-C ends the run with a checkpoint; --resume goes on with it, bit for bit."
    },
    footer = {
      "",
      "Data: tab-separated, a header '#id train1 .. train5 test1 .. test5' (or '#id name train1"
          + " ..'), then one concept per line; only the train fields are used here.",
      "",
      "Examples:",
      "  mws4j train regex                                   3.5 minutes on the built-in sample",
      "  mws4j train regex --data concepts.tsv --minutes 30 --out runs/mine",
      "  mws4j train regex --resume --out runs/mine          go on after Ctrl-C",
      "  mws4j train regex --steps 500 --hidden 32 --seed 7 --out runs/small --json"
    })
final class TrainRegexCommand implements Callable<Integer> {
  /** By convention 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  @Mixin private TrainOptions options;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description = "Width of the LSTMs of prior and recognition model (default: 128).")
  private Integer hidden;

  @Option(
      names = "--dropout",
      paramLabel = "P",
      description = {
        "Share of hidden units dropped in training, such as 0.3; better for new concepts in runs",
        "of a quarter of an hour or more, worse in short ones (default: 0)."
      })
  private Double dropout;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    options.check();
    Path out = options.out == null ? Path.of("runs", RegexModel.DOMAIN) : options.out;
    return options.resume ? resume(out) : start(out);
  }

  private int start(Path out) throws IOException {
    RegexModel.Sizes sizes = sizes(RegexModel.Sizes.defaults());
    TrainingConfig config = options.apply(RegexModel.trainingDefaults());
    List<StringConcept> concepts =
        options.data == null ? StringConceptsReader.readSample() : TrainingData.read(options.data);
    List<StringSet> data = TrainingData.observations(concepts);
    RunFolder folder = RunFolder.create(out, options.overwrite);
    double seconds = options.limitSeconds();
    if (options.planSteps()) {
      long begin = System.nanoTime();
      RegexModel throwAway = new RegexModel(sizes, config.seed());
      long steps = StepPlan.steps(throwAway, data, config, options.threads, seconds);
      config = TrainOptions.withSteps(config, steps);
      seconds -= (System.nanoTime() - begin) * 1e-9;
    }
    RegexModel model = new RegexModel(sizes, config.seed());
    model.countBackground(data);
    folder.clear();
    RunConfig run = runConfig(model, config);
    run.write(folder.config());
    try (Trainer<StringSet> trainer = new Trainer<>(model, data, config, options.threads);
        MetricsCsv metrics = MetricsCsv.create(folder.metrics())) {
      return train(trainer, folder, metrics, seconds, concepts, run);
    }
  }

  private int resume(Path out) throws IOException {
    RunFolder folder = RunFolder.resume(out);
    RunConfig before = RunConfig.read(folder.config());
    if (!before.domain().equals(RegexModel.DOMAIN)) {
      throw new IllegalArgumentException(
          out + ": this is a run of domain " + before.domain() + ", not " + RegexModel.DOMAIN);
    }
    List<StringConcept> concepts =
        options.data == null ? TrainingData.read(before) : TrainingData.read(options.data);
    List<StringSet> data = TrainingData.observations(concepts);
    TrainingConfig config = options.apply(before.training());
    RegexModel model = new RegexModel(sizes(RegexModel.Sizes.of(before.model())), config.seed());
    model.countBackground(data);
    try (Trainer<StringSet> trainer = new Trainer<>(model, data, config, options.threads)) {
      restore(folder, trainer);
      try (MetricsCsv metrics = MetricsCsv.continueAfter(folder.metrics(), trainer.steps())) {
        return train(trainer, folder, metrics, options.limitSeconds(), concepts, before);
      }
    }
  }

  private static void restore(RunFolder folder, Trainer<StringSet> trainer) throws IOException {
    List<Path> checkpoints = folder.checkpoints();
    try {
      Checkpoint.resume(checkpoints.get(0), trainer);
    } catch (SafeTensorsException e) {
      if (checkpoints.size() == 1) {
        throw e;
      }
      throw new IOException(
          e.getMessage() + "; delete it to go on from " + checkpoints.get(1).getFileName(), e);
    }
  }

  private int train(
      Trainer<StringSet> trainer,
      RunFolder folder,
      MetricsCsv metrics,
      double seconds,
      List<StringConcept> concepts,
      RunConfig run)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "%d concepts, %s, %s, %d threads, kernels %s%n",
        concepts.size(),
        trainer.config().toMap(),
        trainer.model().settings(),
        options.threads,
        KernelProvider.create().name());
    err.flush();
    try (StopRequest stop = new StopRequest()) {
      TrainingLoop loop =
          new TrainingLoop(
              trainer,
              folder,
              metrics,
              options.checkpointEvery == null ? 0 : options.checkpointEvery,
              seconds,
              stop);
      TrainingLoop.End end;
      long total = trainer.config().steps();
      try (Progress progress = Progress.onStandardError("training", total, "steps")) {
        end = loop.run(progress);
      }
      if (end != TrainingLoop.End.DONE) {
        err.println(
            (end == TrainingLoop.End.TIME ? "time is over" : "interrupted")
                + " after step "
                + trainer.steps()
                + "; go on with: mws4j train regex --resume --out "
                + folder.path());
        err.flush();
      }
      if (end == TrainingLoop.End.INTERRUPTED) {
        return INTERRUPTED;
      }
    }
    RegexSummary summary = RegexSummary.of(trainer, concepts, run.training().seed());
    metrics.flush();
    Optional<String> missing = RegexReport.write(folder, run, summary);
    print(summary, folder, trainer);
    missing.ifPresent(err::println);
    return 0;
  }

  private void print(RegexSummary summary, RunFolder folder, Trainer<StringSet> trainer)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (format.json) {
      var json = summary.toJson();
      json.addProperty("run", folder.path().toString());
      json.addProperty("checkpoint", folder.newest().toString());
      json.addProperty("steps", trainer.steps());
      json.addProperty("plannedSteps", trainer.config().steps());
      out.println(Json.line(json));
      return;
    }
    out.println(summary.text());
    out.println(folder.newest() + " holds the model, " + folder.report() + " the report");
  }

  private RegexModel.Sizes sizes(RegexModel.Sizes base) {
    RegexModel.Sizes sizes = hidden == null ? base : base.withHidden(hidden);
    return dropout == null ? sizes : sizes.withDropout(dropout);
  }

  private RunConfig runConfig(RegexModel model, TrainingConfig config) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("mws4j", Mws4j.version());
    environment.put("java", Runtime.version().toString());
    environment.put("kernels", KernelProvider.create().name());
    environment.put("threads", String.valueOf(options.threads));
    return new RunConfig(
        RegexModel.DOMAIN,
        options.data == null ? RunConfig.SAMPLE : options.data.toAbsolutePath().toString(),
        model.settings(),
        config,
        environment);
  }
}
