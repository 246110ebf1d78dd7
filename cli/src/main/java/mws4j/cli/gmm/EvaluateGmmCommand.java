package mws4j.cli.gmm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.ParticlesOption;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mws4j evaluate gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Exact log p(x); its estimate by importance sampling from the recognition model with effective"
            + " sample size and standard error; KL divergences from the exact posterior.",
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate gmm --data test.csv",
      "  mws4j evaluate gmm --model runs/mine --data test.csv --particles 10000 --json"
    })
final class EvaluateGmmCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      description = "Mini-datasets as for 'train gmm'.")
  private Path data;

  @Mixin private ParticlesOption option;

  @Override
  public Integer call() throws IOException {
    int particles = option.number();
    Path checkpoint = options.checkpoint(GmmModel.DOMAIN);
    GmmModel model = GmmModel.load(checkpoint);
    List<MiniDataset> instances = GmmTraining.matching(data, model, checkpoint);
    options.say(
        "evaluating %d mini-datasets, %d particles each ...%n", instances.size(), particles);
    return options.print(
        GmmEvaluation.of(
            checkpoint.toString(), data.toString(), model, instances, particles, options.seed()));
  }
}
