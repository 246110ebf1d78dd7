package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.run.RunConfig;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.explain.RegexEvaluation;
import mws4j.domains.regex.explain.RegexExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mws4j evaluate regex}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Concepts inferred from an empty memory: the bound on log p of their training strings, the"
          + " predictive probability of their test strings, and how well an odd string is told"
          + " from one that belongs.",
      "Beside them two baselines fitted to the strings that the model was trained on: a smoothed"
          + " character bigram and the program '.+'."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate regex --data concepts-test.tsv",
      "  mws4j evaluate regex --model runs/mine --data concepts-test.tsv --rounds 100 --json"
    })
final class EvaluateRegexCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      description = "Concepts as for 'train regex'; their test strings are held out.")
  private Path data;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of 50 proposals per concept (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Override
  public Integer call() throws IOException {
    EvaluationOptions.checkRounds(rounds);
    Path checkpoint = options.checkpoint(RegexModel.DOMAIN);
    RegexTraining domain = new RegexTraining();
    List<StringConcept> concepts = domain.read(data).concepts();
    RegexExplainer explainer = RegexExplainer.load(checkpoint);
    RunConfig run = RunConfig.beside(checkpoint, "the baselines need to know the training data");
    List<String> training =
        domain.readOf(run).observations().stream()
            .flatMap(concept -> concept.strings().stream())
            .toList();
    options.say("evaluating %d concepts, %d rounds each ...%n", concepts.size(), rounds);
    return options.print(
        new EvaluationView(
            checkpoint.toString(),
            data.toString(),
            rounds,
            RegexEvaluation.of(explainer, concepts, training, options.seed(), rounds)));
  }
}
