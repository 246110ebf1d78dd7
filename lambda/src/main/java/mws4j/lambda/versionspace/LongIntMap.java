package mws4j.lambda.versionspace;

/** What is known of pairs of small numbers: a hash table without objects. */
final class LongIntMap {
  /** The answer for what is not there. */
  static final int ABSENT = -1;

  private static final int PER_NODE = 4;
  private static final int FIRST_CAPACITY = 1 << 8;

  private final Limit limit;
  private long[] keys = new long[FIRST_CAPACITY]; // 0: free
  private int[] values = new int[FIRST_CAPACITY];
  private int size;

  LongIntMap(Limit limit) {
    this.limit = limit;
  }

  /** A key of two numbers that are not both 0. */
  static long key(int high, int low) {
    return (long) high << 32 | (low & 0xFFFF_FFFFL);
  }

  /** The value of a key, or {@link #ABSENT}. */
  int get(long key) {
    int mask = keys.length - 1;
    for (int i = slot(key, mask); keys[i] != 0; i = i + 1 & mask) {
      if (keys[i] == key) {
        return values[i];
      }
    }
    return ABSENT;
  }

  /** Adds a key that is not there yet. */
  void put(long key, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    insert(key, value);
    size++;
  }

  private void insert(long key, int value) {
    int mask = keys.length - 1;
    int i = slot(key, mask);
    while (keys[i] != 0) {
      i = i + 1 & mask;
    }
    keys[i] = key;
    values[i] = value;
  }

  private void grow() {
    limit.requireRoom(size, PER_NODE);
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[Math.multiplyExact(oldKeys.length, 2)];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio
    return (int) (mixed >>> 32 ^ mixed) & mask;
  }
}
