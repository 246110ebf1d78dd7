package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.cli.options.JsonOption;
import mws4j.cli.train.TrainOptions;
import mws4j.cli.train.TrainingRun;
import mws4j.domains.regex.language.RegexLanguage;
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
      "Without --steps or --minutes: ${bundle:default.length} of ${bundle:default.algorithm}.",
      "Ctrl-C ends the run with a checkpoint; --resume goes on with it, bit for bit."
    },
    footer = {
      "",
      "Data: tab-separated, a header '#id train1 .. train5 test1 .. test5' (or '#id name train1"
          + " ..'), then one concept per line; only the train fields are used here.",
      "",
      "Examples:",
      "  mws4j train regex                                   the built-in sample",
      "  mws4j train regex --data concepts.tsv --minutes 30 --out runs/mine",
      "  mws4j train regex --resume --out runs/mine          go on after Ctrl-C",
      "  mws4j train regex --language extended --library library.txt --out runs/shared",
      "  mws4j train regex --steps 500 --hidden 32 --seed 7 --out runs/small --json"
    })
final class TrainRegexCommand implements Callable<Integer> {
  @Mixin private TrainOptions options;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description =
          "Width of the LSTMs of prior and recognition model (default: ${bundle:default.hidden}).")
  private Integer hidden;

  @Option(
      names = "--dropout",
      paramLabel = "P",
      description =
          "Share of hidden units dropped in training, such as 0.3; better for new concepts in runs "
              + "of a quarter of an hour or more, worse in short ones (default: ${bundle:default.dropout}).")
  private Double dropout;

  @Option(
      names = "--language",
      paramLabel = "NAME",
      description =
          "Language of the programs: paper, or extended with counts, more classes and any script"
              + " (default: paper).")
  private RegexLanguage language = RegexLanguage.PAPER;

  @Option(
      names = "--library",
      paramLabel = "FILE",
      description =
          "Macros that programs may be written with, as 'mws4j library regex --learn' writes them;"
              + " needs --language extended.")
  private Path library;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var domain =
        new RegexTraining(
            Optional.ofNullable(hidden),
            Optional.ofNullable(dropout),
            language,
            library == null ? Optional.empty() : Optional.of(LibraryFile.read(library)));
    return new TrainingRun<>(domain, options, format, spec).call();
  }
}
