package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.SPACE;

import mws4j.domains.regex.kernel.RegexCode;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * Compiles tokens to {@link RegexCode} in one pass, without a tree: mass flows from left to right
 * through the program, so each part turns the signal at its start into the signal at its end.
 *
 * <p>Each signal carries the range of times outside which it is zero, narrowed by where in these
 * strings a leaf occurs at all. Only loops over more than one leaf need the {@link RegexNetwork}:
 * what was compiled for their body is dropped, and the loop becomes one instruction.
 */
final class RegexCompiler {
  /** Not a program. */
  static final int INVALID = -2;

  /** Has tokens of the extended language: to be expanded, and compiled by compileExpanded. */
  static final int EXTENDED = -3;

  /** The signal that is zero everywhere. */
  static final int ZERO = -1;

  // Per open bracket: the signal at its start, the base of its alternatives, and its item marks.
  private static final int FRAME = 6;

  // One step down in an option of the expansion, at most: 1 / 256.
  private static final int FIXED_HALVINGS = 8;

  /** What was compiled last. */
  final RegexCode code;

  private final int maxLength;
  private final RegexTree tree;
  private final RegexNetwork network;
  private final int[] lo;
  private final int[] hi;
  private final int[] frames;
  private final int[] alternatives;

  private RegexObservation seen;
  private int[] tokens;
  private int signals;
  private int size;
  private double optional;
  private double star;
  private double first;
  private int halvingsPerStep;
  private int fixedOptions;
  private int slots;

  // The last item: where its tokens, its code and its signals begin, and the signal at its start.
  private int itemToken;
  private int itemCode;
  private int itemSignals;
  private int itemInput;

  /** A compiler for programs of at most so many tokens, counts written out. */
  RegexCompiler(int maxLength) {
    this.maxLength = maxLength;
    int capacity = 4 * maxLength;
    code = new RegexCode(capacity);
    tree = new RegexTree(maxLength);
    network = new RegexNetwork(maxLength);
    lo = new int[capacity];
    hi = new int[capacity];
    frames = new int[FRAME * maxLength];
    alternatives = new int[capacity];
  }

  /** Number of tokens there is room for. */
  int maxLength() {
    return maxLength;
  }

  /** Number of signals in use after compiling. */
  int signals() {
    return signals;
  }

  /** Slots of the largest network. */
  int slots() {
    return slots;
  }

  /** First time of a signal. */
  int from(int signal) {
    return lo[signal];
  }

  /** Last time of a signal. */
  int to(int signal) {
    return hi[signal];
  }

  /** How many times, at most, the weights halve the mass of a path through a string. */
  int halvings(int length, int halvingsPerChoice) {
    return (length + 2) * (halvingsPerStep + halvingsPerChoice)
        + 2 * code.count * halvingsPerChoice
        + FIXED_HALVINGS * fixedOptions;
  }

  /**
   * Compiles {@code tokens[offset .. offset+length)}.
   *
   * @return the signal at the end of the program, {@link #ZERO}, {@link #INVALID} or {@link
   *     #EXTENDED}
   */
  int compile(int[] program, int offset, int length, RegexObservation observation) {
    if (length < 1 || length > RegexSyntax.MAX_LENGTH) {
      return INVALID;
    }
    return compile(program, offset, length, observation, false);
  }

  /** The same for a valid program whose counts are written out. */
  int compile(RegexExpansion expansion, RegexObservation observation) {
    return compile(expansion.tokens(), 0, expansion.length(), observation, true);
  }

  private int compile(
      int[] program, int offset, int length, RegexObservation observation, boolean expanded) {
    begin(program, observation);
    int end = offset + length;
    int depth = 0;
    int start = 0;
    int base = 0;
    int alternativesEnd = 0;
    int now = 0;
    boolean hasItem = false;
    for (int i = offset; i < end; i++) {
      int token = tokens[i];
      if (token < 0 || token > CLOSE || (!hasItem && token > SPACE && token != OPEN)) {
        if (!expanded || token <= CLOSE) {
          return RegexTokens.isExtended(token) ? EXTENDED : INVALID;
        }
        if (RegexTree.isFixedOption(token)) {
          now = fixedOption(token, now);
          continue;
        }
      }
      if (token <= SPACE || token > CLOSE) {
        int operator = i + 1 < end ? tokens[i + 1] : OR;
        boolean repeated = operator >= OPTIONAL && operator <= PLUS;
        markItem(i, now);
        int leaf = seen.leaf(token);
        now = repeated ? repeatedLeaf(leaf, operator, now) : leaf(leaf, now);
        i += repeated ? 1 : 0;
        hasItem = true;
      } else if (token <= PLUS) {
        now = token == OPTIONAL ? mix(1 - optional, itemInput, optional, now) : loop(i + 1);
      } else if (token == OR) {
        alternatives[alternativesEnd++] = now;
        now = start;
        hasItem = false;
      } else if (token == OPEN) {
        markItem(i, now);
        push(depth++, start, base);
        start = now;
        base = alternativesEnd;
        hasItem = false;
      } else {
        if (depth == 0) {
          return INVALID;
        }
        now = join(base, alternativesEnd, now);
        alternativesEnd = base;
        pop(--depth);
        start = frames[depth * FRAME];
        base = frames[depth * FRAME + 1];
      }
    }
    return hasItem && depth == 0 ? join(base, alternativesEnd, now) : INVALID;
  }

