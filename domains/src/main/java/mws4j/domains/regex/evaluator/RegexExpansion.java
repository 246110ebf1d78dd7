package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OR;

import java.util.Arrays;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexTree;

/**
 * A program whose counts are written out: {@code E{2,4}} becomes {@code (EE(EE?)?)}, where the
 * options have the fixed probabilities 1/2 and 2/3, so that 2, 3 and 4 copies are equally likely.
 */
final class RegexExpansion {
  /** Most literals and classes that a program may expand to; one with more explains nothing. */
  static final int MAX_LEAVES = 4096;

  private static final int MAX_TOKENS = 16 * MAX_LEAVES;

  private int[] tokens = new int[256];
  private int[] origin = new int[256];
  private boolean[] inner = new boolean[256];
  private int length;

  // While a program is expanded: the first token of the last item, of each open bracket.
  private final int[] open = new int[RegexSyntax.MAX_LENGTH];
  private int item;
  private int leaves;

  /**
   * Expands a program.
   *
   * @return whether it is one, and small enough
   */
  boolean expand(int[] program, int offset, int count) {
    if (!RegexSyntax.isValid(program, offset, count)) {
      return false;
    }
    length = 0;
    leaves = 0;
    int depth = 0;
    for (int i = offset; i < offset + count; i++) {
      int token = program[i];
      if (RegexTokens.isRepeat(token)) {
        if (!repeat(RegexTokens.fewest(token), RegexTokens.most(token), i - offset)) {
          return false;
        }
        continue;
      }
      if (RegexTokens.isLeaf(token)) {
        item = length;
        leaves++;
      } else if (token == OPEN) {
        open[depth++] = length;
      } else if (token == CLOSE) {
        item = open[--depth];
      }
      reserve(1);
      add(token, i - offset, false);
    }
    return leaves <= MAX_LEAVES;
  }

  private boolean repeat(int fewest, int most, int at) {
    int from = item;
    int size = length - from;
    int inItem = 0;
    for (int i = from; i < length; i++) {
      inItem += isLeaf(tokens[i]) ? 1 : 0;
    }
    leaves += inItem * (most - 1);
    long added = 2 + (size + 3L) * most;
    if (leaves > MAX_LEAVES || length + added > MAX_TOKENS) {
      return false;
    }
    reserve((int) added + size);
    int[] body = Arrays.copyOfRange(tokens, from, length);
    int[] bodyOrigin = Arrays.copyOfRange(origin, from, length);
    boolean[] bodyInner = Arrays.copyOfRange(inner, from, length);
    length = from;
    int optional = most - fewest;
    add(OPEN, bodyOrigin[0], false);
    for (int copy = 0; copy < most; copy++) {
      if (copy >= fewest && copy < most - 1) {
        add(OPEN, bodyOrigin[0], true);
      }
      System.arraycopy(body, 0, tokens, length, size);
      System.arraycopy(bodyOrigin, 0, origin, length, size);
      System.arraycopy(bodyInner, 0, inner, length, size);
      length += size;
    }
    for (int left = 1; left <= optional; left++) {
      if (left > 1) {
        add(CLOSE, at, false);
      }
      add(RegexTree.FIXED_OPTION + left, at, false);
    }
    add(CLOSE, at, false);
    return true;
  }

  private static boolean isLeaf(int token) {
    return token != OPEN && token != CLOSE && token != OR && RegexTokens.isLeaf(token);
  }

  private void add(int token, int from, boolean isInner) {
    tokens[length] = token;
    origin[length] = from;
    inner[length++] = isInner;
  }

  private void reserve(int more) {
    if (length + more > tokens.length) {
      int size = Math.max(2 * tokens.length, length + more);
      tokens = Arrays.copyOf(tokens, size);
      origin = Arrays.copyOf(origin, size);
      inner = Arrays.copyOf(inner, size);
    }
  }

  /** The expanded tokens. Not modified. */
  int[] tokens() {
    return tokens;
  }

  /** Number of expanded tokens. */
  int length() {
    return length;
  }

  /** The token of the program, counted from its offset, that an expanded token comes from. */
  int origin(int at) {
    return origin[at];
  }

  /** Whether the token is the opening bracket of second and later optional copies. */
  boolean isInner(int at) {
    return inner[at];
  }
}
