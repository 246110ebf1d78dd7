package mws4j.mws.training;

/** Checks of configured values, with messages in the user's words. */
final class Checks {
  private Checks() {}

  static void atLeast(long minimum, long value, String what) {
    if (value < minimum) {
      throw new IllegalArgumentException(what + " must be at least " + minimum + ", not " + value);
    }
  }

  static void positive(double value, String what) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " must be positive and finite, not " + value);
    }
  }
}
