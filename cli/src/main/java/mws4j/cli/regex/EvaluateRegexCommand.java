package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.EvaluationOptions;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsReader;
import mws4j.domains.regex.explain.RegexEvaluation;
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
      "  mws4j evaluate regex --model runs/mine --data concepts-test.tsv --rounds 100 --json",
      "  mws4j evaluate --model pretrained --data concepts-test.tsv --strings 2"
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

  @Option(
      names = "--strings",
      paramLabel = "N",
      description = "Show only the first N of a concept's training strings (default: all).")
  private int strings = StringConceptsReader.STRINGS;

  @Override
  public Integer call() throws IOException {
    EvaluationOptions.checkRounds(rounds);
    Checks.range("--strings", strings, 1, StringConceptsReader.STRINGS);
    AskedModel asked = AskedModel.of(options.model());
    List<StringConcept> concepts =
        new RegexTraining(asked.model().language()).read(data).concepts();
    List<String> training = asked.trainingStrings();
    options.say("evaluating %d concepts, %d rounds each ...%n", concepts.size(), rounds);
    return options.print(
        new EvaluationView(
            asked.name(),
            data.toString(),
            rounds,
            RegexEvaluation.of(
                asked.explainer(), shown(concepts), training, options.seed(), rounds)));
  }

  /** The concepts with as many training strings as are to be shown. */
  private List<StringConcept> shown(List<StringConcept> concepts) {
    return concepts.stream()
        .map(c -> new StringConcept(c.id(), c.name(), c.train().subList(0, strings), c.test()))
        .toList();
  }
}
