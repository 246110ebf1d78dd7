package mws4j.nn.optim;

/** The learning rate as a function of the step alone, so that a resumed run agrees. */
@FunctionalInterface
public interface LearningRate {
  /** Rate of a step, counted from 0. */
  double at(long step);

  /**
   * Rises linearly to {@code peak} over {@code warmup} steps (step 0 has {@code peak / warmup}),
   * then falls along half a cosine (Loshchilov &amp; Hutter 2017, equation 5) to {@code floor} at
   * step {@code total} and stays there.
   */
  static LearningRate warmupThenCosine(double peak, long warmup, long total, double floor) {
    requireRate("peak", peak);
    requireRate("floor", floor);
    if (warmup < 0 || total <= warmup) {
      throw new IllegalArgumentException(
          "LearningRate: steps must satisfy 0 <= warmup < total; they are "
              + warmup
              + " and "
              + total);
    }
    return step -> {
      if (step < warmup) {
        return peak * (step + 1) / warmup;
      }
      double progress = Math.min(1, (double) (step - warmup) / (total - warmup));
      return floor + (peak - floor) * 0.5 * (1 + StrictMath.cos(Math.PI * progress));
    };
  }

  private static void requireRate(String name, double rate) {
    if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "LearningRate: " + name + " must be finite and at least 0; it is " + rate);
    }
  }
}
