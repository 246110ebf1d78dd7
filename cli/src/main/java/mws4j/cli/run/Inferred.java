package mws4j.cli.run;

import java.util.List;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.ProgramDistribution;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/** What an algorithm takes for the posteriors of its training data. */
public final class Inferred {
  private Inferred() {}

  /**
   * The distributions of the memory or, of an algorithm that has none, the importance-weighted
   * samples of one step, equal ones merged.
   */
  public static <X> List<ProgramDistribution> by(Trainer<X> trainer, int threads) {
    TrainingConfig config = trainer.config();
    return Algorithms.of(config.algorithm()).usesMemory()
        ? Approximations.ofMemory(trainer.model(), trainer.data(), trainer.memory(), threads)
        : Approximations.ofSamples(
            trainer.model(), trainer.data(), config.particles().samples(), config.seed(), threads);
  }
}
