package mws4j.cli.gmm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.OutputOption;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmGenerator;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j generate gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draws mini-datasets: a partition by the Chinese restaurant process, a mean from N(0, I)"
            + " for each cluster, points around it; one per line, x1,y1,x2,y2,...",
    footer = {
      "",
      "Examples:",
      "  mws4j generate gmm --n 100 --seed 1 --out train.csv",
      "  mws4j generate gmm --n 100 --seed 2 --sigma 0.1 --points 5 --out test.csv"
    })
final class GenerateGmmCommand implements Callable<Integer> {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/generate-gmm");

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of mini-datasets (default: ${DEFAULT-VALUE}).")
  private int n = 100;

  @Option(
      names = "--points",
      paramLabel = "J",
      description = "Points of each (default: ${DEFAULT-VALUE}).")
  private int points = 7;

  @Option(
      names = "--sigma",
      paramLabel = "V",
      description = "Variance of the clusters: Sigma = V I (default: ${DEFAULT-VALUE}).")
  private double sigma = GmmTraining.PAPER_VARIANCE;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other data (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out;

  @Mixin private OutputOption output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, GmmData.MAX_LINES);
    Checks.range("--points", points, 1, MiniDataset.MAX_POINTS);
    output.check(out);
    List<MiniDataset> drawn =
        GmmGenerator.generate(n, points, sigma, RandomStreams.of(seed, DRAWS)).observations();
    GmmData.write(out, drawn);
    spec.commandLine().getErr().printf("%s: %d mini-datasets%n", out, n);
    return 0;
  }
}
