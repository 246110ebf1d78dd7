package mws4j.autodiff.ops;

import java.util.Arrays;

/**
 * Where the steps of sequences of unequal length are in one packed matrix, time step after time
 * step without padding (as PyTorch's PackedSequence).
 *
 * <p>Sequences are ranked by descending length, ties in the order given, so that those still
 * running at step t are the first {@code rowsAt(t)} ranks. Step t takes the rows {@code offset(t)
 * .. offset(t) + rowsAt(t) - 1}, one per rank.
 *
 * <pre>
 * lengths 2 3 0 1      rank 0: sequence 1   rows 0 3 5
 *                      rank 1: sequence 0   rows 1 4
 *                      rank 2: sequence 3   rows 2
 * </pre>
 *
 * A layout can be set anew for every batch, and allocates only to grow. Do not set it while a tape
 * that used it may still run backward.
 */
public final class SequenceLayout {
  private int sequences;
  private int steps;
  private int[] lengths = {};
  private int[] ranks = {};
  private int[] order = {};
  private int[] lastRows = {};
  private int[] rowsAt = {0};
  private int[] offsets = {0};
  private int[] nextRank = {0};

  /**
   * Lays out the sequences of the given lengths.
   *
   * @param lengths at least {@code count} lengths, each 0 or more. Not kept.
   */
  public SequenceLayout set(int[] lengths, int count) {
    if (count < 0 || count > lengths.length) {
      throw new IllegalArgumentException(
          "SequenceLayout: count must be in 0.." + lengths.length + "; it is " + count);
    }
    int longest = longest(lengths, count);
    grow(count, longest);
    System.arraycopy(lengths, 0, this.lengths, 0, count);
    sequences = count;
    steps = longest;
    countRows();
    rank();
    return this;
  }

  private static int longest(int[] lengths, int count) {
    int longest = 0;
    for (int s = 0; s < count; s++) {
      if (lengths[s] < 0) {
        throw new IllegalArgumentException(
            "SequenceLayout: a length must be at least 0; that of sequence "
                + s
                + " is "
                + lengths[s]);
      }
      longest = Math.max(longest, lengths[s]);
    }
    return longest;
  }

  private void grow(int count, int longest) {
    if (count > lengths.length) {
      lengths = new int[count];
      ranks = new int[count];
      order = new int[count];
      lastRows = new int[count];
    }
    if (longest >= rowsAt.length) {
      rowsAt = new int[longest + 1];
      offsets = new int[longest + 1];
      nextRank = new int[longest + 1];
    }
  }

  /** rowsAt[t] = number of sequences longer than t; offsets are their prefix sums. */
  private void countRows() {
    Arrays.fill(rowsAt, 0, steps + 1, 0);
    for (int s = 0; s < sequences; s++) {
      if (lengths[s] > 0) {
        rowsAt[lengths[s] - 1]++;
      }
    }
    for (int t = steps - 1; t >= 0; t--) {
      rowsAt[t] += rowsAt[t + 1];
    }
    offsets[0] = 0;
    for (int t = 0; t < steps; t++) {
      offsets[t + 1] = Math.addExact(offsets[t], rowsAt[t]);
    }
  }

  /** A stable counting sort: the sequences of length n start at rank rowsAt[n]. */
  private void rank() {
    System.arraycopy(rowsAt, 0, nextRank, 0, steps + 1);
    for (int s = 0; s < sequences; s++) {
      int rank = nextRank[lengths[s]]++;
      ranks[s] = rank;
      order[rank] = s;
      lastRows[s] = lengths[s] == 0 ? -1 : offsets[lengths[s] - 1] + rank;
    }
  }

  /** Number of sequences, empty ones included. */
  public int sequences() {
    return sequences;
  }

  /** Length of the longest sequence. */
  public int steps() {
    return steps;
  }

  /** Sum of all lengths: rows of a packed matrix. */
  public int totalRows() {
    return offsets[steps];
  }

  /** Number of sequences that have a step t; 0 at {@code t = steps()}. */
  public int rowsAt(int t) {
    return rowsAt[t];
  }

  /** First row of step t; {@link #totalRows} at {@code t = steps()}. */
  public int offset(int t) {
    return offsets[t];
  }

  /** Length of a sequence. */
  public int length(int sequence) {
    return lengths[sequence];
  }

  /** Rank of a sequence by descending length, from 0. */
  int rank(int sequence) {
    return ranks[sequence];
  }

  /** The sequence of a rank. */
  public int sequenceAt(int rank) {
    return order[rank];
  }

  /**
   * Row of one step of a sequence.
   *
   * @throws IllegalArgumentException if the sequence has no such step
   */
  public int row(int sequence, int t) {
    if (t < 0 || t >= lengths[sequence]) {
      throw new IllegalArgumentException(
          "SequenceLayout: sequence "
              + sequence
              + " has no step "
              + t
              + "; its length is "
              + lengths[sequence]);
    }
    return offsets[t] + ranks[sequence];
  }

  /**
   * The last rows of all sequences in the order given, -1 for empty ones, ready for {@link
   * Indexing#gatherRows}; the array may be longer than {@link #sequences}. Not to be modified.
   */
  public int[] lastRows() {
    return lastRows;
  }
}
