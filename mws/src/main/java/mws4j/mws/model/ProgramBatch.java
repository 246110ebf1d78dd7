package mws4j.mws.model;

import java.util.Arrays;

/**
 * A growing list of programs, each a sequence of tokens that belongs to an observation, in flat
 * arrays. Programs are in the order of their observations.
 *
 * <p>Cleared and refilled every step; it stops allocating once it has seen its largest batch.
 */
public final class ProgramBatch {
  private int[] tokens = new int[256];
  private int[] ends = new int[32];
  private int[] observations = new int[32];
  private int size;
  private int observation;

  /** Number of programs. */
  public int size() {
    return size;
  }

  /** Forgets all programs and turns to observation 0. */
  public void clear() {
    size = 0;
    observation = 0;
  }

  /**
   * Says whose programs are added from now on.
   *
   * @param next number of an observation; not below the one before
   */
  public void turnTo(int next) {
    if (next < observation) {
      throw new IllegalArgumentException(
          "ProgramBatch: observations come in order; " + next + " follows " + observation);
    }
    observation = next;
  }

  /** The array that holds the tokens of all programs; read it between offset and end only. */
  public int[] tokens() {
    return tokens;
  }

  /** Where a program starts in {@link #tokens()}. */
  public int offset(int program) {
    return program == 0 ? 0 : ends[program - 1];
  }

  /** Number of tokens of a program. */
  public int length(int program) {
    return ends[program] - offset(program);
  }

  /** Number of tokens of all programs. */
  public int totalLength() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /** The number of the observation that a program belongs to. */
  public int observation(int program) {
    return observations[program];
  }

  /** The numbers of the observations of all programs; a copy. */
  public int[] observations() {
    return Arrays.copyOf(observations, size);
  }

  /**
   * The first program from {@code from} on that belongs to a later observation than the given one.
   */
  public int endOf(int of, int from) {
    int end = from;
    while (end < size && observations[end] <= of) {
      end++;
    }
    return end;
  }

  /** Adds a copy of {@code length} tokens. */
  public void add(int[] source, int offset, int length) {
    int start = totalLength();
    if (start + length > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, start + length));
    }
    System.arraycopy(source, offset, tokens, start, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      observations = Arrays.copyOf(observations, 2 * size);
    }
    observations[size] = observation;
    ends[size++] = start + length;
  }

  /** Adds a copy of a program. */
  public void add(int[] program) {
    add(program, 0, program.length);
  }

  /** Adds a copy of a program of another batch, for the observation that this one has turned to. */
  public void add(ProgramBatch other, int program) {
    add(other.tokens, other.offset(program), other.length(program));
  }

  /** A copy of one program. */
  public int[] copyOf(int program) {
    return Arrays.copyOfRange(tokens, offset(program), ends[program]);
  }

  /** Whether a program has exactly these tokens. */
  public boolean equals(int program, int[] other, int offset, int length) {
    int from = offset(program);
    int to = ends[program];
    return to - from == length && Arrays.equals(tokens, from, to, other, offset, offset + length);
  }
}
