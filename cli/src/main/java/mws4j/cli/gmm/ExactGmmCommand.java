package mws4j.cli.gmm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.JsonOption;
import mws4j.cli.run.RunFolder;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactEvaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j exact gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Exact log p(x) of every mini-dataset, in nats: the sum over all partitions of its points,"
          + " with the cluster means integrated out.",
      "The covariance of the clusters is given by --sigma or by a trained model."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j exact gmm --data test.csv --sigma 0.03",
      "  mws4j exact gmm --data test.csv --model runs/gmm --json"
    })
final class ExactGmmCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "One mini-dataset per line: x1,y1,x2,y2,...")
  private Path data;

  @ArgGroup(multiplicity = "1")
  private Covariance covariance;

  /** One of the two. */
  static final class Covariance {
    @Option(
        names = "--sigma",
        paramLabel = "V",
        description = "Variance of the clusters: Sigma = V I.")
    private Double sigma;

    @Option(
        names = "--model",
        paramLabel = "RUN",
        description = "Take the Sigma learned in this run folder or checkpoint file.")
    private Path model;
  }

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Compute compute = Compute.ofAllProcessors();
    ExactEvaluation exact =
        covariance.model == null ? given(compute) : learned(covariance.model, compute);
    format.print(new GmmExact(exact), spec.commandLine().getOut());
    return 0;
  }

  private ExactEvaluation given(Compute compute) throws IOException {
    List<MiniDataset> datasets = GmmTraining.readDatasets(data);
    int points = datasets.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), 0);
    model.setVariance(covariance.sigma);
    return ExactEvaluation.of(model, datasets, compute);
  }

  private ExactEvaluation learned(Path run, Compute compute) throws IOException {
    Path checkpoint = RunFolder.checkpoint(run);
    GmmModel model = GmmModel.load(checkpoint);
    return ExactEvaluation.of(model, GmmTraining.matching(data, model, checkpoint), compute);
  }
}
