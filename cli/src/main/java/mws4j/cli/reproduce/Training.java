package mws4j.cli.reproduce;

import java.util.function.BooleanSupplier;
import mws4j.mws.training.Trainer;

/** Training of one job. */
public final class Training {
  private Training() {}

  /** Takes all steps that are left; returns false if it was stopped before the last. */
  public static boolean finish(Trainer<?> trainer, BooleanSupplier stop) {
    return finish(trainer, stop, Double.POSITIVE_INFINITY);
  }

  /** The same, which also ends, with true, when the time is over, but not before the first step. */
  public static boolean finish(Trainer<?> trainer, BooleanSupplier stop, double seconds) {
    long start = System.nanoTime();
    while (trainer.steps() < trainer.config().steps()
        && (trainer.steps() == 0 || (System.nanoTime() - start) * 1e-9 < seconds)) {
      if (stop.getAsBoolean()) {
        return false;
      }
      trainer.step();
    }
    return true;
  }
}
