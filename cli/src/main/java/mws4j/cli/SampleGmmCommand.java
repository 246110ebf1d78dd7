package mws4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.gmm.GmmDraws;
import mws4j.cli.json.Json;
import mws4j.cli.run.Drawn;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.training.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j sample gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draws mini-datasets from a model: a clustering from the prior, a mean for each cluster,"
            + " points around it with the Sigma that was learned.",
    footer = {
      "",
      "Examples:",
      "  mws4j sample gmm --n 3",
      "  mws4j sample gmm --model runs/gmm --n 20 --seed 7 --out drawn.png --json"
    })
final class SampleGmmCommand implements Callable<Integer> {
  private static final long STREAM = 41;
  private static final int MOST = 100_000;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of mini-datasets (default: ${DEFAULT-VALUE}).")
  private int n = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other data (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private PictureOption picture;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, MOST);
    boolean pictured = picture.wanted();
    Path checkpoint = model.checkpoint(GmmModel.DOMAIN);
    GmmModel trained = GmmModel.load(checkpoint);
    List<Drawn<MiniDataset>> drawn = Drawn.of(trained, n, RandomStreams.of(seed, STREAM));
    var draws = new GmmDraws(checkpoint.toString(), seed, trained, drawn);
    if (pictured) {
      picture.write(draws.picture(PictureOption.MOST_SHOWN));
    }
    spec.commandLine()
        .getOut()
        .print(format.json ? Json.line(draws.toJson()) + "\n" : draws.text());
    return 0;
  }
}
