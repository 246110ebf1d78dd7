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
 * Training of one job.
 *
 * @param config how, with the number of steps
 * @param compute threads and kernels
 * @param seconds after which it ends, but not before the first step; may be infinite
 * @param stop asked between steps; once true the job has no result
 */
public record Training(
    TrainingConfig config, Compute compute, double seconds, BooleanSupplier stop) {
  /** All steps, however long they take. */
  public static Training onOneThread(TrainingConfig config, BooleanSupplier stop) {
    return new Training(config, Compute.of(1), Double.POSITIVE_INFINITY, stop);
  }

  /** Trains a model and looks at it at the end; empty if it was stopped before. */
  public <X, M extends ProgramModel<X>, T> Optional<T> look(
      M model, List<X> data, Function<TrainedModel<X, M>, T> look) {
    try (Trainer<X> trainer = new Trainer<>(model, data, config, compute)) {
      return finish(trainer)
          ? Optional.of(look.apply(new TrainedModel<>(model, trainer)))
          : Optional.empty();
    }
  }

  private boolean finish(Trainer<?> trainer) {
    long start = System.nanoTime();
    while (trainer.steps() < config.steps()
        && (trainer.steps() == 0 || (System.nanoTime() - start) * 1e-9 < seconds)) {
      if (stop.getAsBoolean()) {
        return false;
      }
      trainer.step();
    }
    return true;
  }
}
