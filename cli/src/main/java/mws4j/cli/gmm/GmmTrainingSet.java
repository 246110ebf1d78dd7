package mws4j.cli.gmm;

import java.util.List;
import java.util.Optional;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.cli.train.TrainingSet;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;

/**
 * Mini-datasets to learn from.
 *
 * @param observations the data
 * @param truth their posteriors under the model that made them, if it is known
 */
record GmmTrainingSet(List<MiniDataset> observations, Optional<GmmReference> truth)
    implements TrainingSet<MiniDataset, GmmModel> {
  /** Data that were made with round clusters of a variance, if it is known. */
  static GmmTrainingSet of(List<MiniDataset> data, Optional<Double> variance) {
    return new GmmTrainingSet(data, variance.map(known -> GmmReference.round(known, data)));
  }

  @Override
  public String unit() {
    return "mini-datasets";
  }

  @Override
  public List<String> exactNames() {
    return List.of("nll", "kl", "kl_floor");
  }

  @Override
  public double[] exact(TrainedModel<MiniDataset, GmmModel> trained) {
    GmmFit fit = GmmFit.of(trained, truth);
    return new double[] {-fit.meanLogP(), fit.kl(), fit.klFloor()};
  }

  @Override
  public RunSummary summary(TrainedModel<MiniDataset, GmmModel> trained, long seed) {
    return GmmSummary.of(trained, truth, seed);
  }
}
