package mws4j.cli.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.ParticlesOption;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mws4j evaluate automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "The noise beside that of the true rules, the share of rules found by weighted samples of the"
            + " recognition model and by the exact posterior, exact log p(x).",
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate automata --data test.txt",
      "  mws4j evaluate automata --model runs/five --data five.txt --particles 200 --json"
    })
final class EvaluateAutomataCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      description = "Images as for 'train automata'.")
  private Path data;

  @Mixin private ParticlesOption option;

  @Override
  public Integer call() throws IOException {
    int particles = option.number();
    Path checkpoint = options.checkpoint(AutomatonModel.DOMAIN);
    AutomatonModel model = AutomatonModel.load(checkpoint);
    List<AutomatonInstance> instances = AutomataTraining.matching(data, model);
    options.say("evaluating %d images, %d particles each ...%n", instances.size(), particles);
    return options.print(
        AutomataEvaluation.of(
            checkpoint.toString(), data.toString(), model, instances, particles, options.seed()));
  }
}
