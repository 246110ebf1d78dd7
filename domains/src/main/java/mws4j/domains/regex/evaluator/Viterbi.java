package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.STAR;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * The recursions of {@link RegexNetwork} with maxima of log-probabilities in the place of sums,
 * kept per node and time, and followed back from the end. An empty iteration of a loop costs and
 * gains nothing, so the geometric series of the sum shrink to their first terms.
 */
final class Viterbi {
  private static final double NEVER = Double.NEGATIVE_INFINITY;
  private static final int[] NO_EXPANSION = {0};

  private final RegexProgram program;
  private final RegexProbabilities phi;
  private final String text;
  private final int[] symbols; // by character, of which some take two chars of the text
  private final int[] offsets; // in chars, of each character and of the end
  private final RegexExpansion expansion = new RegexExpansion();
  private final boolean explainable;
  private final RegexTree tree;
  private final int nodes;
  private final int[] parent;
  private final boolean[] isPrefix; // the concatenation of a concatenation's earlier parts
  private final double[] empty; // best derivation of the empty string, per node
  private final double[][] in; // best arrival at the start of a node: (times x nodes)
  private final double[][] tail; // best arrival at its end, at least one character read in it

  private final double yes;
  private final double no;
  private final double again;
  private final double stop;
  private final double first;
  private final double second;

  Viterbi(RegexProgram program, RegexProbabilities phi, String text) {
    this.program = program;
    this.phi = phi;
    this.text = text;
    yes = StrictMath.log(phi.optional());
    no = StrictMath.log(1 - phi.optional());
    again = StrictMath.log(phi.star());
    stop = StrictMath.log(1 - phi.star());
    first = StrictMath.log(phi.first());
    second = StrictMath.log(1 - phi.first());
    symbols = text.codePoints().map(RegexTokens::symbolOf).toArray();
    offsets = new int[symbols.length + 1];
    for (int t = 0; t < symbols.length; t++) {
      offsets[t + 1] = offsets[t] + Character.charCount(text.codePointAt(offsets[t]));
    }
    explainable = expansion.expand(program.array(), 0, program.length());
    int[] tokens = explainable ? expansion.tokens() : NO_EXPANSION;
    int length = explainable ? expansion.length() : tokens.length;
    tree = new RegexTree(length);
    tree.build(tokens, 0, length);
    nodes = tree.count;
    parent = new int[nodes];
    isPrefix = new boolean[nodes];
    empty = new double[nodes];
    in = new double[symbols.length + 1][nodes];
    tail = new double[symbols.length + 1][nodes];
    link();
  }

  private void link() {
    for (int n = 0; n < nodes; n++) {
      int l = tree.left[n];
      int r = tree.right[n];
      if (l >= 0) {
        parent[l] = n;
      }
      if (r >= 0) {
        parent[r] = n;
      }
      if (tree.kind[n] == RegexTree.CONCAT) {
        isPrefix[l] = tree.leftIsPrefix[n];
      }
      empty[n] =
          switch (tree.kind[n]) {
            case RegexTree.CONCAT -> empty[l] + empty[r];
            case OR -> Math.max(first + empty[l], second + empty[r]);
            case OPTIONAL -> Math.max(no, yes + empty[l]);
            case STAR -> stop;
            case PLUS -> stop + empty[l];
            default ->
                RegexTree.isFixedOption(tree.kind[n])
                    ? Math.max(skipFixed(n), takeFixed(n) + empty[l])
                    : NEVER;
          };
    }
  }

  /** Log-probability that a fixed option is taken. */
  private double takeFixed(int n) {
    return StrictMath.log(RegexNetwork.takenFixed(tree.kind[n]));
  }

  private double skipFixed(int n) {
    return StrictMath.log(1 - RegexNetwork.takenFixed(tree.kind[n]));
  }

  Optional<RegexDerivation> derivation() {
    if (!explainable) {
      return Optional.empty();
    }
    int root = tree.root();
    int length = symbols.length;
    forward();
    double best = length == 0 ? empty[root] : tail[length][root];
    if (best == NEVER) {
      return Optional.empty();
    }
    RegexDerivation.Part whole = length == 0 ? nothing(root, 0) : back();
    return Optional.of(new RegexDerivation(program, text, best, written(whole)));
  }

  private void forward() {
    for (int t = 0; t <= symbols.length; t++) {
      int symbol = t == 0 ? -1 : symbols[t - 1];
      for (int n = 0; n < nodes; n++) {
        tail[t][n] = t == 0 ? NEVER : tail(n, t, symbol);
      }
      in[t][tree.root()] = t == 0 ? 0 : NEVER;
      for (int n = tree.root(); n >= 0; n--) {
        inputs(n, t);
      }
    }
  }

  private double tail(int n, int t, int symbol) {
    int l = tree.left[n];
    int r = tree.right[n];
    double[] now = tail[t];
    return switch (tree.kind[n]) {
      case RegexTree.CONCAT -> Math.max(now[l] + empty[r], now[r]);
      case OR -> Math.max(now[l], now[r]);
      case OPTIONAL -> now[l];
      case STAR, PLUS -> now[l] + stop;
      default ->
          RegexTree.isFixedOption(tree.kind[n])
              ? now[l]
              : in[t - 1][n] + StrictMath.log(phi.emission(tree.kind[n], symbol));
    };
  }

