package mws4j.mws.training;

import java.util.Arrays;
import mws4j.mws.probability.RandomStreams;

/**
 * Which instances make up the minibatch of a step: every epoch is a fresh permutation, cut into
 * batches of equal size; what is left over sits out that epoch.
 */
final class Batches {
  private static final RandomStreams.Use ORDER = RandomStreams.Use.named("training/order");

  private final int instances;
  private final int size;
  private final long seed;
  private long epoch = -1;
  private int[] order = {};

  Batches(int instances, int size, long seed) {
    this.instances = instances;
    this.size = Math.min(size, instances);
    this.seed = seed;
  }

  int size() {
    return size;
  }

  /** The instances of a step, a pure function of the step. */
  int[] at(long step) {
    int perEpoch = instances / size;
    if (step / perEpoch != epoch) {
      epoch = step / perEpoch;
      order = RandomStreams.permutation(instances, RandomStreams.of(seed, ORDER, epoch));
    }
    int start = (int) (step % perEpoch) * size;
    return Arrays.copyOfRange(order, start, start + size);
  }
}
