package mws4j.mws.probability;

import java.util.random.RandomGenerator;

/**
 * Random streams that are a pure function of a few numbers, so that there is no random state to
 * store: a run that is resumed, or spread over other threads, draws the same numbers.
 *
 * <p>SplitMix64 (Steele, Lea &amp; Flood 2014), written out here so that no JDK release changes a
 * draw. That holds for {@code nextLong} and {@code nextDouble}, which are all that this project
 * calls on a stream; the other methods are the JDK's own.
 */
public final class RandomStreams {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private RandomStreams() {}

  /**
   * The random numbers of a use, a seed and further coordinates, such as step and shard.
   *
   * @param use no two uses share a name, and so none shares its numbers with another
   */
  public static RandomGenerator of(long seed, Use use, long... coordinates) {
    long state = mix(mix(seed + GOLDEN_GAMMA) + use.hash);
    for (long coordinate : coordinates) {
      state = mix(state + GOLDEN_GAMMA * (coordinate + 1));
    }
    return new SplitMix(state);
  }

  /**
   * What random numbers are used for. Kept in a constant and asked for in one place, which a test
   * checks.
   */
  public static final class Use {
    private final String name;
    private final long hash;

    private Use(String name) {
      this.name = name;
      hash = mix(new TextHash().add(name).value());
    }

    /** The use with a name, such as {@code training/proposals}. */
    public static Use named(String name) {
      return new Use(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A permutation of 0..n-1 (Fisher-Yates). */
  public static int[] permutation(int n, RandomGenerator rng) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = (int) (rng.nextDouble() * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  private static final class SplitMix implements RandomGenerator {
    private long state;

    SplitMix(long state) {
      this.state = state;
    }

    @Override
    public long nextLong() {
      state += GOLDEN_GAMMA;
      return mix(state);
    }

    @Override
    public double nextDouble() {
      return (nextLong() >>> 11) * 0x1.0p-53;
    }
  }
}
