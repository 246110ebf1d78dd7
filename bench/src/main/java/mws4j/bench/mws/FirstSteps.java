package mws4j.bench.mws;

import mws4j.mws.metrics.Metric;
import mws4j.mws.training.Trainer;

/** Training up to where a step is like those after it. */
public final class FirstSteps {
  private FirstSteps() {}

  /**
   * Takes steps, and checks that the last of them has programs for its instances.
   *
   * @param steps at least 1
   * @param explained least share of the instances of the last step
   */
  public static void take(Trainer<?> trainer, int steps, double explained) {
    for (int step = 1; step < steps; step++) {
      trainer.step();
    }
    double share = trainer.step().metrics().mean(Metric.EXPLAINED);
    if (!(share >= explained)) {
      throw new IllegalStateException(
          trainer.config().algorithm() + " explains only " + share + " of the instances");
    }
  }
}
