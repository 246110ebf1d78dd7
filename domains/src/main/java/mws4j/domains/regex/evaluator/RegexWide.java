package mws4j.domains.regex.evaluator;

import java.util.Arrays;

/**
 * Steps a {@link RegexNetwork} along one string of any length without underflow.
 *
 * <p>A mass is {@code m 2^(512 e)} with m = 0 or {@code 2^-256 <= m < 2^256}: as wide as
 * logarithms, but sums and products keep the full precision of a double and need no exp or log.
 * Terms that differ by more than one in e are too small by at least 2^512 to count, and are
 * dropped.
 */
final class RegexWide {
  /** Powers of two per unit of the exponent. */
  static final int UNIT = 512;

  private static final double UP = 0x1p512;
  private static final double DOWN = 0x1p-512;
  private static final double MIN = 0x1p-256;
  private static final double MAX = 0x1p256;

  private double[] mantissa = new double[64];
  private int[] exponent = new int[64];

  /** Log-probability of the string; symbols are -1 outside the alphabet. */
  double logProb(
      RegexNetwork network, int root, RegexProbabilities phi, int[] symbols, int length) {
    if (mantissa.length < network.slots()) {
      mantissa = new double[2 * network.slots()];
      exponent = new int[2 * network.slots()];
    }
    double[] m = mantissa;
    int[] e = exponent;
    Arrays.fill(m, 0, network.leaves + 1, 0);
    m[0] = 1;
    e[0] = 0;
    for (int t = 0; t < length; t++) {
      mix(network, m, e, 0);
      if (!read(network, phi, symbols[t], m, e, 0, 0)) {
        return Double.NEGATIVE_INFINITY;
      }
      m[0] = 0;
    }
    mix(network, m, e, 0);
    int out = network.tail[root];
    double p = m[out];
    int pe = e[out];
    if (length == 0) {
      p = network.empty[root];
      pe = 0;
    }
    return p == 0 ? Double.NEGATIVE_INFINITY : PortableLog.log(p, UNIT * pe);
  }

  /** Runs the mixes on the slots that begin at {@code at}. */
  static void mix(RegexNetwork network, double[] m, int[] e, int at) {
    for (int i = 0; i < network.mixes; i++) {
      int a = at + network.a[i];
      int b = at + network.b[i];
      int y = at + network.y[i];
      double ma = network.u[i] * m[a];
      double mb = network.v[i] * m[b];
      int ea = e[a];
      int eb = e[b];
      if (mb == 0 || (ma != 0 && ea > eb + 1)) {
        put(m, e, y, ma, ea);
      } else if (ma == 0 || eb > ea + 1) {
        put(m, e, y, mb, eb);
      } else if (ea == eb) {
        put(m, e, y, ma + mb, ea);
      } else if (ea > eb) {
        put(m, e, y, ma + mb * DOWN, ea);
      } else {
        put(m, e, y, ma * DOWN + mb, eb);
      }
    }
  }

  /** Stores {@code value 2^(512 unit)} in the normal form. */
  static void put(double[] m, int[] e, int at, double value, int unit) {
    double v = value;
    int x = unit;
    while (v < MIN && v != 0) {
      v *= UP;
      x--;
    }
    if (v >= MAX) {
      v *= DOWN;
      x++;
    }
    m[at] = v;
    e[at] = x;
  }

  /**
   * Every leaf reads a symbol: from the slots at {@code at} to the alphas at {@code next}, which
   * may be the same.
   *
   * @return whether any mass is left
   */
  static boolean read(
      RegexNetwork network,
      RegexProbabilities phi,
      int symbol,
      double[] m,
      int[] e,
      int at,
      int next) {
    boolean alive = false;
    for (int k = network.leaves; k > 0; k--) {
      int in = at + network.leafInput[k - 1];
      double value = m[in] == 0 ? 0 : m[in] * phi.emission(network.leafToken[k - 1], symbol);
      put(m, e, next + k, value, e[in]);
      alive |= value != 0;
    }
    return alive;
  }
}
