package mws4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.regex.RegexModel;
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
          + " with the exact posterior of every bit, and goes on with the picture."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j explain --strings 12.50 7.99 103.00",
      "  mws4j explain --json --strings -- --x -y          after -- come no options",
      "  mws4j explain --column price products.csv",
      "  cut -f 2 table.tsv | mws4j explain --budget 2s --json -",
      "  mws4j explain --domain automata --extrapolate 64 --out longer.png picture.png"
    })
final class ExplainCommand implements Callable<Integer> {
  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description = "regex or automata (default: that of --model, or regex).")
  private String domain;

  @Mixin private ExplainStrings strings;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|STRING",
      description = "A CSV file, or - for standard input; with --strings the strings; a picture.")
  private List<String> words = List.of();

  @Mixin private ModelOption model;
  @Mixin private ExplainImage image;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, words);
    String chosen = domain == null ? domainOfModel() : domain;
    return switch (chosen) {
      case RegexModel.DOMAIN -> {
        Checks.notForDomain(spec, chosen, ExplainImage.OPTIONS);
        yield strings.run(words, model, format, spec);
      }
      case AutomatonModel.DOMAIN -> {
        Checks.notForDomain(spec, chosen, ExplainStrings.OPTIONS);
        yield image.run(words, model, format, spec);
      }
      default ->
          throw new IllegalArgumentException(
              "nothing explains domain " + chosen + "; there are regex and automata");
    };
  }

  /** One that cannot be explained is refused where strings are, which says what it is. */
  private String domainOfModel() throws IOException {
    return model.domain().filter(AutomatonModel.DOMAIN::equals).orElse(RegexModel.DOMAIN);
  }
}
