package mws4j.mws.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.mws.memory.Memory;
import mws4j.mws.probability.RandomStreams;

/**
 * Whose turn it is: unsolved instances first, of these and of the solved ones those that had the
 * fewest turns, and among equals an order that the seed decides.
 */
final class Turns {
  private static final RandomStreams.Use ORDER = RandomStreams.Use.named("growth/order");

  private final int[] had;
  private final int[] order;

  /** Nobody has had a turn. */
  Turns(int instances, long seed) {
    had = new int[instances];
    order = RandomStreams.permutation(instances, RandomStreams.of(seed, ORDER));
  }

  /** The instances whose turn it is, at most {@code batch}; does not count as one yet. */
  int[] next(Memory memory, int batch) {
    return IntStream.of(order)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> memory.size(i) > 0 ? 1 : 0)
                .thenComparingInt(i -> had[i]))
        .limit(batch)
        .mapToInt(i -> i)
        .toArray();
  }

  /** Counts a turn of each of some instances. */
  void count(int[] instances) {
    for (int instance : instances) {
      had[instance]++;
    }
  }

  /** The turns that each instance has had, for checkpoints. */
  @Override
  public String toString() {
    return IntStream.of(had).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Takes over what {@link #toString} gave.
   *
   * @throws IllegalArgumentException if it is not that of so many instances
   */
  void restore(String text) {
    String[] parts = text.split(",", -1);
    int[] counts = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      counts[i] = Integer.parseInt(parts[i]);
    }
    if (counts.length != had.length || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("turns are not counts of " + had.length + " instances");
    }
    System.arraycopy(counts, 0, had, 0, had.length);
  }
}
