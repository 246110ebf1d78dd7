package mws4j.cli.gmm;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Json;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.Inferred;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.RunSummary;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.GmmProgram;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.evaluation.ExactPosterior;
import mws4j.mws.evaluation.ProgramDistribution;
import mws4j.mws.training.RandomStreams;
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
  private static final long STREAM = 34;

  static GmmSummary of(Trainer<MiniDataset> trainer, Optional<GmmReference> truth, long seed) {
    GmmModel model = (GmmModel) trainer.model();
    List<MiniDataset> shown = new ArrayList<>();
    List<GmmProgram> drawn = new ArrayList<>();
    List<GmmProgram> best = new ArrayList<>();
    List<ProgramDistribution> q = Inferred.by(trainer, 1);
    RandomGenerator rng = RandomStreams.of(seed, STREAM);
    int n = trainer.data().size();
    for (int k = 0; k < Math.min(SHOWN, n); k++) {
      int i = (int) ((long) k * n / Math.min(SHOWN, n)); // spread evenly over the file
      if (q.get(i).size() > 0) { // it was visited
        shown.add(trainer.data().get(i));
        drawn.add(draw(q.get(i), rng));
        truth.ifPresent(reference -> best.add(best(reference.posterior(i))));
      }
    }
    List<ClusterPicture.Row> rows = new ArrayList<>();
    rows.add(new ClusterPicture.Row(model, shown, drawn));
    truth.ifPresent(reference -> rows.add(new ClusterPicture.Row(reference.model(), shown, best)));
    return new GmmSummary(
        model.sigma(), truth, GmmFit.of(trainer, truth), drawn, ClusterPicture.draw(rows));
  }

  private static GmmProgram draw(ProgramDistribution q, RandomGenerator rng) {
    double left = rng.nextDouble();
    int program = 0;
    while (program < q.size() - 1 && left >= q.weight(program)) {
      left -= q.weight(program++);
    }
    return GmmProgram.of(q.programs().copyOf(program));
  }

  private static GmmProgram best(ExactPosterior posterior) {
    int best = 0;
    for (int p = 1; p < posterior.programs().size(); p++) {
      best = posterior.logJoint(p) > posterior.logJoint(best) ? p : best;
    }
    return GmmProgram.of(posterior.programs().copyOf(best));
  }

  @Override
  public String title() {
    return "mws4j: mixture of Gaussians";
  }

  @Override
  public Map<String, String> result() {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("Sigma", matrix(sigma));
    truth.ifPresent(reference -> result.put("true Sigma", matrix(reference.model().sigma())));
    result.put("mean log p of the training data, nats", number(fit.meanLogP()));
    truth.ifPresent(
        reference -> result.put("the same under the truth", number(reference.meanLogP())));
    result.put("KL of what is inferred, nats", number(fit.kl()));
    if (!Double.isNaN(fit.klFloor())) {
      result.put("least KL of a memory of this size", number(fit.klFloor()));
    }
    return result;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    result().forEach((what, value) -> text.append(String.format("%-38s  %s%n", what, value)));
    return text.toString();
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("sigma", json(sigma));
    truth.ifPresent(
        reference -> {
          json.add("trueSigma", json(reference.model().sigma()));
          json.add("trueMeanLogP", Json.number(reference.meanLogP()));
        });
    json.add("meanLogP", Json.number(fit.meanLogP()));
    json.add("kl", Json.number(fit.kl()));
    json.add("klFloor", Json.number(fit.klFloor()));
    json.add("partitions", Json.strings(partitions.stream().map(GmmProgram::toString).toList()));
    return json;
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
  public void draw(RunFolder folder) throws IOException {
    RunFolder.write(folder.samples(), Bitmaps.png(picture));
  }

  private static JsonArray json(double[][] matrix) {
    JsonArray rows = new JsonArray();
    for (double[] row : matrix) {
      rows.add(Json.numbers(row));
    }
    return rows;
  }

  private static String matrix(double[][] sigma) {
    return String.format(
        Locale.ROOT, "[%.5f %.5f; %.5f %.5f]", sigma[0][0], sigma[0][1], sigma[1][0], sigma[1][1]);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
