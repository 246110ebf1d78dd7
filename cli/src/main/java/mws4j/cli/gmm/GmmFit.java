package mws4j.cli.gmm;

import java.util.List;
import java.util.Optional;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ExactEvaluation;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * How training did on its own data, exactly.
 *
 * @param meanLogP mean of {@code log p(x)} under the model, nats
 * @param kl mean of {@code KL(q||p)}, nats: q is the distribution of the memory or, of an algorithm
 *     that has none, the merged importance-weighted samples of one step; p is the posterior under
 *     the truth where it is known, else under the model
 * @param klFloor the least that a memory of its size could reach; NaN without a memory
 */
public record GmmFit(double meanLogP, double kl, double klFloor) {
  /**
   * Looks at a model in training.
   *
   * @param truth the exact posteriors of the data under the truth, if it is known
   */
  public static GmmFit of(
      TrainedModel<MiniDataset, GmmModel> trained, Optional<GmmReference> truth) {
    GmmModel model = trained.model();
    Trainer<MiniDataset> trainer = trained.trainer();
    List<MiniDataset> data = trainer.data();
    TrainingConfig config = trainer.config();
    boolean memory = config.usesMemory();
    GmmReference reference = truth.orElseGet(() -> new GmmReference(model, data));
    return new GmmFit(
        ExactEvaluation.of(model, data, Compute.of(1)).mean(),
        reference.divergence(Approximations.ofTrainer(trainer, Compute.of(1))),
        memory ? reference.smallestDivergence(config.particles().memory()) : Double.NaN);
  }
}
