package mws4j.lambda.versionspace;

import java.util.Arrays;

/**
 * Version spaces, each stored once: sets of terms, written as terms in which unions may stand in
 * place of any part. A space is a number; its parts have smaller ones.
 *
 * <pre>
 * void                 no term
 * universe             every term
 * index i              the variable $i
 * leaf n               a symbol or an abstraction, see {@link Leaves}
 * abstraction b        (lambda t) for every t of b
 * application f x      (t u) for every t of f and u of x
 * union s1 s2 ..       every term of any; none of them is a union, void or the universe
 * </pre>
 *
 * <p>Source: Ellis et al. (PLDI 2021), section 4.1.
 */
final class SpaceTable {
  static final int VOID = 0;
  static final int UNIVERSE = 1;
  static final int FIRST_PROPER = 2;

  static final byte INDEX = 2;
  static final byte LEAF = 3;
  static final byte ABSTRACTION = 4;
  static final byte APPLICATION = 5;
  static final byte UNION = 6;

  private static final int SINGLE = 1; // exactly one term
  private static final int MAY_BE_LAMBDA = 2; // some term is an abstraction
  private static final int MAY_HAVE_REDEX = 4; // some term applies an abstraction

  private static final int MEMBERS_PER_NODE = 4;
  private static final int FIRST_CAPACITY = 1 << 8;

  private final Limit limit;
  private byte[] kinds = new byte[FIRST_CAPACITY];
  private byte[] traits = new byte[FIRST_CAPACITY];
  private short[] free = new short[FIRST_CAPACITY]; // lambdas it takes to bind all variables
  private int[] first = new int[FIRST_CAPACITY]; // index, leaf, body, function; place of members
  private int[] second = new int[FIRST_CAPACITY]; // argument; number of members
  private int[] members = new int[FIRST_CAPACITY];
  private int[] slots = new int[2 * FIRST_CAPACITY]; // hash table of spaces, 0: free
  private int[] buffer = new int[FIRST_CAPACITY];
  private int size = FIRST_PROPER;
  private int memberCount;

  SpaceTable(Limit limit) {
    this.limit = limit;
  }

  int size() {
    return size;
  }

  byte kind(int space) {
    return kinds[space];
  }

  /** The index of a variable or the number of a leaf. */
  int number(int space) {
    return first[space];
  }

  int body(int abstraction) {
    return first[abstraction];
  }

  int function(int application) {
    return first[application];
  }

  int argument(int application) {
    return second[application];
  }

  /** Number of spaces that this is the union of; 1 for all that is no union. */
  int parts(int space) {
    return kinds[space] == UNION ? second[space] : 1;
  }

  /** One of the spaces that this is the union of. */
  int part(int space, int index) {
    return kinds[space] == UNION ? members[first[space] + index] : space;
  }

  /** How many lambdas it takes to bind all variables of all terms. */
  int free(int space) {
    return free[space];
  }

  boolean isSingle(int space) {
    return (traits[space] & SINGLE) != 0;
  }

  boolean mayBeLambda(int space) {
    return (traits[space] & MAY_BE_LAMBDA) != 0;
  }

  boolean mayHaveRedex(int space) {
    return (traits[space] & MAY_HAVE_REDEX) != 0;
  }

  int index(int index) {
    return intern(INDEX, index, 0);
  }

  int leaf(int number) {
    return intern(LEAF, number, 0);
  }

  int abstraction(int body) {
    return body == VOID ? VOID : intern(ABSTRACTION, body, 0);
  }

  int application(int function, int argument) {
    return function == VOID || argument == VOID ? VOID : intern(APPLICATION, function, argument);
  }

  int union(int one, int two) {
    return union(new int[] {one, two}, 2);
  }

  /**
   * The union of spaces.
   *
   * @param count how many of the array
   */
  int union(int[] spaces, int count) {
    int length = 0;
    for (int i = 0; i < count; i++) {
      int space = spaces[i];
      if (space == UNIVERSE) {
        return UNIVERSE;
      }
      if (space != VOID) {
        int parts = parts(space);
        ensureBuffer(length + parts);
        for (int p = 0; p < parts; p++) {
          buffer[length++] = part(space, p);
        }
      }
    }
    limit.work(length);
    return length == 0 ? VOID : unionOfBuffer(length);
  }

