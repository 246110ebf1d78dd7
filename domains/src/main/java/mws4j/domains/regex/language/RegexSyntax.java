package mws4j.domains.regex.language;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.END;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OPTIONAL;
import static mws4j.domains.regex.language.RegexTokens.OR;
import static mws4j.domains.regex.language.RegexTokens.PLUS;
import static mws4j.domains.regex.language.RegexTokens.SPACE;

/**
 * The automaton that knows which token may come next.
 *
 * <p>A state is one int, so that the states of a batch are an {@code int[]}: the number of open
 * brackets, whether an operand is expected, and the number of tokens left. A token is allowed if
 * and only if the program can still be completed within the maximum length (END is not counted), so
 * a sampler that masks the others ends on a valid program with certainty. After END the state is
 * {@link #DONE}, in which only END is allowed: a masked row never is all {@code -Infinity}.
 */
public final class RegexSyntax {
  /** Longest program, in tokens, that anything in this package accepts. */
  public static final int MAX_LENGTH = 200;

  /** The state after END. */
  public static final int DONE = -1;

  private static final int OPERAND = 1 << 16;
  private static final int AFTER_POSTFIX = 1 << 17;
  private static final int UNSTACKED = 1 << 18;
  private static final int EXTENDED = 1 << 19;
  private static final int DEPTH_UNIT = 1 << 8;
  private static final int LEFT_MASK = 0xff;

  private static final int MAY_LEAF = 1;
  private static final int MAY_POSTFIX = 2;
  private static final int MAY_OR = 4;
  private static final int MAY_OPEN = 8;
  private static final int MAY_CLOSE = 16;
  private static final int MAY_END = 32;

  private static final long ALL_LOW = -1L;
  private static final long LEAVES_HIGH = (1L << (SPACE + 1 - 64)) - 1;
  private static final long EXTENDED_LEAVES_HIGH =
      (1L << (RegexVocabulary.ID_FOREIGN + 1 - 64)) - (1L << (RegexTokens.LETTER - 64));
  private static final long COUNTS_HIGH = 3L << (RegexVocabulary.ID_EXACTLY - 64);

  private RegexSyntax() {}

  /** The state before the first token of a program of at most {@code maxLength} tokens. */
  public static int start(int maxLength, RegexLanguage language) {
    return start(maxLength) | (language == RegexLanguage.EXTENDED ? EXTENDED : 0);
  }

