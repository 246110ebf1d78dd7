package mws4j.lambda.versionspace;

import java.util.Arrays;

/** A list of numbers for each space, all in one array. */
final class Slices {
  private static final int FIRST_CAPACITY = 1 << 8;

  private final Limit limit;
  private final int perNode;
  private final int[] starts;
  private final int[] ends;
  private int[] numbers = new int[FIRST_CAPACITY];
  private int size;

  /**
   * Empty lists.
   *
   * @param perNode how many numbers in all there may be for each node of the limit
   */
  Slices(int lists, Limit limit, int perNode) {
    this.limit = limit;
    this.perNode = perNode;
    starts = new int[lists];
    ends = new int[lists];
  }

  /** Appends to the list that is being written. */
  void add(int number) {
    if (size == numbers.length) {
      limit.requireRoom(size + 1L, perNode);
      numbers = Arrays.copyOf(numbers, Math.multiplyExact(size, 2));
    }
    numbers[size++] = number;
  }

  /** Ends the list that is being written. */
  void end(int list, int start) {
    starts[list] = start;
    ends[list] = size;
  }

  /** Where the next number goes. */
  int position() {
    return size;
  }

  /** Makes a list the same as another. */
  void share(int list, int other) {
    starts[list] = starts[other];
    ends[list] = ends[other];
  }

  /** Takes back what was written behind a position. */
  void truncate(int position) {
    size = position;
  }

  int start(int list) {
    return starts[list];
  }

  int stop(int list) {
    return ends[list];
  }

  /** The number at a position. */
  int at(int position) {
    return numbers[position];
  }

  /** Sorts what was written behind a position, and drops what is there twice. */
  void sortDistinct(int from) {
    Arrays.sort(numbers, from, size);
    int kept = from;
    for (int i = from; i < size; i++) {
      if (i == from || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    size = kept;
  }
}
