package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mws4j.cli.data.DataFiles;
import mws4j.cli.json.Result;
import mws4j.cli.options.Checks;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.run.Progress;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.OneShotReader;
import mws4j.domains.strokes.data.OneShotRun;
import mws4j.domains.strokes.oneshot.OneShotClassifier;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.inference.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j classify strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "One-shot classification on runs as published with Omniglot: which of 20 characters, each"
          + " seen once, does another drawing show?",
      "Programs are found for every drawing. A test drawing goes to the character whose programs,"
          + " with strokes that deform at a price, predict it best and are predicted best by its own."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j classify strokes --model runs/omniglot --runs all_runs.zip",
      "  mws4j classify strokes --runs all_runs.zip --limit-runs 2 --rounds 100 --json"
    })
final class ClassifyStrokesCommand implements Callable<Integer> {
  private static final int MOST_PROGRAMS = 1000;

  @Option(
      names = "--runs",
      paramLabel = "ZIP",
      required = true,
      description = "The runs, in folders run01 and so on.")
  private Path zip;

  @Option(
      names = "--limit-runs",
      paramLabel = "N",
      description = "Take the first N runs (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--memory",
      paramLabel = "M",
      description = "Programs kept of each character (default: ${DEFAULT-VALUE}).")
  private int memory = 10;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds of 50 proposals of the recognition model and 50 edits for each character"
              + " (default: ${DEFAULT-VALUE}).")
  private int rounds = 40;

  @Option(
      names = "--drawings",
      paramLabel = "N",
      description =
          "Programs of each drawing whose strokes are fitted (default: ${DEFAULT-VALUE}).")
  private int drawings = OneShotClassifier.DRAWINGS;

  @Option(
      names = "--rigid",
      description =
          "Let no stroke deform: a test drawing goes to the character whose programs predict it best"
              + " as they are.")
  private boolean rigid;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption option;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--limit-runs", limit, 1, Integer.MAX_VALUE);
    Checks.range("--memory", memory, 1, MOST_PROGRAMS);
    Checks.range("--drawings", drawings, 1, memory);
    EvaluationOptions.checkRounds(rounds);
    Path checkpoint = option.checkpoint(StrokesModel.DOMAIN);
    StrokesModel model = StrokesModel.load(checkpoint);
    if (!model.structure().alphabets().isEmpty()) {
      throw new IllegalArgumentException(
          "the model is conditioned on alphabets, which the runs do not tell; take another");
    }
    DataFiles.require(zip);
    List<OneShotRun> tasks = OneShotReader.read(zip);
    tasks = tasks.subList(0, Math.min(limit, tasks.size()));
    OneShotResult result;
    try (Progress progress = Progress.onStandardError("classifying", tasks.size(), "runs")) {
      result =
          OneShotResult.of(
              tasks,
              run -> classify(model, run),
              (run, done) ->
                  progress.update(
                      done,
                      String.format(
                          Locale.ROOT, "%s error %.0f %%", run.name(), 100 * run.error().error())));
    }
    format.print(
        new Result().put("model", checkpoint).put("data", zip).putAll(result),
        result::text,
        spec.commandLine().getOut());
    return 0;
  }

  private Classification classify(StrokesModel model, OneShotRun run) {
    Search search = Search.of(memory, Search.PARTICLES);
    Compute compute = Compute.ofAllProcessors();
    return rigid
        ? new RigidClassifier(search, rounds).classify(model, run, seed, compute)
        : OneShotClassifier.of(search, rounds, drawings).classify(model, run, seed, compute);
  }
}
