package mws4j.mws.memory;

import java.util.Arrays;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;

/**
 * For each training instance the set {@code Z_i} of the best programs found so far, at most {@code
 * M} of them, best first (paper, section 3).
 *
 * <p>Different instances may be updated by different threads at the same time.
 */
public final class Memory {
  private final int instances;
  private final int capacity;
  private final int maxLength;
  private final int[] sizes; // (instances)
  private final int[] lengths; // (instances x capacity)
  private final int[] tokens; // (instances x capacity x maxLength)
  private final double[] logJoint; // (instances x capacity)
  private final int[] origins; // (instances x capacity), number in the pool of the last update

  /**
   * An empty memory.
   *
   * @param capacity the paper's M
   * @param maxLength longest program in tokens
   */
  public Memory(int instances, int capacity, int maxLength) {
    if (capacity < 1) {
      throw new IllegalArgumentException("Memory: capacity must be at least 1; it is " + capacity);
    }
    this.instances = instances;
    this.capacity = capacity;
    this.maxLength = maxLength;
    int slots = Math.multiplyExact(instances, capacity);
    sizes = new int[instances];
    lengths = new int[slots];
    tokens = new int[Math.multiplyExact(slots, maxLength)];
    logJoint = new double[slots];
    origins = new int[slots];
  }

  /** Number of instances. */
  public int instances() {
    return instances;
  }

  /**
   * Checks that this is the memory of that many instances.
   *
   * @throws IllegalArgumentException if it is not
   */
  public void requireInstances(int number) {
    if (instances != number) {
      throw new IllegalArgumentException(
          "Memory: it is one of " + instances + " instances, not of " + number);
    }
  }

  /** The paper's M. */
  public int capacity() {
    return capacity;
  }

  /** Longest program that fits, in tokens. */
  public int maxLength() {
    return maxLength;
  }

  /** Number of programs known for an instance. */
  public int size(int instance) {
    return sizes[instance];
  }

  /** {@code log p(z,x)} of a program when it was last scored; rank 0 is the best. */
  public double logJoint(int instance, int rank) {
    return logJoint[slot(instance, rank)];
  }

  /** A copy of the program at a rank; rank 0 is the best. */
  public int[] program(int instance, int rank) {
    int slot = slot(instance, rank);
    int start = slot * maxLength;
    return Arrays.copyOfRange(tokens, start, start + lengths[slot]);
  }

  /** Adds the programs of an instance to a batch, best first. */
  public void addTo(int instance, ProgramBatch programs) {
    int first = instance * capacity;
    for (int slot = first; slot < first + sizes[instance]; slot++) {
      programs.add(tokens, slot * maxLength, lengths[slot]);
    }
  }

  /** Adds the programs of an instance to a pool, best first. */
  public void addTo(int instance, DistinctPrograms pool) {
    int first = instance * capacity;
    for (int slot = first; slot < first + sizes[instance]; slot++) {
      pool.add(tokens, slot * maxLength, lengths[slot]);
    }
  }

  /**
   * What an update did.
   *
   * @param gained whether a program came in that was not there before
   * @param bestChanged whether another program is the best now
   */
  public record Update(boolean gained, boolean bestChanged) {}

