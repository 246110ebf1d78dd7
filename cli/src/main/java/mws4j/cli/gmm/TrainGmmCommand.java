package mws4j.cli.gmm;

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

/** {@code mws4j train gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns the covariance of the clusters in small sets of points in the plane, and a network"
          + " that finds the clusters. All its figures are exact, because every partition of the"
          + " points can be looked at.",
      "Without --steps or --minutes: ${bundle:default.length} of ${bundle:default.algorithm}."
    },
    footer = {
      "",
      "Data: one mini-dataset per line, x1,y1,x2,y2,..; all with as many points, at most 10.",
      "",
      "Examples:",
      "  mws4j train gmm                                     the built-in sample",
      "  mws4j train gmm --data train.csv --sigma 0.03 --out runs/mine",
      "  mws4j train gmm --algorithm vimco --samples 10 --out runs/vimco"
    })
final class TrainGmmCommand implements Callable<Integer> {
  @Mixin private TrainOptions options;

  @Option(
      names = "--hidden",
      paramLabel = "H",
      description = "Width of the recognition network (default: ${bundle:default.hidden}).")
  private Integer hidden;

  @Option(
      names = "--sigma",
      paramLabel = "V",
      description =
          "True variance of the clusters, if it is known, to show beside what is learned.")
  private Double sigma;

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var domain = new GmmTraining(Optional.ofNullable(hidden), Optional.ofNullable(sigma));
    return new TrainingRun<>(domain, options, format, spec).call();
  }
}
