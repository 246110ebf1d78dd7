package mws4j.cli.gmm;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.options.DrawOptions;
import mws4j.domains.gmm.GmmModel;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/sample-gmm");
  private static final int MOST = 100_000;

  @Mixin private DrawOptions options;

  @Override
  public Integer call() throws IOException {
    return options.draw(GmmModel.DOMAIN, GmmModel::load, MOST, DRAWS, GmmDraws::new);
  }
}
