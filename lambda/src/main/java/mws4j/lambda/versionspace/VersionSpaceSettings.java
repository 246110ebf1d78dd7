package mws4j.lambda.versionspace;

/**
 * How far to go.
 *
 * @param steps back from each part of a program; with n steps an abstraction can have n arguments.
 *     Each step costs 10 to 20 times as much space and time
 * @param inlining whether abstractions in programs may be replaced by their bodies
 * @param most candidates to keep, the cheapest
 * @param etaLong whether bodies of abstractions are brought into η-long form; DreamCoder does not
 * @param spaces that may be held at a time: half of them while a program is worked on, half for
 *     what remains of all. One takes 40 to 80 bytes
 */
public record VersionSpaceSettings(
    int steps, boolean inlining, int most, boolean etaLong, int spaces) {
  /** As DreamCoder's: arity 3, the best 300. */
  private static final VersionSpaceSettings DEFAULTS =
      new VersionSpaceSettings(3, true, 300, true, 8_000_000);

  private static final int MOST_STEPS = 8;
  private static final int FEWEST_SPACES = 100;
  private static final int MOST_SPACES = 200_000_000;

  /** Checks the numbers. */
  public VersionSpaceSettings {
    require("steps", steps, 0, MOST_STEPS);
    require("most", most, 1, Integer.MAX_VALUE);
    require("spaces", spaces, FEWEST_SPACES, MOST_SPACES);
  }

  /** DreamCoder's numbers, bodies in η-long form. */
  public static VersionSpaceSettings defaults() {
    return DEFAULTS;
  }

  /** The same with another number of steps. */
  public VersionSpaceSettings withSteps(int other) {
    return new VersionSpaceSettings(other, inlining, most, etaLong, spaces);
  }

  /** The same with or without inlining. */
  public VersionSpaceSettings withInlining(boolean other) {
    return new VersionSpaceSettings(steps, other, most, etaLong, spaces);
  }

  /** The same with another number of candidates. */
  public VersionSpaceSettings withMost(int other) {
    return new VersionSpaceSettings(steps, inlining, other, etaLong, spaces);
  }

  /** The same with or without η-long bodies. */
  public VersionSpaceSettings withEtaLong(boolean other) {
    return new VersionSpaceSettings(steps, inlining, most, other, spaces);
  }

  /** The same with another number of spaces. */
  public VersionSpaceSettings withSpaces(int other) {
    return new VersionSpaceSettings(steps, inlining, most, etaLong, other);
  }

  private static void require(String name, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          "VersionSpaceSettings: %s must be %d to %d; it is %d"
              .formatted(name, least, greatest, value));
    }
  }
}
