package mws4j.cli.run;

import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * The length of a training in steps: the schedule of the learning rate must know the end before it
 * begins.
 */
public final class StepPlan {
  /** Share of the run over which the learning rate rises, and the most steps for it. */
  private static final int WARMUP_SHARE = 10;

  private static final long MOST_WARMUP = 100;

  /** The most of a run that dreams at its start may take unless the user says how many. */
  private static final double DREAM_SHARE = 0.25;

  /** Steps of a whole run take longer than its first ones, because programs get longer. */
  private static final double GROWTH = 1.3;

  private StepPlan() {}

  /** The same configuration with another length, of which the warm-up is a share. */
  public static TrainingConfig withSteps(TrainingConfig config, long steps) {
    return config.withSchedule(Math.min(MOST_WARMUP, steps / WARMUP_SHARE), steps);
  }

  /** The same with fewer dreams at the start, if they would be too large a part of a short run. */
  public static TrainingConfig withDreamsLimited(TrainingConfig config) {
    long most = (long) (DREAM_SHARE * config.optimisation().steps());
    return config.withPretraining(Math.min(most, config.variations().pretraining()));
  }

  /**
   * Measures how many steps fit into a time.
   *
   * @param model a fresh model of the shape to train; modified
   * @param seconds for measuring and training together
   * @param limitsDreams whether there may be fewer dreams at the start than the configuration says,
   *     so that they do not take too large a part of the time
   * @return the configuration with as many steps as fit in
   */
  public static <X> TrainingConfig fitted(
      ProgramModel<X> model,
      List<X> data,
      TrainingConfig config,
      Compute compute,
      double seconds,
      boolean limitsDreams) {
    long start = System.nanoTime();
    Pace pace = Pace.of(model, data, config, compute, seconds);
    double left = seconds - (System.nanoTime() - start) * 1e-9;
    return fitted(pace, config, left, limitsDreams);
  }

  /**
   * A configuration with as many steps as fit into a time, at least one besides the dreams.
   *
   * @param limitsDreams whether there may be fewer dreams at the start than the configuration says,
   *     so that they do not take too large a part of the time
   */
  public static TrainingConfig fitted(
      Pace pace, TrainingConfig config, double seconds, boolean limitsDreams) {
    long dreams = config.variations().pretraining();
    if (limitsDreams) {
      long most = Math.max(0, (long) (DREAM_SHARE * seconds / pace.dream()));
      dreams = Math.min(dreams, most);
    }
    long others = Math.max(1, (long) ((seconds - dreams * pace.dream()) / (GROWTH * pace.step())));
    return withSteps(config.withPretraining(dreams), dreams + others);
  }
}
