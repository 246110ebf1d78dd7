package mws4j.cli.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.run.RunFolder;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j exact automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Exact log p(x) of every image, in nats: the sum over all rules. The posterior over rules is"
          + " a product over neighbourhoods, so that it is exact for 3, 5 and 7 neighbours.",
      "Beside it the most probable rule, its posterior probability and the neighbourhoods about whose"
          + " bits the image says nothing."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j exact automata --data test.txt",
      "  mws4j exact automata --data five.txt --noise 0.05",
      "  mws4j exact automata --data test.txt --model runs/automata --json"
    })
final class ExactAutomataCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Images as 'mws4j generate automata' writes them.")
  private Path data;

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description =
          "Cells that a cell depends on: 3, 5 or 7 (default: the model's or those of the rules in"
              + " the file, else 3).")
  private Integer neighbours;

  @ArgGroup private Noise noise = new Noise();

  /** One of the two at most. */
  static final class Noise {
    @Option(
        names = "--noise",
        paramLabel = "E",
        description =
            "Probability that a cell breaks the rule (default: " + AutomatonGenerator.NOISE + ").")
    private Double value;

    @Option(
        names = "--model",
        paramLabel = "RUN",
        description = "Take the noise learned in this run folder or checkpoint file.")
    private Path model;
  }

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AutomataExact exact = noise.model == null ? given() : learned(noise.model);
    format.print(exact, spec.commandLine().getOut());
    return 0;
  }

  private AutomataExact given() throws IOException {
    double value = noise.value == null ? AutomatonGenerator.NOISE : noise.value;
    Checks.probability("--noise", value);
    List<AutomatonInstance> instances = AutomataTraining.readInstances(data);
    int cells = neighbours == null ? AutomataTraining.neighboursOf(instances) : neighbours;
    return AutomataExact.of(data.toString(), instances, cells, value);
  }

  private AutomataExact learned(Path run) throws IOException {
    AutomatonModel model = AutomatonModel.load(RunFolder.checkpoint(run));
    int cells = AutomataTraining.neighboursOf(model, neighbours);
    return AutomataExact.of(
        data.toString(), AutomataTraining.matching(data, model), cells, model.noise());
  }
}
