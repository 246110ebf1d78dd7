package mws4j.mws.algorithm;

/**
 * One way to learn θ, φ and ψ: what is drawn, scored, remembered and trained on in a step.
 *
 * <p>A step works on one {@link Shard} of the minibatch and says with {@link Shard#learnGenerative}
 * and {@link Shard#learnRecognition} which weighted log-probabilities to ascend; the trainer does
 * the rest. Instances hold no state: all that lasts is the memory and the {@link Baseline}.
 */
public interface Algorithm {
  /** The name on the command line. */
  String name();

  /** Whether the algorithm keeps programs from one visit of an instance to the next. */
  boolean usesMemory();

  /**
   * Checks how many programs are drawn per instance and step.
   *
   * @throws IllegalArgumentException if the algorithm is not defined for that number
   */
  default void requireSamples(int samples) {}

  /** Draws, scores, remembers, and declares what to ascend. */
  void step(Shard<?> shard);
}