  private void inputs(int n, int t) {
    int l = tree.left[n];
    int r = tree.right[n];
    double[] now = in[t];
    switch (tree.kind[n]) {
      case RegexTree.CONCAT -> {
        now[l] = now[n];
        now[r] = Math.max(tail[t][l], empty[l] + now[n]);
      }
      case OR -> {
        now[l] = first + now[n];
        now[r] = second + now[n];
      }
      case OPTIONAL -> now[l] = yes + now[n];
      case STAR -> now[l] = again + Math.max(now[n], tail[t][l]);
      case PLUS -> now[l] = Math.max(now[n], again + tail[t][l]);
      default -> {
        if (RegexTree.isFixedOption(tree.kind[n])) {
          now[l] = takeFixed(n) + now[n];
        }
      }
    }
  }

  /** A node that is open while the path is followed backwards: its end, its children so far. */
  private record Open(int node, int end, List<RegexDerivation.Part> children) {}

  /** From the end of the root back to its start; the open nodes are on a stack. */
  private RegexDerivation.Part back() {
    Deque<Open> open = new ArrayDeque<>();
    List<RegexDerivation.Part> top = new ArrayList<>();
    int n = tree.root();
    int t = symbols.length;
    boolean atEnd = true;
    while (true) {
      if (atEnd) {
        if (!isPrefix[n]) {
          open.push(new Open(n, t, new ArrayList<>()));
        }
        if (tree.left[n] < 0) {
          t--;
          atEnd = false;
        } else {
          n = lastChild(n, t, open.element().children());
        }
        continue;
      }
      if (!isPrefix[n]) {
        Open closed = open.pop();
        List<RegexDerivation.Part> siblings = open.isEmpty() ? top : open.element().children();
        siblings.add(part(closed, t));
      }
      if (n == tree.root()) {
        return top.get(0);
      }
      int above = parent[n];
      double[] now = in[t];
      switch (tree.kind[above]) {
        case RegexTree.CONCAT -> {
          int l = tree.left[above];
          if (n == l) {
            n = above;
          } else if (empty[l] + now[above] >= tail[t][l]) {
            skip(l, t, open.element().children());
            n = above;
          } else {
            n = l;
            atEnd = true;
          }
        }
        case STAR -> {
          atEnd = now[above] < tail[t][n];
          n = atEnd ? n : above;
        }
        case PLUS -> {
          atEnd = now[above] < again + tail[t][n];
          n = atEnd ? n : above;
        }
        default -> n = above;
      }
    }
  }

  /** The child at whose end the path was when it reached the end of an inner node. */
  private int lastChild(int n, int t, List<RegexDerivation.Part> children) {
    int l = tree.left[n];
    int r = tree.right[n];
    if (tree.kind[n] == RegexTree.CONCAT) {
      if (tail[t][r] >= tail[t][l] + empty[r]) {
        return r;
      }
      skip(r, t, children);
      return l;
    }
    return tree.kind[n] == OR && tail[t][r] > tail[t][l] ? r : l;
  }

  /** Adds, last one first, the parts of a node that explains nothing. */
  private void skip(int n, int t, List<RegexDerivation.Part> children) {
    if (isPrefix[n]) {
      skip(tree.right[n], t, children);
      skip(tree.left[n], t, children);
    } else {
      children.add(nothing(n, t));
    }
  }

  private RegexDerivation.Part nothing(int n, int t) {
    List<RegexDerivation.Part> children = new ArrayList<>();
    if (tree.kind[n] == RegexTree.CONCAT) {
      for (int part : tree.parts(n)) {
        children.add(nothing(part, t));
      }
    }
    return new RegexDerivation.Part(tree.from[n], tree.to[n], t, t, List.copyOf(children));
  }

  private RegexDerivation.Part part(Open closed, int start) {
    List<RegexDerivation.Part> children = closed.children();
    Collections.reverse(children);
    int n = closed.node();
    return new RegexDerivation.Part(
        tree.from[n], tree.to[n], start, closed.end(), List.copyOf(children));
  }

  /** From expanded tokens and characters to the tokens of the program and chars of the text. */
  private RegexDerivation.Part written(RegexDerivation.Part part) {
    List<RegexDerivation.Part> children = new ArrayList<>();
    part.children().forEach(child -> addWritten(child, children));
    return new RegexDerivation.Part(
        expansion.origin(part.fromToken()),
        expansion.origin(part.toToken() - 1) + 1,
        offsets[part.start()],
        offsets[part.end()],
        List.copyOf(children));
  }

  /** The options that a count was expanded to are not written: their copies are its children. */
  private void addWritten(RegexDerivation.Part part, List<RegexDerivation.Part> siblings) {
    boolean option = RegexTree.isFixedOption(expansion.tokens()[part.toToken() - 1]);
    if (option || expansion.isInner(part.fromToken())) {
      part.children().forEach(child -> addWritten(child, siblings));
    } else {
      siblings.add(written(part));
    }
  }
}