  /**
   * The wake step's update: replaces the set by the best {@code M} among the programs [from, to) of
   * one observation: the old set as {@link #addTo} gave it, freshly scored, then the proposals.
   *
   * <p>Programs of {@code -Infinity} are never kept. Ties keep the order of the pool.
   *
   * @param pool the range holds each program once
   * @param scores {@code log p(z,x)}, by number in the pool
   * @throws IllegalArgumentException if a score is NaN or +Infinity; nothing is changed then
   */
  public Update replace(int instance, DistinctPrograms pool, int from, int to, double[] scores) {
    for (int p = from; p < to; p++) {
      if (!(scores[p] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Memory: score " + scores[p] + " for a program of instance " + instance);
      }
    }
    int known = sizes[instance];
    sizes[instance] = 0;
    for (int p = from; p < to; p++) {
      if (scores[p] > Double.NEGATIVE_INFINITY) {
        rank(instance, p, scores[p]);
      }
    }
    boolean gained = false;
    int first = instance * capacity;
    for (int slot = first; slot < first + sizes[instance]; slot++) {
      boolean isNew = origins[slot] >= from + known;
      if (isNew || origins[slot] != from + slot - first) { // else its tokens are there already
        copy(pool.programs(), origins[slot], slot);
      }
      gained |= isNew;
    }
    boolean bestChanged = sizes[instance] > 0 && (known == 0 || origins[first] != from);
    return new Update(gained, bestChanged);
  }

  /** Makes another program of one. */
  @FunctionalInterface
  public interface Rewriting {
    /**
     * The program that takes the place of another.
     *
     * @param program a copy, the caller's own
     */
    int[] rewrite(int instance, int[] program);
  }

  /**
   * Puts another program in the place of each one, as when the language has changed. Of programs of
   * an instance that are equal then the best one stays, so that there may be fewer than before.
   *
   * <p>Scores are not touched and so those of the old programs: to be followed by {@link
   * mws4j.mws.inference.WakeStep#rescore}, which sorts anew and drops what is impossible.
   *
   * @param rewriting called for every program, instance by instance, best first
   * @throws IllegalArgumentException if a new program is longer than {@link #maxLength()}; nothing
   *     is changed then, nor if the rewriting itself fails
   */
  public void rewrite(Rewriting rewriting) {
    DistinctPrograms pool = new DistinctPrograms();
    int[] numbers = new int[logJoint.length]; // in the pool
    for (int instance = 0; instance < instances; instance++) {
      pool.turnTo(instance);
      for (int rank = 0; rank < sizes[instance]; rank++) {
        int[] program = rewriting.rewrite(instance, program(instance, rank));
        requireFits(instance, program);
        numbers[slot(instance, rank)] = pool.add(program, 0, program.length);
      }
    }
    int next = 0; // of the pool, whose programs are in the order of their first appearance
    for (int instance = 0; instance < instances; instance++) {
      int first = instance * capacity;
      int kept = first;
      for (int slot = first; slot < first + sizes[instance]; slot++) {
        if (numbers[slot] == next) {
          copy(pool.programs(), next++, kept);
          logJoint[kept++] = logJoint[slot];
        }
      }
      sizes[instance] = kept - first;
    }
  }

  private void requireFits(int instance, int[] program) {
    if (program.length > maxLength) {
      throw new IllegalArgumentException(
          "Memory: a program of instance %d was rewritten to %d tokens, of which %d fit"
              .formatted(instance, program.length, maxLength));
    }
  }

  /** Gives a program its place by score; its tokens follow when all places are known. */
  private void rank(int instance, int program, double score) {
    int first = instance * capacity;
    int size = sizes[instance];
    if (size == capacity && score <= logJoint[first + size - 1]) {
      return;
    }
    int slot = first + Math.min(size, capacity - 1);
    for (; slot > first && logJoint[slot - 1] < score; slot--) {
      logJoint[slot] = logJoint[slot - 1];
      origins[slot] = origins[slot - 1];
    }
    logJoint[slot] = score;
    origins[slot] = program;
    sizes[instance] = Math.min(size + 1, capacity);
  }

  private void copy(ProgramBatch programs, int program, int slot) {
    int length = programs.length(program);
    System.arraycopy(programs.tokens(), programs.offset(program), tokens, slot * maxLength, length);
    lengths[slot] = length;
  }

  /**
   * The bound of an instance, {@code log sum_m p(z_m,x)}; {@code -Infinity} for an empty memory.
   */
  public double bound(int instance) {
    return LogWeights.logSumExp(logJoint, instance * capacity, sizes[instance]);
  }

  /** Weights {@code Q_i ∝ p(z,x)} of the programs of an instance, by rank (paper, claim 1). */
  public double[] weights(int instance) {
    return LogWeights.normalise(logJoint, instance * capacity, sizes[instance]);
  }

  private int slot(int instance, int rank) {
    if (rank < 0 || rank >= sizes[instance]) {
      throw new IndexOutOfBoundsException(
          "Memory: rank "
              + rank
              + " of instance "
              + instance
              + " with "
              + sizes[instance]
              + " programs");
    }
    return instance * capacity + rank;
  }

  /** The stored arrays, for checkpoints: sizes, lengths, tokens (row-major) and scores. */
  public record Contents(int[] sizes, int[] lengths, int[] tokens, double[] logJoint) {}

  /** The arrays themselves, not copies. */
  public Contents contents() {
    return new Contents(sizes, lengths, tokens, logJoint);
  }

  /**
   * Takes over the contents of a memory of the same shape.
   *
   * @throws IllegalArgumentException if they do not fit this memory
   */
  public void restore(Contents contents) {
    require(contents.sizes.length == sizes.length, "number of instances");
    require(contents.lengths.length == lengths.length, "number of slots");
    require(contents.tokens.length == tokens.length, "number of tokens");
    require(contents.logJoint.length == logJoint.length, "number of scores");
    for (int size : contents.sizes) {
      require(size >= 0 && size <= capacity, "size of a memory");
    }
    for (int length : contents.lengths) {
      require(length >= 0 && length <= maxLength, "length of a program");
    }
    for (int i = 0; i < instances; i++) {
      for (int slot = i * capacity; slot < i * capacity + contents.sizes[i]; slot++) {
        double best = slot == i * capacity ? Double.MAX_VALUE : contents.logJoint[slot - 1];
        double score = contents.logJoint[slot];
        require(score <= best && score > Double.NEGATIVE_INFINITY, "order of the scores");
      }
    }
    System.arraycopy(contents.sizes, 0, sizes, 0, sizes.length);
    System.arraycopy(contents.lengths, 0, lengths, 0, lengths.length);
    System.arraycopy(contents.tokens, 0, tokens, 0, tokens.length);
    System.arraycopy(contents.logJoint, 0, logJoint, 0, logJoint.length);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("Memory: stored contents do not fit: " + what);
    }
  }
}
