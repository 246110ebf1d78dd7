package mws4j.domains.regex.profile;

import java.util.Arrays;

/**
 * The values of a key that were seen, by 64-bit hashes of their text: two of a million values that
 * are not the same are taken for it once in about thirty million tables.
 */
final class KeySet {
  /** More than these are not compared. */
  static final int MOST = 4_000_000;

  private long[] hashes = new long[1 << 10];
  private int[] lines = new int[1 << 10];
  private int size;

  /** The first line of the same value, or 0 if it is the first; adds it then. */
  long add(String value, long line) {
    long hash = hash(value);
    int at = find(hash);
    if (hashes[at] == hash) {
      return lines[at];
    }
    if (size < MOST) {
      hashes[at] = hash;
      lines[at] = (int) Math.min(Integer.MAX_VALUE, line);
      size++;
      if (2L * size > hashes.length) {
        grow();
      }
    }
    return 0;
  }

  private int find(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 32) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] before = hashes;
    int[] linesBefore = lines;
    hashes = new long[2 * before.length];
    lines = Arrays.copyOf(new int[0], 2 * before.length);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = find(before[i]);
        hashes[at] = before[i];
        lines[at] = linesBefore[i];
      }
    }
  }

  /** FNV-1a over the UTF-16 units with the finalizer of SplitMix64; never 0. */
  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
