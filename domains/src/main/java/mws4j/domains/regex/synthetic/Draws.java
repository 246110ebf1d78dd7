package mws4j.domains.regex.synthetic;

import java.util.List;
import java.util.random.RandomGenerator;

/** Choices out of a random stream, by {@code nextDouble} alone, which no JDK release changes. */
record Draws(RandomGenerator rng) {
  /** Uniform on 0..n-1. */
  int index(int n) {
    return (int) (rng.nextDouble() * n);
  }

  /** Uniform on lo..hi, both included, at most 2^52 apart. */
  long between(long lo, long hi) {
    return lo + (long) (rng.nextDouble() * (double) (hi - lo + 1));
  }

  /** From lo to hi, both included, small numbers as likely as large ones; lo and hi positive. */
  long logBetween(long lo, long hi) {
    double log =
        StrictMath.log((double) lo) + rng.nextDouble() * StrictMath.log((hi + 1.0) / (double) lo);
    return Math.min(hi, Math.max(lo, (long) StrictMath.exp(log)));
  }

  /** From lo to hi, both included, the middle more likely than the ends. */
  long bellBetween(long lo, long hi) {
    double third = (rng.nextDouble() + rng.nextDouble() + rng.nextDouble()) / 3;
    return lo + (long) (third * (double) (hi - lo + 1));
  }

  boolean chance(double probability) {
    return rng.nextDouble() < probability;
  }

  <T> T oneOf(List<T> values) {
    return values.get(index(values.size()));
  }

  /** An index, in proportion to the weights. */
  int weighted(List<Integer> weights) {
    int left = index(weights.stream().mapToInt(Integer::intValue).sum());
    int chosen = 0;
    while (left >= weights.get(chosen)) {
      left -= weights.get(chosen);
      chosen++;
    }
    return chosen;
  }
}
