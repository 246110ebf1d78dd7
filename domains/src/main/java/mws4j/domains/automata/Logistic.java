package mws4j.domains.automata;

/** The logistic function, with the same bits everywhere. */
final class Logistic {
  private Logistic() {}

  /** {@code 1 / (1 + exp(-x))}. */
  static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /** {@code log sigmoid(x)}, also where the sigmoid rounds to 0 or 1. */
  static double logSigmoid(double x) {
    double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    return x < 0 ? x - tail : -tail;
  }

  /** The inverse of {@link #sigmoid}. */
  static double logit(double p) {
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }
}
