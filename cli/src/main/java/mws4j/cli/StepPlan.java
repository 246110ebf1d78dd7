package mws4j.cli;

import java.util.List;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * How many steps fit into a time, measured with a trainer that is thrown away: the schedule of the
 * learning rate must know the end before it begins.
 */
final class StepPlan {
  private static final double MEASURED_SHARE = 0.05;
  private static final double LEAST_SECONDS = 4;
  private static final double MOST_SECONDS = 20;

  /** Steps that count, at least, unless they take too large a share of a short run. */
  private static final int LEAST_STEPS = 3;

  private static final double LARGEST_SHARE = 0.25;

  /** Share of the measuring time before it counts: the compiler is still at work. */
  private static final double WARMUP_SHARE = 0.6;

  /** A run that ends a little early is better than one that is cut off at a high rate. */
  private static final double CAUTION = 0.95;

  private StepPlan() {}

  /**
   * Measures.
   *
   * @param model a fresh model of the shape to train; modified
   * @param seconds for measuring and training together
   */
  static <X> long steps(
      ProgramModel<X> model, List<X> data, TrainingConfig config, int threads, double seconds) {
    double most = LARGEST_SHARE * seconds;
    double budget =
        Math.min(most, Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, MEASURED_SHARE * seconds)));
    long start = System.nanoTime();
    long measured = 0;
    double began = 0;
    double now = 0;
    try (Trainer<X> trainer = new Trainer<>(model, data, config, threads)) {
      do {
        trainer.step();
        now = (System.nanoTime() - start) * 1e-9;
        if (now < WARMUP_SHARE * budget) {
          began = now;
        } else {
          measured++;
        }
      } while (now < budget || (measured < LEAST_STEPS && now < most));
    }
    double perStep = (now - began) / measured;
    return Math.max(1, (long) (CAUTION * (seconds - now) / perStep));
  }
}
