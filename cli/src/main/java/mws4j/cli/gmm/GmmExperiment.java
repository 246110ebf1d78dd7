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
import mws4j.cli.reproduce.Training;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/** Figure 4 of the paper: mixtures of Gaussians, all numbers exact. */
final class GmmExperiment implements Experiment {
  /** The paper's K. */
  public static final List<Integer> KS = List.of(2, 5, 10, 20, 50);

  /** The paper's runs of each kind. */
  public static final int SEEDS = 10;

  /** The paper compares MWS, RWS and VIMCO; both variants of the former two are shown. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "rws-wake", "rws-sleep", "vimco");

  private final List<MiniDataset> training;
  private final List<MiniDataset> test;
  private final String source;
  private final TrainingConfig base;
  private final KConvention convention;
  private final GmmReference truth;
  private final double trueTestNll;

  /**
   * An experiment on data of the paper's model, {@code Sigma = 0.03 I}.
   *
   * @param source where the data are from, for the report
   * @param base of every run; algorithm, K and seed are set
   * @param convention what K means
   */
  public GmmExperiment(
      List<MiniDataset> training,
      List<MiniDataset> test,
      String source,
      TrainingConfig base,
      KConvention convention) {
    this.training = training;
    this.test = test;
    this.source = source;
    this.base = base;
    this.convention = convention;
    truth = GmmReference.round(GmmTraining.PAPER_VARIANCE, training);
    trueTestNll = -GmmReference.round(GmmTraining.PAPER_VARIANCE, test).meanLogP();
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
  public TrainingConfig base() {
    return base;
  }

  @Override
  public KConvention convention() {
    return convention;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data", source);
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
  public Optional<double[]> run(Job job, BooleanSupplier stop) {
    TrainingConfig config = config(job);
    int points = training.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), job.seed());
    try (Trainer<MiniDataset> trainer = new Trainer<>(model, training, config, Compute.of(1))) {
      if (!Training.finish(trainer, stop)) {
        return Optional.empty();
      }
      GmmFit fit = GmmFit.of(new TrainedModel<>(model, trainer), Optional.of(truth));
      double testNll = -ExactEvaluation.of(model, test, Compute.of(1)).mean();
      return Optional.of(new double[] {testNll, -fit.meanLogP(), fit.kl(), fit.klFloor()});
    }
  }
}
