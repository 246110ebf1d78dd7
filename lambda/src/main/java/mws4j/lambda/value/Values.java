package mws4j.lambda.value;

/** Values of programs: {@link Long}, {@link Boolean}, {@link Character}, {@link ListValue}. */
public final class Values {
  /** Programs on short lists of small numbers meet few others; these are made once. */
  private static final int LEAST_KEPT = -256;

  private static final Long[] KEPT = kept(1024 - LEAST_KEPT);

  private Values() {}

  private static Long[] kept(int count) {
    Long[] kept = new Long[count];
    for (int i = 0; i < count; i++) {
      kept[i] = (long) (LEAST_KEPT + i);
    }
    return kept;
  }

  /** An integer as a value; small ones are not made anew. */
  public static Long integer(long value) {
    long at = value - LEAST_KEPT;
    return at >= 0 && at < KEPT.length ? KEPT[(int) at] : Long.valueOf(value);
  }

  /**
   * Whether two values of one type are the same. Takes no longer than the smaller one has parts, so
   * a short answer costs nothing to compare with an enormous one.
   */
  public static boolean equal(Object one, Object two) {
    if (isSame(one, two)) {
      return true;
    }
    if (!(one instanceof ListValue a)) {
      return one.equals(two);
    }
    if (!(two instanceof ListValue b) || a.length() != b.length()) {
      return false;
    }
    while (!a.isEmpty() && !isSame(a, b)) {
      if (!equal(a.head(), b.head())) {
        return false;
      }
      a = a.tail();
      b = b.tail();
    }
    return true;
  }

  /** Lists often share their tails. */
  private static boolean isSame(Object one, Object two) {
    return one == two;
  }

  /** Number of parts: one for each list and for each of its elements' parts. */
  public static long size(Object value) {
    long size = 1;
    if (value instanceof ListValue list) {
      for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
        size += size(at.head());
      }
    }
    return size;
  }

  /**
   * A hash of 64 bits that differs for different values of a type, but for chance: {@link
   * Object#hashCode} gives the same for -1 and 0.
   */
  public static long hash(Object value) {
    if (value instanceof ListValue list) {
      long hash = list.length();
      for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
        hash = mixed(31 * hash + hash(at.head()));
      }
      return mixed(hash);
    }
    return mixed(value instanceof Long integer ? integer : value.hashCode());
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
