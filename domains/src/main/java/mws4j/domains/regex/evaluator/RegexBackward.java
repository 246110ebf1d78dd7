package mws4j.domains.regex.evaluator;

import java.util.Arrays;
import mws4j.domains.regex.language.RegexTokens;

/**
 * Reverse mode through a {@link RegexNetwork} and through time, for all strings of an observation,
 * in the wide numbers of {@link RegexWide}.
 *
 * <p>The forward pass keeps all slots of all times; the backward pass starts from {@code 1/p}, so
 * an adjoint times its value is a posterior expectation and fits a double.
 */
final class RegexBackward {
  private static final double UP = 0x1p512;
  private static final double DOWN = 0x1p-512;

  /** Gradient in the first and in the second weight of each mix. */
  final double[] du;

  final double[] dv;

  private double[] m = new double[0]; // values: string after string, time after time, slots
  private int[] e = new int[0];
  private double[] dm = new double[0]; // adjoints of the slots at one time and at the one before
  private int[] de = new int[0];

  /** For networks of programs of so many tokens. */
  RegexBackward(int maxLength) {
    du = new double[RegexNetwork.mostMixes(maxLength)];
    dv = new double[RegexNetwork.mostMixes(maxLength)];
  }

  /**
   * Fills the values; returns {@code log p}, or {@code -Infinity} at the first impossible string.
   */
  double forward(RegexNetwork network, int root, RegexObservation observation) {
    int slots = network.slots();
    reserve(slots, observation);
    double log = 0;
    int at = 0;
    for (int i = 0; i < observation.count(); i++) {
      int[] symbols = observation.symbols(i);
      Arrays.fill(m, at, at + network.leaves + 1, 0);
      m[at] = 1;
      e[at] = 0;
      RegexWide.mix(network, m, e, at);
      for (int t = 0; t < symbols.length; t++) {
        int next = at + slots;
        m[next] = 0;
        if (!RegexWide.read(network, observation.phi(), symbols[t], m, e, at, next)) {
          return Double.NEGATIVE_INFINITY;
        }
        at = next;
        RegexWide.mix(network, m, e, at);
      }
      int out = at + network.tail[root];
      boolean isEmpty = symbols.length == 0;
      double p = isEmpty ? network.empty[root] : m[out];
      if (p == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      log += PortableLog.log(p, isEmpty ? 0 : RegexWide.UNIT * e[out]);
      at += slots;
    }
    return log;
  }

  private void reserve(int slots, RegexObservation observation) {
    long size = 0;
    for (int i = 0; i < observation.count(); i++) {
      size += (long) slots * (observation.symbols(i).length + 1);
    }
    if (size > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("expected counts: the strings are too long");
    }
    if (m.length < size) {
      m = new double[2 * (int) size];
      e = new int[2 * (int) size];
    }
    if (dm.length < 2 * slots) {
      dm = new double[4 * slots];
      de = new int[4 * slots];
    }
  }

  /**
   * Fills {@link #du} and {@link #dv} with weighted gradients and adds weighted expected counts.
   *
   * @return unweighted gradient in the probability that the root is empty
   */
  double run(
      RegexNetwork network,
      int root,
      RegexObservation observation,
      double weight,
      double[] classCounts) {
    Arrays.fill(du, 0, network.mixes, 0);
    Arrays.fill(dv, 0, network.mixes, 0);
    int slots = network.slots();
    double dEmpty = 0;
    int at = 0;
    for (int i = 0; i < observation.count(); i++) {
      int[] symbols = observation.symbols(i);
      if (symbols.length == 0) {
        dEmpty += 1 / network.empty[root];
      } else {
        string(network, root, symbols, observation.phi(), at, weight, classCounts);
      }
      at += slots * (symbols.length + 1);
    }
    return dEmpty;
  }

  private void string(
      RegexNetwork network,
      int root,
      int[] symbols,
      RegexProbabilities phi,
      int start,
      double weight,
      double[] classCounts) {
    int slots = network.slots();
    int now = 0;
    int out = start + symbols.length * slots + network.tail[root];
    Arrays.fill(dm, 0, slots, 0);
    RegexWide.put(dm, de, network.tail[root], 1 / m[out], -e[out]);
    for (int t = symbols.length; ; t--) {
      int at = start + t * slots;
      mixes(network, at, now, weight);
      if (t == 0) {
        return;
      }
      int before = slots - now;
      Arrays.fill(dm, before, before + slots, 0);
      for (int k = 1; k <= network.leaves; k++) {
        if (dm[now + k] == 0 || m[at + k] == 0) {
          continue;
        }
        int token = network.leafToken[k - 1];
        int symbol = symbols[t - 1];
        if (token >= RegexTokens.ANY && token <= RegexTokens.SPACE) {
          classCounts[(token - RegexTokens.ANY) * RegexTokens.SYMBOLS + symbol] +=
              weight * product(now + k, at + k);
        }
        double p = phi.emission(token, symbol);
        add(before + network.leafInput[k - 1], p * dm[now + k], de[now + k]);
      }
      now = before;
    }
  }

  private void mixes(RegexNetwork network, int at, int now, double weight) {
    for (int i = network.mixes - 1; i >= 0; i--) {
      int y = now + network.y[i];
      if (dm[y] == 0) {
        continue;
      }
      int a = network.a[i];
      int b = network.b[i];
      du[i] += weight * product(y, at + a);
      add(now + a, network.u[i] * dm[y], de[y]);
      if (network.v[i] != 0) {
        dv[i] += weight * product(y, at + b);
        add(now + b, network.v[i] * dm[y], de[y]);
      }
    }
  }

  /** Adjoint times value as a double; what lies more than {@code 2^-512} below 1 is dropped. */
  private double product(int adjoint, int value) {
    double p = dm[adjoint] * m[value];
    return switch (de[adjoint] + e[value]) {
      case 0 -> p;
      case 1 -> p * UP;
      case -1 -> p * DOWN;
      default -> 0;
    };
  }

  /** Adds {@code value 2^(512 unit)} to an adjoint. */
  private void add(int at, double value, int unit) {
    if (value == 0) {
      return;
    }
    int x = de[at];
    double old = dm[at];
    if (old == 0 || unit > x + 1) {
      RegexWide.put(dm, de, at, value, unit);
    } else if (unit == x) {
      RegexWide.put(dm, de, at, old + value, x);
    } else if (unit == x + 1) {
      RegexWide.put(dm, de, at, old * DOWN + value, unit);
    } else if (unit == x - 1) {
      RegexWide.put(dm, de, at, old + value * DOWN, x);
    }
  }
}
