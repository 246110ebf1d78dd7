package mws4j.mws.algorithm;

import java.util.List;

/** The algorithms by the name that users type. */
public final class Algorithms {
  /** Weight of fantasies in {@code mws-mixed}. */
  public static final double MIXED_FANTASY_WEIGHT = 0.5;

  private static final List<Algorithm> ALL =
      List.of(
          MemoisedWakeSleep.replay(),
          MemoisedWakeSleep.fantasy(),
          MemoisedWakeSleep.mixed(MIXED_FANTASY_WEIGHT));

  private Algorithms() {}

  /** All names, in the order of the documentation. */
  public static List<String> names() {
    return ALL.stream().map(Algorithm::name).toList();
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Algorithm of(String name) {
    return ALL.stream()
        .filter(algorithm -> algorithm.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no algorithm \"" + name + "\"; there are " + String.join(", ", names())));
  }
}
