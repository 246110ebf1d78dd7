package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.SPACE;
import static mws4j.domains.regex.language.RegexTokens.STAR;

import mws4j.domains.regex.kernel.RegexCode;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * A regex as a linear network that is stepped from character to character: exact for nested loops
 * and for loops whose body can be empty, whose geometric series are summed in closed form.
 *
 * <p>For every node E: {@code eps(E)} is the probability that E derives the empty string, {@code
 * in(E)} the mass that arrives at its start, {@code tail(E)} the mass that has read at least one
 * character in E and is at its end. With p the probability of {@code *} and {@code g = 1 / (1 - p
 * eps(E))}:
 *
 * <pre>
 * tail(leaf k) = alpha_k
 * tail(AB)  = eps(B) tail(A) + tail(B)      in(A) = in, in(B) = tail(A) + eps(A) in
 * tail(E?)  = tail(E)                       in(E) = q in
 * tail(A|B) = tail(A) + tail(B)             in(A) = r in, in(B) = (1-r) in
 * tail(E*)  = (1-p) g tail(E)               in(E) = p g in + p g tail(E)
 * tail(E+)  = (1-p) g tail(E)               in(E) = g in + p g tail(E)
 * eps(AB) = eps(A) eps(B)   eps(E?) = 1-q + q eps(E)   eps(A|B) = r eps(A) + (1-r) eps(B)
 * eps(E*) = (1-p) g         eps(E+) = (1-p) g eps(E)
 * </pre>
 *
 * So one kind of instruction suffices, {@code slot y = u slot a + v slot b}, and none where a
 * weight is 1 and the other term absent. At each time the mixes run in order; the mass that may
 * stop here is {@code tail(root) + eps(root) in}; then each leaf reads a character, last leaf
 * first: {@code alpha_k = in_k e_k}. Slot 0 is the input, slots 1 .. leaves are the alphas.
 */
final class RegexNetwork {
  /** No such mix: the slot is an alias. */
  static final int NONE = -1;

  int leaves;
  final int[] leafToken;
  final int[] leafInput;

  int mixes;
  final int[] y;
  final int[] a;
  final int[] b;
  final double[] u;
  final double[] v;

  final double[] empty;
  final int[] tail;
  final int[] input;

  /** The mix that makes the tail of a node, the inputs of its left and of its right child. */
  final int[] tailMix;

  final int[] leftMix;
  final int[] rightMix;

  private final int[] leafOf;
  private double optional;
  private double star;
  private double first;

  /** Room for a program of so many tokens, counts written out. */
  RegexNetwork(int maxLength) {
    int nodes = 2 * maxLength;
    int most = mostMixes(maxLength);
    leafToken = new int[maxLength];
    leafInput = new int[maxLength];
    y = new int[most];
    a = new int[most];
    b = new int[most];
    u = new double[most];
    v = new double[most];
    empty = new double[nodes];
    tail = new int[nodes];
    input = new int[nodes];
    tailMix = new int[nodes];
    leftMix = new int[nodes];
    rightMix = new int[nodes];
    leafOf = new int[nodes];
  }

  /** Most mixes of the network of a program of so many tokens. */
  static int mostMixes(int maxLength) {
    return 3 * maxLength;
  }

  /** Number of slots. */
  int slots() {
    return 1 + leaves + mixes;
  }

  /** Compiles the tree under these probabilities. */
  void build(RegexTree tree, RegexProbabilities phi) {
    optional = phi.optional();
    star = phi.star();
    first = phi.first();
    leaves = 0;
    mixes = 0;
    for (int n = 0; n < tree.count; n++) {
      if (isLeaf(tree.kind[n])) {
        leafOf[n] = leaves;
        leafToken[leaves++] = tree.kind[n];
      }
    }
    for (int n = 0; n < tree.count; n++) {
      bottomUp(tree, n);
    }
    input[tree.root()] = 0;
    for (int n = tree.root(); n >= 0; n--) {
      topDown(tree, n);
    }
  }

  private static boolean isLeaf(int kind) {
    return kind <= SPACE || RegexTokens.isExtendedLeaf(kind);
  }

  /** Probability that an option of this kind is taken. */
  private double taken(int kind) {
    return kind == OPTIONAL ? optional : takenFixed(kind);
  }

  /** Probability that an option {@code FIXED_OPTION + k} is taken. */
  static double takenFixed(int kind) {
    double k = kind - RegexTree.FIXED_OPTION;
    return k / (k + 1);
  }