  /** The same, in the language of the paper. */
  public static int start(int maxLength) {
    if (maxLength < 1 || maxLength > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "regex: maximum length must be 1 to " + MAX_LENGTH + "; is " + maxLength);
    }
    return OPERAND | maxLength;
  }

  /**
   * The state before the first token of a program in which no postfix operator follows another
   * directly ({@code (a+)?} but not {@code a+?}): what models propose. Stacked operators say little
   * that one operator and learned probabilities do not, and people read them as something else.
   */
  public static int startUnstacked(int maxLength, RegexLanguage language) {
    return start(maxLength, language) | UNSTACKED;
  }

  /** The same, in the language of the paper. */
  public static int startUnstacked(int maxLength) {
    return start(maxLength) | UNSTACKED;
  }

  /** The state after one more token, which must be allowed. */
  public static int next(int state, int token) {
    if (!allows(state, token)) {
      throw new IllegalArgumentException("regex: token " + token + " is not allowed here");
    }
    return advance(state, token);
  }

  private static int advance(int state, int token) {
    if (token == END) {
      return DONE;
    }
    int after = (state - 1) & ~AFTER_POSTFIX;
    if (token == OPEN) {
      return (after | OPERAND) + DEPTH_UNIT;
    }
    if (token == CLOSE) {
      return after - DEPTH_UNIT;
    }
    if (token == OR) {
      return after | OPERAND;
    }
    return (after & ~OPERAND) | (RegexTokens.isPostfix(token) ? AFTER_POSTFIX : 0);
  }

  /**
   * Whether a run of parts that has so many tokens may come next: one token of a writer, as long as
   * what it stands for.
   */
  public static boolean allowsRun(int state, int length) {
    return state != DONE && left(state) >= depth(state) + length;
  }

  /**
   * The state after a run of parts, which must be allowed.
   *
   * @param isGroup whether it is one bracket, which a postfix operator may follow; it may not
   *     follow another run, of which it would take but the last part
   */
  public static int afterRun(int state, int length, boolean isGroup) {
    if (!allowsRun(state, length)) {
      throw new IllegalArgumentException("regex: no " + length + " tokens are allowed here");
    }
    int after = (state - length) & ~(OPERAND | AFTER_POSTFIX);
    return isGroup ? after : after | AFTER_POSTFIX;
  }

  /** Number of brackets that are open. */
  public static int depth(int state) {
    return state == DONE ? 0 : (state >> 8) & 0xff;
  }

  /** Number of tokens that may still come, END not counted. */
  public static int left(int state) {
    return state == DONE ? 0 : state & LEFT_MASK;
  }

  private static int may(int state) {
    if (state == DONE) {
      return MAY_END;
    }
    int left = state & LEFT_MASK;
    int depth = (state >> 8) & 0xff;
    boolean operand = (state & OPERAND) != 0;
    int may = left >= depth + 3 ? MAY_OPEN : 0; // "(", a leaf, ")" and the brackets now open
    if (left >= depth + 1) {
      may |= MAY_LEAF;
    }
    if (!operand) {
      if (left >= depth + 1
          && (state & (AFTER_POSTFIX | UNSTACKED)) != (AFTER_POSTFIX | UNSTACKED)) {
        may |= MAY_POSTFIX;
      }
      if (left >= depth + 2) {
        may |= MAY_OR;
      }
      may |= depth > 0 ? MAY_CLOSE : MAY_END;
    }
    return may;
  }

  private static int need(int state, int token) {
    if (token <= SPACE) {
      return token >= 0 ? MAY_LEAF : 0;
    }
    if (token <= PLUS) {
      return MAY_POSTFIX;
    }
    return switch (token) {
      case OR -> MAY_OR;
      case OPEN -> MAY_OPEN;
      case CLOSE -> MAY_CLOSE;
      case END -> MAY_END;
      default -> (state & EXTENDED) != 0 && state != DONE ? needExtended(token) : 0;
    };
  }

  private static int needExtended(int token) {
    if (RegexTokens.isExtendedLeaf(token)) {
      return MAY_LEAF;
    }
    return RegexTokens.isRepeat(token) ? MAY_POSTFIX : 0;
  }

  /** Whether the token may come next. */
  public static boolean allows(int state, int token) {
    return (may(state) & need(state, token)) != 0;
  }

  /** Tokens 0 .. 63 that may come next, one bit each. */
  public static long allowedLow(int state) {
    return (may(state) & MAY_LEAF) != 0 ? ALL_LOW : 0;
  }

  /** Vocabulary ids from 64 on that may come next; id k is bit {@code k - 64}. */
  public static long allowedHigh(int state) {
    int may = may(state);
    boolean extended = (state & EXTENDED) != 0;
    long high = 0;
    if ((may & MAY_LEAF) != 0) {
      high |= extended ? LEAVES_HIGH | EXTENDED_LEAVES_HIGH : LEAVES_HIGH;
    }
    if ((may & MAY_POSTFIX) != 0) {
      high |= 7L << (OPTIONAL - 64) | (extended ? COUNTS_HIGH : 0);
    }
    if ((may & MAY_OR) != 0) {
      high |= 1L << (OR - 64);
    }
    if ((may & MAY_OPEN) != 0) {
      high |= 1L << (OPEN - 64);
    }
    if ((may & MAY_CLOSE) != 0) {
      high |= 1L << (CLOSE - 64);
    }
    if ((may & MAY_END) != 0) {
      high |= 1L << (END - 64);
    }
    return high;
  }

  /**
   * Whether {@code tokens[offset .. offset+length)} (without END) is a program of at most {@link
   * #MAX_LENGTH} tokens, in the extended language.
   */
  public static boolean isValid(int[] tokens, int offset, int length) {
    return isValid(start(MAX_LENGTH, RegexLanguage.EXTENDED), tokens, offset, length);
  }

  /** Whether {@code tokens[offset .. offset+length)} (without END) may follow and end there. */
  public static boolean isValid(int start, int[] tokens, int offset, int length) {
    int state = start;
    for (int i = offset; i < offset + length; i++) {
      int token = tokens[i];
      if (token == END || !allows(state, token)) {
        return false;
      }
      state = advance(state, token);
    }
    return allows(state, END);
  }
}
