package mws4j.domains.regex.language;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.SPACE;
import static mws4j.domains.regex.language.RegexTokens.STAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The syntax tree as int arrays, reused from program to program: what the evaluators compile from.
 *
 * <p>Children come before their parents, so bottom-up is ascending and top-down is descending
 * order; the last node is the root. Concatenation is binary and leans to the left.
 */
public final class RegexTree {
  /** Kind of a concatenation; the other kinds are the leaf's or the operator's token. */
  public static final int CONCAT = 512;

  /**
   * Kind {@code FIXED_OPTION + k} is an option that is taken with probability {@code k / (k + 1)}:
   * the first of k optional copies. A postfix token that no program contains; the expansion of
   * counts does.
   */
  public static final int FIXED_OPTION = 1 << 20;

  private static final int NONE = -1;

  /** Leaf token, OPTIONAL, STAR, PLUS, a count, FIXED_OPTION + k, OR or CONCAT. */
  public final int[] kind;

  /** First or only child. */
  public final int[] left;

  /** Second child of OR and CONCAT. */
  public final int[] right;

  /** First token, or the bracket around the node. */
  public final int[] from;

  /** One past the last token, the closing bracket included. */
  public final int[] to;

  /** For CONCAT: whether the left child is the concatenation of the earlier parts. */
  public final boolean[] leftIsPrefix;

  /** Number of nodes. */
  public int count;

  // One frame per open bracket: the parts before the last one, the last one, and the base of the
  // finished alternatives, which lie on a stack of their own.
  private final int[] framePrefix;
  private final int[] frameParts;
  private final int[] frameLast;
  private final int[] frameBase;
  private final int[] frameOpen;
  private final int[] alternatives;
  private int prefix;
  private int prefixParts;
  private int last;
  private int alternativesEnd;

  /** Room for any program. */
  public RegexTree() {
    this(RegexSyntax.MAX_LENGTH);
  }

  /** Room for programs of at most {@code maxLength} tokens. */
  public RegexTree(int maxLength) {
    int nodes = 2 * maxLength;
    kind = new int[nodes];
    left = new int[nodes];
    right = new int[nodes];
    from = new int[nodes];
    to = new int[nodes];
    leftIsPrefix = new boolean[nodes];
    framePrefix = new int[maxLength];
    frameParts = new int[maxLength];
    frameLast = new int[maxLength];
    frameBase = new int[maxLength];
    frameOpen = new int[maxLength];
    alternatives = new int[maxLength];
  }

  /** Reads a valid program, or a valid bracketed part of one. */
  public void build(int[] tokens, int offset, int length) {
    count = 0;
    clearParts();
    alternativesEnd = 0;
    int depth = 0;
    int base = 0;
    for (int i = offset; i < offset + length; i++) {
      int token = tokens[i];
      if (token <= SPACE) {
        append(add(token, NONE, NONE, i, i + 1));
      } else if (token <= PLUS) {
        last = add(token, last, NONE, from[last], i + 1);
      } else if (token == OR) {
        alternatives[alternativesEnd++] = joined();
        clearParts();
      } else if (token == OPEN) {
        framePrefix[depth] = prefix;
        frameParts[depth] = prefixParts;
        frameLast[depth] = last;
        frameBase[depth] = base;
        frameOpen[depth++] = i;
        clearParts();
        base = alternativesEnd;
      } else if (token == CLOSE) {
        int group = finish(base);
        prefix = framePrefix[--depth];
        prefixParts = frameParts[depth];
        last = frameLast[depth];
        base = frameBase[depth];
        from[group] = frameOpen[depth];
        to[group] = i + 1;
        append(group);
      } else if (isPostfix(token)) {
        last = add(token, last, NONE, from[last], i + 1);
      } else {
        append(add(token, NONE, NONE, i, i + 1));
      }
    }
    finish(base);
  }

  private static boolean isPostfix(int token) {
    return token >= RegexTokens.REPEAT && token < RegexTokens.FOREIGN;
  }

  /** Whether a kind is that of an option with a fixed probability. */
  public static boolean isFixedOption(int kind) {
    return kind >= FIXED_OPTION && kind < RegexTokens.FOREIGN;
  }

  /** Index of the root. */
  public int root() {
    return count - 1;
  }

  private int add(int nodeKind, int first, int second, int start, int end) {
    int node = count++;
    kind[node] = nodeKind;
    left[node] = first;
    right[node] = second;
    from[node] = start;
    to[node] = end;
    return node;
  }

  /** Makes {@code item} the last part; what was last joins the parts before it. */
  private void append(int item) {
    if (last != NONE) {
      prefix = joined();
      prefixParts++;
    }
    last = item;
  }

  /** The parts up to and including the last one, as one node. */
  private int joined() {
    if (prefix == NONE) {
      return last;
    }
    int node = add(CONCAT, prefix, last, from[prefix], to[last]);
    leftIsPrefix[node] = prefixParts > 1;
    return node;
  }

  /** Ends a bracket or the program: {@code a|b|c} becomes {@code a|(b|c)}. */
  private int finish(int base) {
    int node = joined();
    while (alternativesEnd > base) {
      int first = alternatives[--alternativesEnd];
      node = add(OR, first, node, from[first], to[node]);
    }
    return node;
  }

  private void clearParts() {
    prefix = NONE;
    prefixParts = 0;
    last = NONE;
  }

  /** The node as a value. Recursion is bounded: a program has at most 200 tokens. */
  RegexNode node(int n) {
    return switch (kind[n]) {
      case CONCAT -> new RegexNode.Concat(parts(n).stream().map(this::node).toList());
      case OR -> new RegexNode.Alternation(node(left[n]), node(right[n]));
      case OPTIONAL -> new RegexNode.Optional(node(left[n]));
      case STAR -> new RegexNode.Star(node(left[n]));
      case PLUS -> new RegexNode.Plus(node(left[n]));
      default -> {
        int token = kind[n];
        if (RegexTokens.isRepeat(token)) {
          yield new RegexNode.Repeat(
              node(left[n]), RegexTokens.fewest(token), RegexTokens.most(token));
        }
        yield RegexTokens.isLiteral(token)
            ? new RegexNode.Literal(token)
            : new RegexNode.CharClass(token);
      }
    };
  }

  /** The parts of a concatenation in order; of any other node the node itself. */
  public List<Integer> parts(int n) {
    List<Integer> parts = new ArrayList<>();
    int node = n;
    while (kind[node] == CONCAT) {
      parts.add(right[node]);
      if (!leftIsPrefix[node]) {
        parts.add(left[node]);
        Collections.reverse(parts);
        return parts;
      }
      node = left[node];
    }
    return List.of(n);
  }
}
