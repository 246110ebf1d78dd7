package mws4j.cli.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mws4j.cli.train.TrainedModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * Training of one job, on one thread.
 *
 * @param config how, with the number of steps
 * @param stop asked between steps; once true the job has no result
 */
public record Training(TrainingConfig config, BooleanSupplier stop) {
  /**
   * What training came to.
   *
   * @param result what was looked at
   * @param seconds of the training alone
   */
  public record Timed<T>(T result, double seconds) {}

  /** Trains a model and looks at it at the end; empty if it was stopped before. */
  public <X, M extends ProgramModel<X>, T> Optional<Timed<T>> timed(
      M model, List<X> data, Function<TrainedModel<X, M>, T> look) {
    long start = System.nanoTime();
    try (Trainer<X> trainer = new Trainer<>(model, data, config, Compute.of(1))) {
      while (trainer.steps() < config.steps()) {
        if (stop.getAsBoolean()) {
          return Optional.empty();
        }
        trainer.step();
      }
      double seconds = (System.nanoTime() - start) * 1e-9;
      return Optional.of(new Timed<>(look.apply(new TrainedModel<>(model, trainer)), seconds));
    }
  }

  /** The same without the time. */
  public <X, M extends ProgramModel<X>, T> Optional<T> look(
      M model, List<X> data, Function<TrainedModel<X, M>, T> look) {
    return timed(model, data, look).map(Timed::result);
  }
}
