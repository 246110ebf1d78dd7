package mws4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.json.Json;
import mws4j.cli.regex.EvaluationView;
import mws4j.cli.regex.RegexTraining;
import mws4j.cli.run.RunConfig;
import mws4j.cli.run.RunFolder;
import mws4j.domains.regex.RegexEvaluation;
import mws4j.domains.regex.RegexExplainer;
import mws4j.domains.regex.StringConcept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j evaluate RUN --data FILE}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "How well a model explains concepts that it infers from an empty memory: the bound on"
          + " log p of their training strings, the predictive probability of their test strings,"
          + " and how well an odd string is told from one that belongs.",
      "Beside it two baselines fitted to the strings that the model was trained on: a smoothed"
          + " character bigram and the program '.+'."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate runs/regex --data concepts-test.tsv",
      "  mws4j evaluate runs/regex --data concepts-test.tsv --rounds 100 --json"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 1_000_000;

  @Parameters(
      paramLabel = "RUN",
      description =
          "A run folder, whose newest checkpoint is taken, or a checkpoint file in a run folder.")
  private Path run;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Concepts as for 'train regex'; their test strings are held out.")
  private Path data;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of 50 proposals per concept (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--rounds", rounds, 1, MOST_ROUNDS);
    RegexTraining domain = new RegexTraining();
    List<StringConcept> concepts = domain.read(data).concepts();
    Path checkpoint = RunFolder.checkpoint(run);
    RegexExplainer explainer = RegexExplainer.load(checkpoint);
    List<String> training =
        domain.readOf(config(checkpoint)).observations().stream()
            .flatMap(concept -> concept.strings().stream())
            .toList();
    PrintWriter err = spec.commandLine().getErr();
    err.printf("evaluating %d concepts, %d rounds each ...%n", concepts.size(), rounds);
    err.flush();
    EvaluationView view =
        new EvaluationView(
            checkpoint.toString(),
            data.toString(),
            rounds,
            RegexEvaluation.of(explainer, concepts, training, seed, rounds));
    spec.commandLine().getOut().println(format.json ? Json.line(view.toJson()) : view.text());
    return 0;
  }

  private RunConfig config(Path checkpoint) throws IOException {
    Path file = checkpoint.toAbsolutePath().resolveSibling("config.json");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          file + ": missing; the baselines need to know the training data");
    }
    return RunConfig.read(file);
  }
}
