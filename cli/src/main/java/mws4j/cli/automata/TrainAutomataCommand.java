package mws4j.cli.automata;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mws4j.cli.options.JsonOption;
import mws4j.cli.train.TrainOptions;
import mws4j.cli.train.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j train automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns the noise of cellular automata from images, and a network that finds the rule of"
          + " each. Log-probabilities of images are exact.",
      "Without --steps or --minutes: ${bundle:default.length} of ${bundle:default.algorithm}."
    },
    footer = {
      "",
      "Data: as 'mws4j generate automata' writes it: a header '#automata HEIGHT WIDTH', then a rule"
          + " or ? and the cells of an image per line. Rules are looked at only to report how many"
          + " were found.",
      "",
      "Examples:",
      "  mws4j train automata                            the built-in sample, three neighbours",
      "  mws4j train automata --neighbours 5 --data five.txt --out runs/five"
    })
final class TrainAutomataCommand implements Callable<Integer> {
  @Mixin private TrainOptions options;

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description =
          "Cells of the column before that a cell depends on: 3, 5 or 7 (default: ${bundle:default.neighbours}).")
  private Integer neighbours;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var domain = new AutomataTraining(Optional.ofNullable(neighbours));
    return new TrainingRun<>(domain, options, format, spec).call();
  }
}
