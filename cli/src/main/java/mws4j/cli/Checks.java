package mws4j.cli;

/** Checks of option values that are the same everywhere. */
final class Checks {
  private Checks() {}

  /** Fails unless {@code least <= value <= most}. */
  static void range(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          option + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /** Fails unless the value is positive and at most {@code most}. */
  static void positive(String option, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          option + " must be more than 0 and at most " + most + ", not " + value);
    }
  }
}
