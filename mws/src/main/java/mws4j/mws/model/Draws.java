package mws4j.mws.model;

/**
 * How many programs to draw for each observation, and how.
 *
 * @param exact draws from {@code r(·|x)} itself, the first ones of each observation
 * @param flat draws, after those, from a flatter distribution whose every next-token logit is
 *     divided by the temperature. They are proposals only: nothing says how probable they were
 * @param temperature of the flat draws, at least 1
 * @param alternating whether the two numbers are swapped for every second observation
 */
public record Draws(int exact, int flat, double temperature, boolean alternating) {
  /** Checks the values. */
  public Draws {
    if (exact < 0 || flat < 0 || !(temperature >= 1)) {
      throw new IllegalArgumentException(
          "draws: " + exact + " exact and " + flat + " flat at temperature " + temperature);
    }
  }

  /** The same numbers for every observation. */
  public Draws(int exact, int flat, double temperature) {
    this(exact, flat, temperature, false);
  }

  /** A number of draws from {@code r(·|x)} itself. */
  public static Draws exact(int count) {
    return new Draws(count, 0, 1);
  }

  /**
   * A number of draws, half of them flat. Of an odd number every second observation has one more
   * flat draw than exact ones, the others one less; so a single draw is flat for every second one
   * of the observations that are drawn for together.
   */
  public static Draws halfFlat(int count, double temperature) {
    return new Draws((count + 1) / 2, count / 2, temperature, true);
  }

  /**
   * A number of draws that are proposals only, at temperature 1: a domain may put other programs of
   * the same meaning in their place.
   */
  public static Draws proposals(int count) {
    return new Draws(0, count, 1);
  }

  /** Draws of one observation. */
  public int perObservation() {
    return exact + flat;
  }

  /**
   * Whether a draw is one from {@code r(·|x)} itself.
   *
   * @param draw its number among the draws of all observations, grouped by observation
   */
  public boolean isExact(int draw) {
    int observation = draw / perObservation();
    int exactHere = alternating && observation % 2 == 1 ? flat : exact;
    return draw - observation * perObservation() < exactHere;
  }

  /** The temperature of a draw, 1 if it is exact. */
  public double temperature(int draw) {
    return isExact(draw) ? 1 : temperature;
  }

  /** Whether any draw may be flat. */
  public boolean anyFlat() {
    return temperature != 1 && (flat > 0 || alternating);
  }
}
