package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.DurationConverter;
import mws4j.cli.reproduce.EditsOption;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce strings}. */
@Command(
    name = "strings",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Marginal NLL of string concepts by the paper's protocol and classification error, the"
            + " same time to train for every algorithm; by default K=10, one seed.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce strings --data ../shared/data/string-concepts/original --budget 30m",
      "  mws4j reproduce strings --algorithms mws-replay,vimco --budget 2m --out runs/quick"
    })
final class ReproduceStringsCommand implements Callable<Integer> {
  /** Where the concepts of the paper lie beside a checkout of the project. */
  private static final Path ORIGINAL =
      Path.of("..", "shared", "data", "string-concepts", "original");

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST_PARTICLES = 10_000_000;
  private static final int MOST_HIDDEN = 4096;
  private static final int MOST_BATCH = 100_000;

  @Mixin private SweepOptions sweep;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Training time of each run, such as 90s or 10m (default: 10m).")
  private Duration budget = Duration.ofMinutes(10);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with concepts-background.tsv and concepts-novel-dev.tsv (default:"
              + " ../shared/data/string-concepts/original).")
  private Path data = ORIGINAL;

  @Option(
      names = "--run-threads",
      paramLabel = "T",
      description = "Threads of one run (default: 2).")
  private Integer runThreads;

  @Option(
      names = "--fresh-steps",
      paramLabel = "N",
      description =
          "Steps of each recognition model that is trained to evaluate, the first half of them on"
              + " dreams alone (default: ${DEFAULT-VALUE}).")
  private long freshSteps = 3000;

  @Option(
      names = "--particles",
      paramLabel = "N",
      description = "Draws per concept of the estimates (default: ${DEFAULT-VALUE}).")
  private int particles = 1000;

  @Mixin private EditsOption edits;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description = "Width of the LSTMs (default: ${DEFAULT-VALUE}).")
  private int hidden = 128;

  @Option(
      names = "--dropout",
      paramLabel = "P",
      description =
          "Share of the last hidden units dropped in training, by all algorithms; without it the prior"
              + " learns the concepts by heart (default: ${DEFAULT-VALUE}).")
  private double dropout = 0.3;

  @Option(
      names = "--batch",
      paramLabel = "B",
      description = "Concepts per step, in training and evaluation (default: ${DEFAULT-VALUE}).")
  private int batch = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(StringsExperiment.SEEDS, StringsExperiment.KS, StringsExperiment.ALGORITHMS);
    Checks.range("--budget in ms", budget.toMillis(), 1, LONGEST.toMillis());
    int threads = runThreads == null ? Math.min(2, sweep.threads()) : runThreads;
    Checks.range("--run-threads", threads, 1, sweep.threads());
    Checks.range("--fresh-steps", freshSteps, 1, Long.MAX_VALUE);
    Checks.range("--particles", particles, 1, MOST_PARTICLES);
    Checks.range("--hidden", hidden, 1, MOST_HIDDEN);
    Checks.range("--batch", batch, 1, MOST_BATCH);
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException(
          data
              + ": no such folder; name one with concepts-background.tsv and"
              + " concepts-novel-dev.tsv by --data");
    }
    RegexTraining domain = new RegexTraining();
    List<StringConcept> background =
        domain.read(data.resolve("concepts-background.tsv")).concepts();
    List<StringConcept> novel = domain.read(data.resolve("concepts-novel-dev.tsv")).concepts();
    var effort =
        new StringsExperiment.Effort(
            budget, threads, freshSteps, particles, hidden, dropout, batch);
    TrainingConfig base = sweep.apply(edits.apply(RegexModel.trainingDefaults()));
    String source = data.toAbsolutePath().normalize().toString();
    return sweep.run(new StringsExperiment(background, novel, source, base, effort), spec);
  }
}
