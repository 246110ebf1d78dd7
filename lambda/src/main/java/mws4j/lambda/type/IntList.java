package mws4j.lambda.type;

import java.util.Arrays;

/** A growing list of numbers. */
public final class IntList {
  private int[] values = new int[32];
  private int size;

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** Adds a number. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** The numbers; valid below {@link #size()} only. */
  public int[] values() {
    return values;
  }

  /** A copy of the numbers. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** A list of the same numbers. */
  public IntList copy() {
    IntList copy = new IntList();
    copy.values = toArray();
    copy.size = size;
    return copy;
  }

  /** The position of a number, which is added if it is not there. */
  int rank(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    add(value);
    return size - 1;
  }
}