  private int unionOfBuffer(int length) {
    Arrays.sort(buffer, 0, length);
    int distinct = 1;
    for (int i = 1; i < length; i++) {
      if (buffer[i] != buffer[distinct - 1]) {
        buffer[distinct++] = buffer[i];
      }
    }
    return distinct == 1 ? buffer[0] : internUnion(distinct);
  }

  private void ensureBuffer(int length) {
    if (length > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(length, 2 * buffer.length));
    }
  }

  private int internUnion(int count) {
    int mask = slots.length - 1;
    int slot = hash(buffer, 0, count) & mask;
    for (; slots[slot] != 0; slot = slot + 1 & mask) {
      int space = slots[slot];
      if (kinds[space] == UNION
          && second[space] == count
          && Arrays.equals(members, first[space], first[space] + count, buffer, 0, count)) {
        return space;
      }
    }
    limit.requireRoom((long) memberCount + count, MEMBERS_PER_NODE);
    if (memberCount + count > members.length) {
      members = Arrays.copyOf(members, grown(members.length, memberCount + count));
    }
    System.arraycopy(buffer, 0, members, memberCount, count);
    memberCount += count;
    return add(slot, UNION, memberCount - count, count);
  }

  private int intern(byte kind, int one, int two) {
    limit.work(1);
    int mask = slots.length - 1;
    int slot = hash(kind, one, two) & mask;
    for (; slots[slot] != 0; slot = slot + 1 & mask) {
      int space = slots[slot];
      if (first[space] == one && second[space] == two && kinds[space] == kind) {
        return space;
      }
    }
    return add(slot, kind, one, two);
  }

  private int add(int slot, byte kind, int one, int two) {
    limit.requireRoom(size + 1L, 1);
    if (size == kinds.length) {
      int capacity = grown(size, size + 1);
      kinds = Arrays.copyOf(kinds, capacity);
      traits = Arrays.copyOf(traits, capacity);
      free = Arrays.copyOf(free, capacity);
      first = Arrays.copyOf(first, capacity);
      second = Arrays.copyOf(second, capacity);
    }
    kinds[size] = kind;
    first[size] = one;
    second[size] = two;
    describe(size);
    slots[slot] = size++;
    if (2 * size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void describe(int space) {
    int one = first[space];
    int two = second[space];
    switch (kinds[space]) {
      case INDEX -> set(space, one + 1, SINGLE);
      case LEAF -> set(space, 0, SINGLE);
      case ABSTRACTION -> set(space, Math.max(0, free[one] - 1), traits[one] | MAY_BE_LAMBDA);
      case APPLICATION -> {
        int redex = (traits[one] | traits[two]) & MAY_HAVE_REDEX;
        int applied = mayBeLambda(one) ? MAY_HAVE_REDEX : 0;
        set(
            space,
            Math.max(free[one], free[two]),
            (traits[one] & traits[two] & SINGLE) | redex | applied);
      }
      default -> {
        int most = 0;
        int any = 0;
        for (int i = one; i < one + two; i++) {
          most = Math.max(most, free[members[i]]);
          any |= traits[members[i]];
        }
        set(space, most, any & ~SINGLE);
      }
    }
  }

  private void set(int space, int lambdas, int described) {
    free[space] = (short) lambdas;
    traits[space] = (byte) described;
  }

  private void rehash() {
    int[] larger = new int[grown(slots.length, slots.length + 1)];
    int mask = larger.length - 1;
    for (int space = FIRST_PROPER; space < size; space++) {
      int hash =
          kinds[space] == UNION
              ? hash(members, first[space], second[space])
              : hash(kinds[space], first[space], second[space]);
      int slot = hash & mask;
      while (larger[slot] != 0) {
        slot = slot + 1 & mask;
      }
      larger[slot] = space;
    }
    slots = larger;
  }

  private static int grown(int capacity, int needed) {
    return Math.max(needed, Math.multiplyExact(capacity, 2));
  }

  private static int hash(int kind, int one, int two) {
    return mixed(mixed(mixed(kind) + one) + two);
  }

  private static int hash(int[] from, int offset, int count) {
    int hash = UNION;
    for (int i = offset; i < offset + count; i++) {
      hash = mixed(hash + from[i]);
    }
    return hash;
  }

  private static int mixed(int bits) {
    int mixed = bits * 0x9E3779B1; // 2^32 over the golden ratio
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA77;
    return mixed ^ mixed >>> 13;
  }
}