  private void bottomUp(RegexTree tree, int n) {
    int l = tree.left[n];
    int r = tree.right[n];
    tailMix[n] = NONE;
    switch (tree.kind[n]) {
      case RegexTree.CONCAT -> {
        empty[n] = empty[l] * empty[r];
        if (empty[r] == 0) {
          tail[n] = tail[r];
        } else {
          tail[n] = mix(empty[r], tail[l], 1, tail[r]);
          tailMix[n] = mixes - 1;
        }
      }
      case OR -> {
        empty[n] = first * empty[l] + (1 - first) * empty[r];
        tail[n] = mix(1, tail[l], 1, tail[r]);
      }
      case OPTIONAL -> option(tree, n);
      case STAR, PLUS -> {
        double leave = (1 - star) / (1 - star * empty[l]);
        empty[n] = tree.kind[n] == STAR ? leave : leave * empty[l];
        tail[n] = mix(leave, tail[l], 0, tail[l]);
        tailMix[n] = mixes - 1;
      }
      default -> {
        if (RegexTree.isFixedOption(tree.kind[n])) {
          option(tree, n);
        } else {
          empty[n] = 0;
          tail[n] = 1 + leafOf[n];
        }
      }
    }
  }

  private void option(RegexTree tree, int n) {
    double q = taken(tree.kind[n]);
    empty[n] = (1 - q) + q * empty[tree.left[n]];
    tail[n] = tail[tree.left[n]];
  }

  private void enterOption(RegexTree tree, int n) {
    input[tree.left[n]] = mix(taken(tree.kind[n]), input[n], 0, input[n]);
    leftMix[n] = mixes - 1;
  }

  private void topDown(RegexTree tree, int n) {
    int l = tree.left[n];
    int r = tree.right[n];
    int in = input[n];
    leftMix[n] = NONE;
    rightMix[n] = NONE;
    switch (tree.kind[n]) {
      case RegexTree.CONCAT -> {
        input[l] = in;
        if (empty[l] == 0) {
          input[r] = tail[l];
        } else {
          input[r] = mix(1, tail[l], empty[l], in);
          rightMix[n] = mixes - 1;
        }
      }
      case OR -> {
        input[l] = mix(first, in, 0, in);
        leftMix[n] = mixes - 1;
        input[r] = mix(1 - first, in, 0, in);
        rightMix[n] = mixes - 1;
      }
      case OPTIONAL -> enterOption(tree, n);
      case STAR, PLUS -> {
        double again = star / (1 - star * empty[l]);
        double enter = tree.kind[n] == STAR ? again : 1 / (1 - star * empty[l]);
        input[l] = mix(enter, in, again, tail[l]);
        leftMix[n] = mixes - 1;
      }
      default -> {
        if (RegexTree.isFixedOption(tree.kind[n])) {
          enterOption(tree, n);
        } else {
          leafInput[leafOf[n]] = in;
        }
      }
    }
  }

  private int mix(double weightA, int slotA, double weightB, int slotB) {
    u[mixes] = weightA;
    a[mixes] = slotA;
    v[mixes] = weightB;
    b[mixes] = slotB;
    y[mixes] = 1 + leaves + mixes;
    return y[mixes++];
  }

  /** How many times, at most, one step through the network halves the mass of a path. */
  int halvings() {
    int bits = 0;
    for (int i = 0; i < mixes; i++) {
      double least = v[i] == 0 ? u[i] : Math.min(u[i], v[i]);
      bits += Math.max(0, -Math.getExponent(least));
    }
    return bits;
  }

  /** Appends the network to compiled code; returns its offset there. */
  int writeTo(RegexCode code, int root, RegexObservation observation) {
    code.reserve(RegexCode.NETWORK_HEADER + 3 * mixes + 2 * leaves, 1 + 2 * mixes);
    int start = code.networksEnd;
    int[] n = code.networks;
    n[start] = mixes;
    n[start + 1] = leaves;
    n[start + 2] = tail[root];
    n[start + 3] = code.networkWeightsEnd;
    int at = start + RegexCode.NETWORK_HEADER;
    double[] w = code.networkWeights;
    int wAt = code.networkWeightsEnd;
    w[wAt++] = empty[root];
    for (int i = 0; i < mixes; i++) {
      n[at++] = y[i];
      n[at++] = a[i];
      n[at++] = b[i];
      w[wAt++] = u[i];
      w[wAt++] = v[i];
    }
    for (int k = 0; k < leaves; k++) {
      n[at++] = leafInput[k];
      n[at++] = observation.block(observation.leaf(leafToken[k]));
    }
    code.networksEnd = at;
    code.networkWeightsEnd = wAt;
    return start;
  }
}
