package mws4j.cli.gmm;

import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.ExactInference;
import mws4j.mws.evaluation.ExactPosterior;
import mws4j.mws.evaluation.InferenceQuality;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.ProgramDistribution;

/** The exact posteriors of some data under a model, with which inference is compared. */
final class GmmReference {
  private final GmmModel model;
  private final List<MiniDataset> data;
  private final List<ExactPosterior> posteriors;

  /** Sums over all partitions; the model must not change afterwards. */
  public GmmReference(GmmModel model, List<MiniDataset> data) {
    this.model = model;
    this.data = data;
    ExactInference<MiniDataset> inference = new ExactInference<>(model, KernelProvider.scalar());
    posteriors = data.stream().map(inference::infer).toList();
  }

  /** Under round clusters of a known variance. */
  public static GmmReference round(double variance, List<MiniDataset> data) {
    int points = data.get(0).points();
    GmmModel model = new GmmModel(GmmModel.Settings.defaults().withPoints(points), 0);
    model.setVariance(variance);
    return new GmmReference(model, data);
  }

  /** The model. */
  GmmModel model() {
    return model;
  }

  /** The posterior of one mini-dataset. */
  ExactPosterior posterior(int instance) {
    return posteriors.get(instance);
  }

  /** Mean of {@code log p(x)}, nats. */
  public double meanLogP() {
    return logMarginals().mean();
  }

  /** Mean of {@code KL(q||p)}, nats; infinite if some q is empty. */
  public double divergence(List<ProgramDistribution> q) {
    return InferenceQuality.of(model, data, q, logMarginals(), Compute.of(1)).divergences().mean();
  }

  /** The least mean divergence of any distributions over that many partitions each, nats. */
  public double smallestDivergence(int size) {
    return posteriors.stream()
        .mapToDouble(posterior -> posterior.smallestDivergence(size))
        .average()
        .orElse(Double.NaN);
  }

  private PerInstance logMarginals() {
    return new PerInstance(posteriors.stream().mapToDouble(ExactPosterior::logMarginal).toArray());
  }
}
