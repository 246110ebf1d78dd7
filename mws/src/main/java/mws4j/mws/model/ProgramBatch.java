package mws4j.mws.model;

import java.util.Arrays;

/**
 * A growing list of programs, each a sequence of tokens, in one flat array.
 *
 * <p>Cleared and refilled every step; it stops allocating once it has seen its largest batch.
 */
public final class ProgramBatch {
  private int[] tokens = new int[256];
  private int[] ends = new int[32];
  private int size;

  /** Number of programs. */
  public int size() {
    return size;
  }

  /** Forgets all programs. */
  public void clear() {
    size = 0;
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

  /** Adds a copy of {@code length} tokens. */
  public void add(int[] source, int offset, int length) {
    int start = totalLength();
    if (start + length > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, start + length));
    }
    System.arraycopy(source, offset, tokens, start, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = start + length;
  }

  /** Adds a copy of a program of another batch. */
  public void add(ProgramBatch other, int program) {
    add(other.tokens, other.offset(program), other.length(program));
  }

  /** A copy of one program. */
  public int[] copyOf(int program) {
    return Arrays.copyOfRange(tokens, offset(program), ends[program]);
  }

  /** Whether a program has exactly these tokens. */
  public boolean equals(int program, int[] other, int offset, int length) {
    return Arrays.equals(tokens, offset(program), ends[program], other, offset, offset + length);
  }
}
