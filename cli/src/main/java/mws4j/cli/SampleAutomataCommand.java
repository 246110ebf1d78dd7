package mws4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.automata.AutomataDraws;
import mws4j.cli.json.Json;
import mws4j.cli.run.Drawn;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.training.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
  private static final long STREAM = 42;
  private static final int MOST = 10_000;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of images (default: ${DEFAULT-VALUE}).")
  private int n = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other images (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private PictureOption picture;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, MOST);
    boolean pictured = picture.wanted();
    Path checkpoint = model.checkpoint(AutomatonModel.DOMAIN);
    AutomatonModel trained = AutomatonModel.load(checkpoint);
    List<Drawn<AutomatonImage>> drawn = Drawn.of(trained, n, RandomStreams.of(seed, STREAM));
    var draws = new AutomataDraws(checkpoint.toString(), seed, trained.noise(), drawn);
    if (pictured) {
      picture.write(draws.picture(PictureOption.MOST_SHOWN));
    }
    spec.commandLine()
        .getOut()
        .print(format.json ? Json.line(draws.toJson()) + "\n" : draws.text());
    return 0;
  }
}
