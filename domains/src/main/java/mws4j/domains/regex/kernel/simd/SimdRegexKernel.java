package mws4j.domains.regex.kernel.simd;

import static mws4j.domains.regex.kernel.RegexCode.LANES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import mws4j.domains.regex.kernel.RegexCode;
import mws4j.domains.regex.kernel.RegexKernel;

/**
 * The loops of {@link mws4j.domains.regex.kernel.ScalarRegexKernel} with the Vector API: the same
 * operations in the same order, so the same bits. A block of eight doubles is one vector of the
 * machine or several.
 */
public final class SimdRegexKernel implements RegexKernel {
  private static final VectorSpecies<Double> S =
      DoubleVector.SPECIES_PREFERRED.length() > LANES
          ? DoubleVector.SPECIES_512
          : DoubleVector.SPECIES_PREFERRED;
  private static final int W = S.length();

  /** Loaded by name through {@link RegexKernel#of}. */
  public SimdRegexKernel() {}

  @Override
  public String name() {
    return "simd, " + W + " doubles";
  }

  @Override
  public void run(RegexCode program, double[] emissions, double[] signals, double[] state) {
    int[] c = program.code;
    int count = program.count;
    for (int i = 0; i < count; i++) {
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
        case RegexCode.PLUS -> plus(signals, emissions, c, at, u, v);
        case RegexCode.STAR -> star(signals, emissions, c, at, u, v);
        default -> loop(program, at, emissions, signals, state);
      }
    }
  }

  private static DoubleVector at(double[] a, int i) {
    return DoubleVector.fromArray(S, a, i);
  }

  private static void leaf(double[] s, int y, int a, double[] e, int eAt, int from, int to) {
    int n = (to - from + 1) * LANES;
    int in = a + from * LANES;
    int out = y + (from + 1) * LANES;
    int at = eAt + from * LANES;
    for (int i = 0; i < n; i += W) {
      at(s, in + i).mul(at(e, at + i)).intoArray(s, out + i);
    }
  }

  private static void scale(double[] s, int y, int a, double u, int from, int to) {
    int end = (to + 1) * LANES;
    for (int i = from * LANES; i < end; i += W) {
      at(s, a + i).mul(u).intoArray(s, y + i);
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
    addScaled(s, y, a, u, b, v, from, gap);
  }

  private static void addScaled(
      double[] s, int y, int a, double u, int b, double v, int from, int end) {
    DoubleVector us = DoubleVector.broadcast(S, u);
    for (int i = from; i < end; i += W) {
      DoubleVector vb = at(s, b + i).mul(v);
      at(s, a + i).fma(us, vb).intoArray(s, y + i);
    }
  }

  private static void plus(double[] s, double[] e, int[] c, int code, double u, double v) {
    int from = c[code + 4] * LANES;
    int inEnd = (c[code + 5] + 1) * LANES;
    int end = (c[code + 6] + 1) * LANES;
    for (int lane = 0; lane < LANES; lane += W) {
      int y = c[code + 1] + LANES + lane;
      int a = c[code + 2] + lane;
      int eAt = c[code + 3] + lane;
      at(s, a + from).mul(v).mul(at(e, eAt + from)).intoArray(s, y + from);
      plusInput(s, y, a, e, eAt, from + LANES, inEnd, u, v);
      decay(s, y, e, eAt, inEnd, end, u);
    }
  }

  // Each of these loops carries one vector and starts by loading it: C2 of JDK 17 puts a vector
  // that passes from one loop to the next on the heap.
  private static void plusInput(
      double[] s, int y, int a, double[] e, int eAt, int from, int end, double u, double v) {
    DoubleVector last = at(s, y + from - LANES);
    for (int i = from; i < end; i += LANES) {
      DoubleVector ei = at(e, eAt + i);
      last = ei.mul(u).fma(last, at(s, a + i).mul(v).mul(ei));
      last.intoArray(s, y + i);
    }
  }

  private static void decay(double[] s, int y, double[] e, int eAt, int from, int end, double u) {
    DoubleVector last = at(s, y + from - LANES);
    for (int i = from; i < end; i += LANES) {
      last = at(e, eAt + i).mul(u).mul(last);
      last.intoArray(s, y + i);
    }
  }

  private static void star(double[] s, double[] e, int[] c, int code, double u, double v) {
    int from = c[code + 4] * LANES;
    int inEnd = (c[code + 5] + 1) * LANES;
    int end = (c[code + 6] + 1) * LANES;
    for (int lane = 0; lane < LANES; lane += W) {
      int y = c[code + 1] + lane;
      int a = c[code + 2] + lane;
      int eAt = c[code + 3] - LANES + lane;
      at(s, a + from).mul(v).intoArray(s, y + from);
      starInput(s, y, a, e, eAt, from + LANES, inEnd, u, v);
      decay(s, y, e, eAt, inEnd, end, u);
    }
  }

  private static void starInput(
      double[] s, int y, int a, double[] e, int eAt, int from, int end, double u, double v) {
    DoubleVector last = at(s, y + from - LANES);
    for (int i = from; i < end; i += LANES) {
      last = at(e, eAt + i).mul(u).fma(last, at(s, a + i).mul(v));
      last.intoArray(s, y + i);
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
    DoubleVector empty = DoubleVector.broadcast(S, w[weightsAt]);
    int inEnd = c[at + 5];
    int end = c[at + 7];
    Arrays.fill(z, 0, (leaves + 1) * LANES, 0);
    for (int t = c[at + 4]; t <= end; t++) {
      if (t <= inEnd) {
        System.arraycopy(s, c[at + 2] + t * LANES, z, 0, LANES);
      } else if (t == inEnd + 1) {
        Arrays.fill(z, 0, LANES, 0);
      }
      for (int i = 0; i < mixes; i++) {
        int y = n[mixesAt + 3 * i] * LANES;
        int a = n[mixesAt + 3 * i + 1] * LANES;
        int b = n[mixesAt + 3 * i + 2] * LANES;
        DoubleVector u = DoubleVector.broadcast(S, w[weightsAt + 1 + 2 * i]);
        double v = w[weightsAt + 2 + 2 * i];
        for (int l = 0; l < LANES; l += W) {
          DoubleVector vb = at(z, b + l).mul(v);
          at(z, a + l).fma(u, vb).intoArray(z, y + l);
        }
      }
      int y = c[at + 1] + t * LANES;
      for (int l = 0; l < LANES; l += W) {
        at(z, l).fma(empty, at(z, output + l)).intoArray(s, y + l);
      }
      if (t < end) {
        for (int k = leaves; k > 0; k--) {
          int in = n[leavesAt + 2 * (k - 1)] * LANES;
          int eAt = n[leavesAt + 2 * (k - 1) + 1] + t * LANES;
          for (int l = 0; l < LANES; l += W) {
            at(z, in + l).mul(at(e, eAt + l)).intoArray(z, k * LANES + l);
          }
        }
      }
    }
  }
}
