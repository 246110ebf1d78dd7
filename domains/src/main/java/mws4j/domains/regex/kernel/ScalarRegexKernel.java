package mws4j.domains.regex.kernel;

import static mws4j.autodiff.kernel.Fma.fma;
import static mws4j.domains.regex.kernel.RegexCode.LANES;

import java.util.Arrays;

/** Plain loops: the specification of the vector version. */
public final class ScalarRegexKernel implements RegexKernel {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void run(RegexCode program, double[] emissions, double[] signals, double[] state) {
    int[] c = program.code;
    for (int i = 0; i < program.count; i++) {
      int at = i * RegexCode.STRIDE;
      double u = program.weights[2 * i];
      double v = program.weights[2 * i + 1];
      switch (c[at]) {
        case RegexCode.LEAF ->
            leaf(signals, c[at + 1], c[at + 2], emissions, c[at + 3], c[at + 4], c[at + 5]);
        case RegexCode.SCALE -> scale(signals, c[at + 1], c[at + 2], u, c[at + 4], c[at + 5]);
        case RegexCode.MIX ->
            mix(
                signals, c[at + 1], c[at + 2], u, c[at + 4], c[at + 5], c[at + 3], v, c[at + 6],
                c[at + 7]);
        case RegexCode.PLUS ->
            plus(
                signals, c[at + 1], c[at + 2], emissions, c[at + 3], c[at + 4], c[at + 5],
                c[at + 6], u, v);
        case RegexCode.STAR ->
            star(
                signals, c[at + 1], c[at + 2], emissions, c[at + 3], c[at + 4], c[at + 5],
                c[at + 6], u, v);
        default -> loop(program, at, emissions, signals, state);
      }
    }
  }

  private static void leaf(double[] s, int y, int a, double[] e, int eAt, int from, int to) {
    int n = (to - from + 1) * LANES;
    int in = a + from * LANES;
    int out = y + (from + 1) * LANES;
    int at = eAt + from * LANES;
    for (int i = 0; i < n; i++) {
      s[out + i] = s[in + i] * e[at + i];
    }
  }

  private static void scale(double[] s, int y, int a, double u, int from, int to) {
    int end = (to + 1) * LANES;
    for (int i = from * LANES; i < end; i++) {
      s[y + i] = u * s[a + i];
    }
  }

  private static void mix(
      double[] s, int y, int a, double u, int aFrom, int aTo, int b, double v, int bFrom, int bTo) {
    scale(s, y, a, u, aFrom, Math.min(aTo, bFrom - 1));
    scale(s, y, a, u, Math.max(aFrom, bTo + 1), aTo);
    scale(s, y, b, v, bFrom, Math.min(bTo, aFrom - 1));
    scale(s, y, b, v, Math.max(bFrom, aTo + 1), bTo);
    int gap = (Math.min(aTo, bTo) + 1) * LANES;
    int from = Math.max(aFrom, bFrom) * LANES;
    if (gap < from) {
      Arrays.fill(s, y + gap, y + from, 0);
    }
    for (int i = from; i < gap; i++) {
      s[y + i] = fma(u, s[a + i], v * s[b + i]);
    }
  }

  private static void plus(
      double[] s,
      int y,
      int a,
      double[] e,
      int eAt,
      int from,
      int aTo,
      int to,
      double u,
      double v) {
    for (int i = from * LANES; i < (from + 1) * LANES; i++) {
      s[y + LANES + i] = v * s[a + i] * e[eAt + i];
    }
    for (int i = (from + 1) * LANES; i < (aTo + 1) * LANES; i++) {
      s[y + LANES + i] = fma(u * e[eAt + i], s[y + i], v * s[a + i] * e[eAt + i]);
    }
    for (int i = (aTo + 1) * LANES; i < (to + 1) * LANES; i++) {
      s[y + LANES + i] = u * e[eAt + i] * s[y + i];
    }
  }

  private static void star(
      double[] s,
      int y,
      int a,
      double[] e,
      int eAt,
      int from,
      int aTo,
      int to,
      double u,
      double v) {
    for (int i = from * LANES; i < (from + 1) * LANES; i++) {
      s[y + i] = v * s[a + i];
    }
    for (int i = (from + 1) * LANES; i < (aTo + 1) * LANES; i++) {
      s[y + i] = fma(u * e[eAt + i - LANES], s[y + i - LANES], v * s[a + i]);
    }
    for (int i = (aTo + 1) * LANES; i < (to + 1) * LANES; i++) {
      s[y + i] = u * e[eAt + i - LANES] * s[y + i - LANES];
    }
  }

  private static void loop(RegexCode program, int at, double[] e, double[] s, double[] z) {
    int[] c = program.code;
    int[] n = program.networks;
    double[] w = program.networkWeights;
    int network = c[at + 3];
    int mixes = n[network];
    int leaves = n[network + 1];
    int output = n[network + 2] * LANES;
    int mixesAt = network + RegexCode.NETWORK_HEADER;
    int leavesAt = mixesAt + 3 * mixes;
    int weightsAt = n[network + 3];
    double empty = w[weightsAt];
    Arrays.fill(z, 0, (leaves + 1) * LANES, 0);
    for (int t = c[at + 4]; t <= c[at + 7]; t++) {
      for (int l = 0; l < LANES; l++) {
        z[l] = t <= c[at + 5] ? s[c[at + 2] + t * LANES + l] : 0;
      }
      for (int i = 0; i < mixes; i++) {
        int y = n[mixesAt + 3 * i] * LANES;
        int a = n[mixesAt + 3 * i + 1] * LANES;
        int b = n[mixesAt + 3 * i + 2] * LANES;
        double u = w[weightsAt + 1 + 2 * i];
        double v = w[weightsAt + 2 + 2 * i];
        for (int l = 0; l < LANES; l++) {
          z[y + l] = fma(u, z[a + l], v * z[b + l]);
        }
      }
      int y = c[at + 1] + t * LANES;
      for (int l = 0; l < LANES; l++) {
        s[y + l] = fma(empty, z[l], z[output + l]);
      }
      if (t < c[at + 7]) {
        for (int k = leaves; k > 0; k--) {
          int in = n[leavesAt + 2 * (k - 1)] * LANES;
          int eAt = n[leavesAt + 2 * (k - 1) + 1] + t * LANES;
          for (int l = 0; l < LANES; l++) {
            z[k * LANES + l] = z[in + l] * e[eAt + l];
          }
        }
      }
    }
  }
}
