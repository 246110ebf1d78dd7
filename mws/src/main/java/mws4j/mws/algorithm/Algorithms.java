package mws4j.mws.algorithm;

import java.util.List;

/** The algorithms by the name that users type. */
public final class Algorithms {
  /** Weight of fantasies in {@code mws-mixed} unless another is wanted. */
  public static final double MIXED_FANTASY_WEIGHT = 0.5;

  private Algorithms() {}

  private static List<Algorithm> all(double fantasyWeight, boolean reweighted) {
    return List.of(
        MemoisedWakeSleep.replay(reweighted),
        MemoisedWakeSleep.fantasy(reweighted),
        MemoisedWakeSleep.mixed(fantasyWeight, reweighted),
        ReweightedWakeSleep.wake(),
        ReweightedWakeSleep.sleep(),
        new Vimco(),
        new Reinforce());
  }

  /** All names, in the order of the documentation. */
  public static List<String> names() {
    return all(MIXED_FANTASY_WEIGHT, false).stream().map(Algorithm::name).toList();
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Algorithm of(String name) {
    return of(name, MIXED_FANTASY_WEIGHT, false);
  }

  /**
   * The algorithm of a name.
   *
   * @param fantasyWeight in [0,1], of the fantasies of {@code mws-mixed}; the others ignore it
   * @param reweighted whether an algorithm with a memory learns from all of it, by its weights,
   *     rather than from one program drawn from it
   * @throws IllegalArgumentException if there is none, with a message that lists the names, or if
   *     an algorithm without a memory is to be reweighted
   */
  public static Algorithm of(String name, double fantasyWeight, boolean reweighted) {
    Algorithm found =
        all(fantasyWeight, reweighted).stream()
            .filter(algorithm -> algorithm.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no algorithm \"" + name + "\"; there are " + String.join(", ", names())));
    if (reweighted && !found.usesMemory()) {
      throw new IllegalArgumentException(
          name + " keeps no memory: only mws-replay, mws-fantasy and mws-mixed can be reweighted");
    }
    return found;
  }

  /** Sleep alone: ψ learns from dreams {@code z,x ~ p}, nothing else happens. */
  public static Algorithm pretraining() {
    return new SleepPretraining();
  }
}
