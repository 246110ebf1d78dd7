package mws4j.lambda.versionspace;

import java.util.Arrays;

/** Pairs of a value and a body while they are gathered. */
final class PairBuffer {
  private static final int FIRST_CAPACITY = 16;

  private long[] pairs = new long[FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  void add(int value, int body) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.multiplyExact(size, 2));
    }
    pairs[size++] = LongIntMap.key(value, body);
  }

  int value(int index) {
    return (int) (pairs[index] >>> 32);
  }

  int body(int index) {
    return (int) pairs[index];
  }

  /** By values; equal values are neighbours then. */
  void sort() {
    Arrays.sort(pairs, 0, size);
  }
}
