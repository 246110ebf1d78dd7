package mws4j.mws.algorithm;

import java.util.List;

/** The algorithms by the name that users type. */
public final class Algorithms {
  /** Weight of fantasies in {@code mws-mixed} unless another is wanted. */
  public static final double MIXED_FANTASY_WEIGHT = 0.5;

  /** The one that mixes fantasies and memory. */
  public static final String MIXED = "mws-mixed";

  private Algorithms() {}

  private static List<Algorithm> all(double fantasyWeight, Replay replay) {
    return List.of(
        MemoisedWakeSleep.replay(replay),
        MemoisedWakeSleep.fantasy(replay),
        MemoisedWakeSleep.mixed(fantasyWeight, replay),
        ReweightedWakeSleep.wake(),
        ReweightedWakeSleep.sleep(),
        new Vimco(),
        new Reinforce());
  }

  /** All names, in the order of the documentation. */
  public static List<String> names() {
    return all(MIXED_FANTASY_WEIGHT, Replay.DRAWN).stream().map(Algorithm::name).toList();
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Algorithm of(String name) {
    return of(name, MIXED_FANTASY_WEIGHT, Replay.DRAWN);
  }

  /**
   * The algorithm of a name.
   *
   * @param fantasyWeight in [0,1], of the fantasies of {@code mws-mixed}; the others ignore it
   * @param replay what an algorithm with a memory learns from
   * @throws IllegalArgumentException if there is none, with a message that lists the names, or if
   *     an algorithm without a memory is to learn from it in another way than drawing
   */
  public static Algorithm of(String name, double fantasyWeight, Replay replay) {
    Algorithm found =
        all(fantasyWeight, replay).stream()
            .filter(algorithm -> algorithm.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no algorithm \"" + name + "\"; there are " + String.join(", ", names())));
    if (replay != Replay.DRAWN && !found.usesMemory()) {
      throw new IllegalArgumentException(
          name
              + " keeps no memory: only mws-replay, mws-fantasy and mws-mixed can "
              + (replay == Replay.REWEIGHTED ? "be reweighted" : "learn from its best"));
    }
    return found;
  }

  /** Sleep alone: ψ learns from dreams {@code z,x ~ p}, nothing else happens. */
  public static Algorithm pretraining() {
    return new SleepPretraining();
  }
}
