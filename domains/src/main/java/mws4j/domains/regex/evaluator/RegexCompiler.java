package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.SPACE;

import mws4j.domains.regex.kernel.RegexCode;
import mws4j.domains.regex.language.RegexSyntax;
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

  /** The signal that is zero everywhere. */
  static final int ZERO = -1;

  private static final int CAPACITY = 4 * RegexSyntax.MAX_LENGTH;

  // Per open bracket: the signal at its start, the base of its alternatives, and its item marks.
  private static final int FRAME = 6;

  /** What was compiled last. */
  final RegexCode code = new RegexCode(CAPACITY);

  private final RegexTree tree = new RegexTree();
  private final RegexNetwork network = new RegexNetwork();
  private final int[] lo = new int[CAPACITY];
  private final int[] hi = new int[CAPACITY];
  private final int[] frames = new int[FRAME * RegexSyntax.MAX_LENGTH];
  private final int[] alternatives = new int[CAPACITY];

  private RegexObservation seen;
  private int[] tokens;
  private int signals;
  private int size;
  private double optional;
  private double star;
  private double first;
  private int halvingsPerStep;
  private int slots;

  // The last item: where its tokens, its code and its signals begin, and the signal at its start.
  private int itemToken;
  private int itemCode;
  private int itemSignals;
  private int itemInput;

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
        + 2 * code.count * halvingsPerChoice;
  }

  /**
   * Compiles {@code tokens[offset .. offset+length)}.
   *
   * @return the signal at the end of the program, {@link #ZERO} or {@link #INVALID}
   */
  int compile(int[] program, int offset, int length, RegexObservation observation) {
    if (length < 1 || length > RegexSyntax.MAX_LENGTH) {
      return INVALID;
    }
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
        return INVALID;
      }
      if (token <= SPACE) {
        markItem(i, now);
        int operator = i + 1 < end ? tokens[i + 1] : OR;
        if (operator >= OPTIONAL && operator <= PLUS) {
          now = repeatedLeaf(token, operator, now);
          i++;
        } else {
          now = leaf(token, now);
        }
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
    slots = 0;
    signals = 1;
    lo[0] = 0;
    hi[0] = 0;
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

  private int leaf(int token, int in) {
    if (in == ZERO) {
      return ZERO;
    }
    int from = Math.max(lo[in], seen.firstTime(token));
    int to = Math.min(hi[in], seen.lastTime(token));
    if (from > to) {
      return ZERO;
    }
    int y = signal(from + 1, to + 1);
    code.add(RegexCode.LEAF, y * size, in * size, seen.block(token), from, to, 0, 0, 0, 0);
    return y;
  }

  private int repeatedLeaf(int token, int operator, int in) {
    if (operator == OPTIONAL) {
      return mix(1 - optional, in, optional, leaf(token, in));
    }
    if (in == ZERO) {
      return ZERO;
    }
    int from = Math.max(lo[in], seen.firstTime(token));
    int last = seen.lastTime(token);
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
          seen.block(token),
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
        seen.block(token),
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
