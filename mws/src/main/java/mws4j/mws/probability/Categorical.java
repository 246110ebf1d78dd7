package mws4j.mws.probability;

import java.util.random.RandomGenerator;
import mws4j.mws.model.NonFiniteException;

/** Draws from finitely many outcomes, one number of a random stream each. */
public final class Categorical {
  private Categorical() {}

  /**
   * Draws an index with the given probabilities, which sum to one up to rounding.
   *
   * @throws NonFiniteException if none is positive, as when all are NaN
   */
  public static int sample(double[] probabilities, RandomGenerator rng) {
    double left = rng.nextDouble();
    int last = -1;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] > 0) {
        last = i;
        left -= probabilities[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return required(last);
  }

  /**
   * Draws from the range [at, at + n) of probabilities, which sum to one up to rounding, and tells
   * the place in the range.
   *
   * @throws NonFiniteException if none is positive, as when all are NaN
   */
  public static int sample(float[] probabilities, int at, int n, RandomGenerator rng) {
    double left = rng.nextDouble();
    int last = -1;
    for (int i = 0; i < n; i++) {
      double probability = probabilities[at + i];
      if (probability > 0) {
        last = i;
        left -= probability;
        if (left < 0) {
          return i;
        }
      }
    }
    return required(last);
  }

  /** Rounding may leave a little at the end: it goes to the last outcome that is possible. */
  private static int required(int last) {
    if (last < 0) {
      throw new NonFiniteException("no outcome can be drawn: none has a positive probability");
    }
    return last;
  }
}
