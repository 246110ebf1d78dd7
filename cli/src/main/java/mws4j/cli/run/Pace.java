package mws4j.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * How fast a training is.
 *
 * @param step seconds of a step that learns everything
 * @param dream seconds of a step in which the recognition model learns from dreams alone; that of
 *     any other step in configurations that have none
 */
public record Pace(double step, double dream) {
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

  /**
   * Measures with a trainer that is thrown away.
   *
   * @param model a fresh model of the shape to train; modified
   * @param seconds that the run will have; a small share of them goes into measuring
   */
  public static <X> Pace of(
      ProgramModel<X> model, List<X> data, TrainingConfig config, Compute compute, double seconds) {
    boolean dreams = config.variations().pretraining() > 0;
    double measured = dreams ? seconds / 2 : seconds;
    double step = perStep(model, data, config.withPretraining(0), compute, measured);
    double dream =
        dreams
            ? perStep(model, data, config.withPretraining(Long.MAX_VALUE), compute, measured)
            : step;
    return new Pace(step, dream);
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
