package mws4j.domains.regex.kernel;

import java.util.Arrays;

/**
 * A program compiled for a set of up to eight strings: straight-line code over <em>signals</em>.
 *
 * <p>A signal is a block of {@code (steps + 1) x 8} doubles: for every time t (characters read) and
 * every string (lane) the probability mass of all derivations that have reached one place in the
 * program. It is defined on its range of times only and zero outside. An instruction makes one
 * signal from others, for all strings and times at once:
 *
 * <pre>
 * LEAF    y[t+1] = a[t] e[t]                                   a literal or a class
 * SCALE   y[t]   = u a[t]
 * MIX     y[t]   = u a[t] + v b[t]                             ends of E? and E|F
 * PLUS    y[t+1] = u y[t] e[t] + v a[t] e[t]                   leaf+ : u = p, v = 1 - p
 * STAR    y[t]   = u y[t-1] e[t-1] + v a[t]                    leaf* : u = p, v = 1 - p
 * LOOP    a network stepped through time                       any other loop
 * </pre>
 *
 * Emissions e are blocks of {@code steps x 8}, zero past the end of a string.
 */
public final class RegexCode {
  /** Strings side by side. */
  public static final int LANES = 8;

  /**
   * {@code op, y, e, from, middle, to}: input range from..middle, reading goes on to {@code to}.
   */
  public static final int LEAF = 0;

  /** {@code op, y, a, -, from, to}. */
  public static final int SCALE = 1;

  /** {@code op, y, a, b, aFrom, aTo, bFrom, bTo}. */
  public static final int MIX = 2;

  /** {@code op, y, a, e, from, aTo, to}: characters from..to are read, input ends at aTo. */
  public static final int PLUS = 3;

  /** {@code op, y, a, e, from, aTo, to}: y is defined on from..to. */
  public static final int STAR = 4;

  /** {@code op, y, a, network, aFrom, aTo, from, to}: the output is defined on from..to. */
  public static final int LOOP = 5;

  /** Ints per instruction. */
  public static final int STRIDE = 8;

  /** Ints in the header of a network: mixes, leaves, output slot, offset of its weights. */
  public static final int NETWORK_HEADER = 4;

  /** Number of instructions. */
  public int count;

  /** Instructions; operands are offsets of blocks in doubles. */
  public final int[] code;

  /** Two weights per instruction. */
  public final double[] weights;

  /**
   * Networks: header, mixes {@code (y, a, b)}, leaves {@code (input slot, emission block)}. Slot 0
   * is the input, slots 1 .. leaves are the leaves' masses.
   */
  public int[] networks = new int[256];

  /** Ints of {@link #networks} in use. */
  public int networksEnd;

  /** Of each network the weight of its input at its output, then two weights per mix. */
  public double[] networkWeights = new double[256];

  /** Doubles of {@link #networkWeights} in use. */
  public int networkWeightsEnd;

  /** Room for that many instructions. */
  public RegexCode(int capacity) {
    code = new int[STRIDE * capacity];
    weights = new double[2 * capacity];
  }

  /** Forgets all instructions and networks. */
  public void clear() {
    count = 0;
    networksEnd = 0;
    networkWeightsEnd = 0;
  }

  /** Appends one instruction. */
  public void add(int op, int y, int a, int b, int i4, int i5, int i6, int i7, double u, double v) {
    int at = count * STRIDE;
    code[at] = op;
    code[at + 1] = y;
    code[at + 2] = a;
    code[at + 3] = b;
    code[at + 4] = i4;
    code[at + 5] = i5;
    code[at + 6] = i6;
    code[at + 7] = i7;
    weights[2 * count] = u;
    weights[2 * count + 1] = v;
    count++;
  }

  /** Makes room for a network of that many ints and weights. */
  public void reserve(int ints, int doubles) {
    if (networksEnd + ints > networks.length) {
      networks = Arrays.copyOf(networks, Math.max(2 * networks.length, networksEnd + ints));
    }
    if (networkWeightsEnd + doubles > networkWeights.length) {
      networkWeights =
          Arrays.copyOf(
              networkWeights, Math.max(2 * networkWeights.length, networkWeightsEnd + doubles));
    }
  }
}
