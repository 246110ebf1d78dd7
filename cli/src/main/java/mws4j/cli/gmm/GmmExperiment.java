package mws4j.cli.gmm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.KConvention;
import mws4j.cli.reproduce.Outcome;
import mws4j.cli.reproduce.Training;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * Figure 4 of the paper: mixtures of Gaussians, all numbers exact.
 *
 * @param training data of the paper's model, {@code Sigma = 0.03 I}
 * @param test the same, not trained on
 * @param source where the data are from, for the report
 * @param base of every run; algorithm, K and seed are set
 * @param convention what K means
 * @param truth posteriors of the training data under the paper's model
 * @param trueTestNll of that model, nats per mini-dataset
 */
record GmmExperiment(
    List<MiniDataset> training,
    List<MiniDataset> test,
    String source,
    TrainingConfig base,
    KConvention convention,
    GmmReference truth,
    double trueTestNll)
    implements Experiment {
  /** The paper's K. */
  public static final List<Integer> KS = List.of(2, 5, 10, 20, 50);

  /** The paper's runs of each kind. */
  public static final int SEEDS = 10;

  /** The paper compares MWS, RWS and VIMCO; both variants of the former two are shown. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "rws-wake", "rws-sleep", "vimco");

  /** An experiment on data of the paper's model. */
  static GmmExperiment of(
      List<MiniDataset> training,
      List<MiniDataset> test,
      String source,
      TrainingConfig base,
      KConvention convention) {
    return new GmmExperiment(
        training,
        test,
        source,
        base,
        convention,
        GmmReference.round(GmmTraining.PAPER_VARIANCE, training),
        -GmmReference.round(GmmTraining.PAPER_VARIANCE, test).meanLogP());
  }

  @Override
  public String name() {
    return GmmModel.DOMAIN;
  }

  @Override
  public String title() {
    return "mws4j: mixtures of Gaussians (paper, figure 4)";
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Data: "
            + source
            + "; "
            + training.size()
            + " mini-datasets to train on, "
            + test.size()
            + " to test.",
        String.format(
            Locale.ROOT,
            "The model that made the data, Sigma = %s I, has a test NLL of %.4f and a training NLL"
                + " of %.4f nats.",
            GmmTraining.PAPER_VARIANCE,
            trueTestNll,
            -truth.meanLogP()),
        "K counts evaluations per mini-dataset and step; " + convention.describe() + ".",
        "KL(q||p), mean over the training data: p is the posterior under the true Sigma, q the"
            + " memory's distribution or, of algorithms without memory, K importance-weighted"
            + " samples, equal ones merged. Its floor is what the best memory of that size would"
            + " have. The paper shows curves and prints no numbers.");
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("training", Checkpoint.fingerprint(training));
    settings.put("test", Checkpoint.fingerprint(test));
    settings.put("oneProposal", String.valueOf(convention.oneProposal()));
    return settings;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("test_nll", "exact test NLL, nats per mini-dataset"),
        Figure.of("train_nll", "exact training NLL, nats per mini-dataset"),
        Figure.of("kl", "KL of what is inferred, nats").onLogarithmicAxis(),
        Figure.of("kl_floor", "least KL of a memory of this size, nats").onLogarithmicAxis());
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) {
    int points = training.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), job.seed());
    return new Training(config, stop).look(model, training, this::figures);
  }

  private Outcome figures(TrainedModel<MiniDataset, GmmModel> trained) {
    GmmFit fit = GmmFit.of(trained, Optional.of(truth));
    double testNll = -ExactEvaluation.of(trained.model(), test, Compute.of(1)).mean();
    return Outcome.of(testNll, -fit.meanLogP(), fit.kl(), fit.klFloor());
  }
}
