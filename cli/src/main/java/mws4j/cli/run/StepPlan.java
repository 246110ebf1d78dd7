package mws4j.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * How many steps fit into a time, measured with a trainer that is thrown away: the schedule of the
 * learning rate must know the end before it begins.
 */
public final class StepPlan {
  private static final double MEASURED_SHARE = 0.05;
  private static final double LEAST_SECONDS = 4;
  private static final double MOST_SECONDS = 20;

  /** Least number of steps measured, unless they take too large a share of a short run. */
  private static final int LEAST_STEPS = 5;

  private static final double LARGEST_SHARE = 0.25;

  /**
   * The step that is slower than this share of all steps counts: early ones are slow because the
   * compiler is still at work, and some because of other programs on the machine.
   */
  private static final double QUANTILE = 0.2;

  /** Steps of a whole run take longer than its first ones, because programs get longer. */
  private static final double GROWTH = 1.3;

  /** Share of the run over which the learning rate rises, and the most steps for it. */
  private static final int WARMUP_SHARE = 10;

  private static final long MOST_WARMUP = 100;

  /** The most of a run that dreams at its start may take unless the user says how many. */
  private static final double DREAM_SHARE = 0.25;

  private StepPlan() {}

  /** The same configuration with another length, of which the warm-up is a share. */
  public static TrainingConfig withSteps(TrainingConfig config, long steps) {
    return config.withSchedule(Math.min(MOST_WARMUP, steps / WARMUP_SHARE), steps);
  }

  /** The same with fewer dreams at the start, if they would be too large a part of a short run. */
  public static TrainingConfig withDreamsLimited(TrainingConfig config) {
    long most = (long) (DREAM_SHARE * config.optimisation().steps());
    return withDreams(config, Math.min(most, config.variations().pretraining()));
  }

  private static TrainingConfig withDreams(TrainingConfig config, long steps) {
    return config.with(config.variations().withPretraining(steps));
  }

  /**
   * Measures.
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
    long dreams = config.variations().pretraining();
    double measured = dreams > 0 ? seconds / 2 : seconds;
    double perStep = perStep(model, data, withDreams(config, 0), compute, measured);
    double perDream =
        dreams > 0
            ? perStep(model, data, withDreams(config, Long.MAX_VALUE), compute, measured)
            : perStep;
    double left = seconds - (System.nanoTime() - start) * 1e-9;
    if (limitsDreams) {
      dreams = Math.min(dreams, Math.max(0, (long) (DREAM_SHARE * left / perDream)));
    }
    long others = Math.max(1, (long) ((left - dreams * perDream) / (GROWTH * perStep)));
    return withSteps(withDreams(config, dreams), dreams + others);
  }

  /** Seconds of a step of a run of so many seconds. */
  private static <X> double perStep(
      ProgramModel<X> model, List<X> data, TrainingConfig config, Compute compute, double seconds) {
    double most = LARGEST_SHARE * seconds;
    double budget =
        Math.min(most, Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, MEASURED_SHARE * seconds)));
    long start = System.nanoTime();
    List<Double> times = new ArrayList<>();
    double now = 0;
    try (Trainer<X> trainer = new Trainer<>(model, data, config, compute)) {
      while (now < budget || (times.size() < LEAST_STEPS && now < most)) {
        times.add(trainer.step().seconds());
        now = (System.nanoTime() - start) * 1e-9;
      }
    }
    Collections.sort(times);
    return times.get((int) (QUANTILE * times.size()));
  }
}
