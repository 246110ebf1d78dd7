package mws4j.cli.gmm;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.cli.data.Spread;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.Report;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.GmmProgram;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Trainer;

/**
 * What a training run on mini-datasets came to.
 *
 * @param sigma the covariance that was learned, row by row
 * @param truth what made the data, if it is known
 * @param fit exact figures on the training data
 * @param partitions one drawn for each mini-dataset shown
 * @param picture the mini-datasets shown; a second row has what is most probable under the truth
 */
record GmmSummary(
    double[][] sigma,
    Optional<GmmReference> truth,
    GmmFit fit,
    List<GmmProgram> partitions,
    BufferedImage picture)
    implements RunSummary {
  private static final int SHOWN = 10;
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/gmm-summary");

  static GmmSummary of(
      TrainedModel<MiniDataset, GmmModel> trained, Optional<GmmReference> truth, long seed) {
    GmmModel model = trained.model();
    Trainer<MiniDataset> trainer = trained.trainer();
    List<MiniDataset> shown = new ArrayList<>();
    List<GmmProgram> drawn = new ArrayList<>();
    List<GmmProgram> best = new ArrayList<>();
    List<ProgramDistribution> q = Approximations.ofTrainer(trainer, Compute.of(1));
    RandomGenerator rng = RandomStreams.of(seed, DRAWS);
    for (int i : Spread.evenly(SHOWN, trainer.data().size())) {
      if (q.get(i).size() > 0) { // it was visited
        shown.add(trainer.data().get(i));
        drawn.add(GmmProgram.of(q.get(i).sample(rng)));
        truth.ifPresent(
            reference -> best.add(GmmProgram.of(reference.posterior(i).distribution().best())));
      }
    }
    List<ClusterPicture.Row> rows = new ArrayList<>();
    rows.add(new ClusterPicture.Row(model, shown, drawn));
    truth.ifPresent(reference -> rows.add(new ClusterPicture.Row(reference.model(), shown, best)));
    return new GmmSummary(
        model.sigma(), truth, GmmFit.of(trained, truth), drawn, ClusterPicture.draw(rows));
  }

  @Override
  public String title() {
    return "mws4j: mixture of Gaussians";
  }

  @Override
  public Result result() {
    Format<Object> nats = Format.decimals(4);
    Format<Object> matrix = Format.decimals(5);
    Result result = new Result().show("sigma", "Sigma", sigma, matrix);
    truth.ifPresent(
        reference -> result.show("trueSigma", "true Sigma", reference.model().sigma(), matrix));
    result.show("logMarginal", "mean log p of the training data, nats", fit.meanLogP(), nats);
    truth.ifPresent(
        reference ->
            result.show("trueLogMarginal", "the same under the truth", reference.meanLogP(), nats));
    result.show("kl", "KL of what is inferred, nats", fit.kl(), nats);
    String floor = Double.isNaN(fit.klFloor()) ? "" : "least KL of a memory of this size";
    return result.show("klFloor", floor, fit.klFloor(), nats).put("programs", partitions);
  }

  @Override
  public void describe(Report report) throws IOException {
    report.picture("Mini-datasets", Bitmaps.svg(picture));
    report.paragraph(
        "A clustering drawn for each, with ellipses of Sigma at one and two standard deviations"
            + " around the expected means"
            + (truth.isPresent()
                ? "; below, the most probable clustering under the true Sigma."
                : "."));
  }

  @Override
  public Map<String, BufferedImage> pictures() {
    return Map.of("samples", picture);
  }
}
