package mws4j.mws.growth;

/**
 * How far a {@link ProgramSearch} goes.
 *
 * @param programs to be found for an observation, at most
 * @param budget what may be spent for an observation, in units of the domain that are counted and
 *     not timed, expansions say. A search that many observations share may spend it once for all of
 *     them together
 */
public record SearchLimits(int programs, long budget) {
  /** Checks the values. */
  public SearchLimits {
    if (programs < 1 || budget < 1) {
      throw new IllegalArgumentException(
          "search: %d programs at most within a budget of %d; both must be at least 1"
              .formatted(programs, budget));
    }
  }
}