  private void begin(int[] program, RegexObservation observation) {
    tokens = program;
    seen = observation;
    size = (observation.longest() + 1) * RegexCode.LANES;
    optional = observation.phi().optional();
    star = observation.phi().star();
    first = observation.phi().first();
    code.clear();
    halvingsPerStep = 0;
    fixedOptions = 0;
    slots = 0;
    signals = 1;
    lo[0] = 0;
    hi[0] = 0;
  }

  private int fixedOption(int token, int now) {
    fixedOptions++;
    double taken = RegexNetwork.takenFixed(token);
    return mix(1 - taken, itemInput, taken, now);
  }

  private void markItem(int token, int input) {
    itemToken = token;
    itemInput = input;
    itemCode = code.count;
    itemSignals = signals;
  }

  private void push(int depth, int start, int base) {
    int at = depth * FRAME;
    frames[at] = start;
    frames[at + 1] = base;
    frames[at + 2] = itemToken;
    frames[at + 3] = itemCode;
    frames[at + 4] = itemSignals;
    frames[at + 5] = itemInput;
  }

  /** The bracket that ends becomes the last item; its input is the signal at its start. */
  private void pop(int depth) {
    int at = depth * FRAME;
    itemInput = frames[at + 5];
    itemToken = frames[at + 2];
    itemCode = frames[at + 3];
    itemSignals = frames[at + 4];
  }

  private int signal(int from, int to) {
    lo[signals] = from;
    hi[signals] = to;
    return signals++;
  }

  private int leaf(int leaf, int in) {
    if (in == ZERO) {
      return ZERO;
    }
    int from = Math.max(lo[in], seen.firstTime(leaf));
    int to = Math.min(hi[in], seen.lastTime(leaf));
    if (from > to) {
      return ZERO;
    }
    int y = signal(from + 1, to + 1);
    code.add(RegexCode.LEAF, y * size, in * size, seen.block(leaf), from, to, 0, 0, 0, 0);
    return y;
  }

  private int repeatedLeaf(int leaf, int operator, int in) {
    if (operator == OPTIONAL) {
      return mix(1 - optional, in, optional, leaf(leaf, in));
    }
    if (in == ZERO) {
      return ZERO;
    }
    int from = Math.max(lo[in], seen.firstTime(leaf));
    int last = seen.lastTime(leaf);
    boolean readable = from <= Math.min(hi[in], last);
    if (operator == PLUS) {
      if (!readable) {
        return ZERO;
      }
      int y = signal(from + 1, last + 1);
      int aTo = Math.min(hi[in], last);
      code.add(
          RegexCode.PLUS,
          y * size,
          in * size,
          seen.block(leaf),
          from,
          aTo,
          last,
          0,
          star,
          1 - star);
      return y;
    }
    if (!readable) {
      return scale(1 - star, in);
    }
    int to = Math.max(hi[in], last + 1);
    int y = signal(lo[in], to);
    code.add(
        RegexCode.STAR,
        y * size,
        in * size,
        seen.block(leaf),
        lo[in],
        hi[in],
        to,
        0,
        star,
        1 - star);
    return y;
  }

  private int scale(double weight, int a) {
    if (a == ZERO) {
      return ZERO;
    }
    int y = signal(lo[a], hi[a]);
    code.add(RegexCode.SCALE, y * size, a * size, 0, lo[a], hi[a], 0, 0, weight, 0);
    return y;
  }

  private int mix(double u, int a, double v, int b) {
    if (a == ZERO || b == ZERO) {
      return a == ZERO ? scale(v, b) : scale(u, a);
    }
    int y = signal(Math.min(lo[a], lo[b]), Math.max(hi[a], hi[b]));
    code.add(RegexCode.MIX, y * size, a * size, b * size, lo[a], hi[a], lo[b], hi[b], u, v);
    return y;
  }

  /** {@code a|b|c} is {@code a|(b|c)}: from the last alternative to the first. */
  private int join(int base, int alternativesEnd, int lastAlternative) {
    int now = lastAlternative;
    for (int i = alternativesEnd - 1; i >= base; i--) {
      now = mix(first, alternatives[i], 1 - first, now);
    }
    return now;
  }

  /** The network of a whole program, counts written out; its root is {@link #root()}. */
  RegexNetwork network(int[] program, int offset, int length, RegexProbabilities phi) {
    tree.build(program, offset, length);
    network.build(tree, phi);
    return network;
  }

  /** Root of the tree that the network was built from last. */
  int root() {
    return tree.root();
  }

  /** Compiles the last item together with its loop operator, which ends at {@code end}. */
  private int loop(int end) {
    code.count = itemCode;
    signals = itemSignals;
    int in = itemInput;
    if (in == ZERO) {
      return ZERO;
    }
    tree.build(tokens, itemToken, end - itemToken);
    network.build(tree, seen.phi());
    double empty = network.empty[tree.root()];
    int from = empty == 0 ? lo[in] + 1 : lo[in];
    int to = seen.longest();
    if (from > to) {
      return ZERO;
    }
    halvingsPerStep += network.halvings();
    slots = Math.max(slots, network.slots());
    int y = signal(from, to);
    int at = network.writeTo(code, tree.root(), seen);
    code.add(RegexCode.LOOP, y * size, in * size, at, lo[in], hi[in], from, to, 0, 0);
    return y;
  }
}
