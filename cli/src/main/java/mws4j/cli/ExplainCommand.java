package mws4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.strokes.StrokesModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds programs that explain strings: a column of a CSV file, all columns of it, or the"
          + " strings given.",
      "Shows the programs with their posterior mass among those found; for each string its"
          + " log-probability, its oddness (above 0 it rather does not belong) and which part"
          + " explains which characters; and new strings that would fit.",
      "With --domain automata: finds the rule of a black and white picture, each pixel a cell,"
          + " with the exact posterior of every bit, and goes on with the picture.",
      "With --domain strokes: finds the pen strokes behind pictures of characters; --out shows how"
          + " they are drawn."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j explain --strings 12.50 7.99 103.00",
      "  mws4j explain --json --strings -- --x -y          after -- come no options",
      "  mws4j explain --column price products.csv",
      "  cut -f 2 table.tsv | mws4j explain --budget 2s --json -",
      "  mws4j explain --domain automata --extrapolate 64 --out longer.png picture.png",
      "  mws4j explain --domain strokes --model runs/omniglot --out drawn a.png b.jpg"
    })
final class ExplainCommand implements Callable<Integer> {
  /** What each domain has for itself. */
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          RegexModel.DOMAIN,
          ExplainStrings.OPTIONS,
          AutomatonModel.DOMAIN,
          ExplainImage.OPTIONS,
          StrokesModel.DOMAIN,
          ExplainStrokes.OPTIONS);

  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description = "regex, automata or strokes (default: that of --model, or regex).")
  private String domain;

  @Mixin private ExplainStrings strings;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|STRING",
      description = "A CSV file, or - for standard input; with --strings the strings; pictures.")
  private List<String> words = List.of();

  @Mixin private ModelOption model;
  @Mixin private ExplainImage image;
  @Mixin private ExplainStrokes strokes;
  @Mixin private ExplainShared shared;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, words);
    String chosen = domain == null ? domainOfModel() : domain;
    List<String> others =
        OPTIONS.entrySet().stream()
            .filter(each -> !each.getKey().equals(chosen))
            .flatMap(each -> each.getValue().stream())
            .sorted()
            .toList();
    return switch (chosen) {
      case RegexModel.DOMAIN -> {
        Checks.notForDomain(spec, chosen, others);
        Checks.notForDomain(spec, chosen, List.of("--out", "--overwrite", "--seed"));
        yield strings.run(words, shared.budget(), model, format, spec);
      }
      case AutomatonModel.DOMAIN -> {
        Checks.notForDomain(spec, chosen, others);
        Checks.notForDomain(spec, chosen, List.of("--budget"));
        yield image.run(words, shared, model, format, spec);
      }
      case StrokesModel.DOMAIN -> {
        Checks.notForDomain(spec, chosen, others);
        yield strokes.run(words, shared, model, format, spec);
      }
      default ->
          throw new IllegalArgumentException(
              "nothing explains domain " + chosen + "; there are regex, automata and strokes");
    };
  }

  /** One that cannot be explained is refused where strings are, which says what it is. */
  private String domainOfModel() throws IOException {
    return model.domain().filter(OPTIONS::containsKey).orElse(RegexModel.DOMAIN);
  }
}
