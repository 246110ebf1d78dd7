package mws4j.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mws4j.cli.data.DataFiles;
import mws4j.cli.gmm.GmmTraining;
import mws4j.cli.json.Json;
import mws4j.cli.run.RunFolder;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
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
    int threads = Runtime.getRuntime().availableProcessors();
    ExactEvaluation exact =
        covariance.model == null ? given(threads) : learned(covariance.model, threads);
    PrintWriter out = spec.commandLine().getOut();
    if (format.json) {
      out.println(Json.line(json(exact)));
    } else {
      double[] logP = exact.logMarginals().toArray();
      for (int i = 0; i < logP.length; i++) {
        out.printf(Locale.ROOT, "%6d  %12.6f%n", i + 1, logP[i]);
      }
      out.printf(
          Locale.ROOT,
          "%nmean log p %.6f nats over %d mini-datasets, %d partitions each%n",
          exact.mean(),
          logP.length,
          exact.programs());
    }
    return 0;
  }

  private ExactEvaluation given(int threads) throws IOException {
    DataFiles.require(data);
    List<MiniDataset> datasets = GmmData.read(data);
    int points = datasets.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Sizes.defaults().withPoints(points), 0);
    model.setVariance(covariance.sigma);
    return ExactEvaluation.of(model, datasets, threads);
  }

  private ExactEvaluation learned(Path run, int threads) throws IOException {
    Path checkpoint = RunFolder.checkpoint(run);
    GmmModel model = GmmModel.load(checkpoint);
    return ExactEvaluation.of(model, GmmTraining.matching(data, model, checkpoint), threads);
  }

  private static JsonObject json(ExactEvaluation exact) {
    JsonObject json = new JsonObject();
    json.addProperty("num_programs", exact.programs());
    json.add("mean_log_p", Json.number(exact.mean()));
    json.add("per_instance", Json.numbers(exact.logMarginals().toArray()));
    return json;
  }
}
