package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mws4j.cli.options.OutputOption;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringConceptsWriter;
import mws4j.domains.regex.synthetic.SyntheticConcepts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j generate regex}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes up columns of many kinds, such as codes, dates, amounts, addresses and names, each"
            + " with five training and five test strings; one per line, named after its kind.",
    footer = {
      "",
      "Examples:",
      "  mws4j generate regex --out concepts.tsv",
      "  mws4j generate regex --ascii --seed 2 --out more.tsv"
    })
final class GenerateRegexCommand implements Callable<Integer> {
  @Option(names = "--ascii", description = "Leave out the columns with a character outside ASCII.")
  private boolean ascii;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other columns (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out;

  @Mixin private OutputOption output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check(out);
    List<StringConcept> concepts =
        SyntheticConcepts.generate(seed).stream()
            .filter(concept -> !ascii || isAscii(concept))
            .toList();
    StringConceptsWriter.write(out, concepts);
    long kinds = concepts.stream().map(StringConcept::name).distinct().count();
    spec.commandLine().getErr().printf("%s: %d columns of %d kinds%n", out, concepts.size(), kinds);
    return 0;
  }

  private static boolean isAscii(StringConcept concept) {
    return Stream.concat(concept.train().stream(), concept.test().stream())
        .flatMapToInt(String::chars)
        .allMatch(c -> c < 128);
  }
}
