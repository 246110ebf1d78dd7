package mws4j.cli.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.run.StepPlan;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.FreshRecognition;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * The paper's way to compare generative models on data that they were not trained on: recognition
 * models are trained afresh on these data by several algorithms, the first half of the steps on
 * dreams alone.
 *
 * @param steps of each training
 * @param particles of the estimates
 */
public record FreshProtocol(long steps, int particles) {
  /** By which the recognition models are trained. */
  public static final List<String> ALGORITHMS = List.of("rws-wake", "rws-sleep", "vimco");

  /** Programs that they draw per instance and step. */
  private static final int SAMPLES = 10;

  /** Thrown out of a training when the sweep is stopped. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Trains and estimates.
   *
   * @param model whose generative part is judged; it is not changed
   * @param base batch, rates and the like of all trainings
   * @param stop asked between steps
   * @return one fit per algorithm, in order; empty if stopped
   */
  public <X> Optional<FreshRecognition<X>> fits(
      ProgramModel<X> model,
      List<X> data,
      TrainingConfig base,
      long seed,
      Compute compute,
      BooleanSupplier stop) {
    TrainingConfig config = StepPlan.withSteps(base, steps).withSeed(seed);
    TrainingConfig dreaming = config.withPretraining(steps / 2);
    KConvention convention = new KConvention(false);
    List<TrainingConfig> configs =
        ALGORITHMS.stream().map(name -> convention.apply(dreaming, name, SAMPLES)).toList();
    try {
      return Optional.of(
          FreshRecognition.of(
              model,
              data,
              configs,
              particles,
              seed,
              compute,
              (each, report) -> {
                if (stop.getAsBoolean()) {
                  throw new Stopped();
                }
              }));
    } catch (Stopped e) {
      return Optional.empty();
    }
  }
}
