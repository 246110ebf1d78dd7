package mws4j.cli.automata;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.DrawOptions;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j sample automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws rules from the prior and an image by each rule, with the noise that was learned.",
      "Prints the rules; --out shows the images, a single one with a pixel per cell."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j sample automata --n 5 --out drawn.png",
      "  mws4j sample automata --model runs/five --n 100 --seed 7 --json"
    })
final class SampleAutomataCommand implements Callable<Integer> {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/sample-automata");
  private static final int MOST = 10_000;

  @Mixin private DrawOptions options;

  @Override
  public Integer call() throws IOException {
    return options.draw(
        AutomatonModel.DOMAIN,
        AutomatonModel::load,
        MOST,
        DRAWS,
        (name, seed, model, draws) -> new AutomataDraws(name, seed, model.noise(), draws));
  }
}
