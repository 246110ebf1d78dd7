package mws4j.domains.regex.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RegexSyntaxTest {
  // One token of each kind the automaton can tell apart.
  private static final int[] KINDS = {
    RegexTokens.literal('a'),
    RegexTokens.DIGIT,
    RegexTokens.STAR,
    RegexTokens.OR,
    RegexTokens.OPEN,
    RegexTokens.CLOSE
  };

  /** Programs by the grammar, written by recursive descent. */
  private static final class Grammar {
    private final int[] tokens;
    private final int length;
    private int at;

    Grammar(int[] tokens, int length) {
      this.tokens = tokens;
      this.length = length;
    }

    boolean isProgram() {
      return alternation() && at == length;
    }

    private boolean alternation() {
      if (!sequence()) {
        return false;
      }
      while (at < length && tokens[at] == RegexTokens.OR) {
        at++;
        if (!sequence()) {
          return false;
        }
      }
      return true;
    }

    private boolean sequence() {
      int items = 0;
      while (at < length && (RegexTokens.isLeaf(tokens[at]) || tokens[at] == RegexTokens.OPEN)) {
        if (tokens[at++] == RegexTokens.OPEN) {
          if (!alternation() || at == length || tokens[at++] != RegexTokens.CLOSE) {
            return false;
          }
        }
        while (at < length && RegexTokens.isPostfix(tokens[at])) {
          at++;
        }
        items++;
      }
      return items > 0;
    }
  }

  @Test
  void agreesWithTheGrammarOnAllSequencesUpToLengthSix() {
    int valid = 0;
    for (int length = 0; length <= 6; length++) {
      int[] tokens = new int[length];
      for (int code = 0; code < Math.pow(KINDS.length, length); code++) {
        for (int i = 0, rest = code; i < length; i++, rest /= KINDS.length) {
          tokens[i] = KINDS[rest % KINDS.length];
        }
        boolean expected = new Grammar(tokens, length).isProgram();
        assertEquals(
            expected,
            RegexSyntax.isValid(tokens, 0, tokens.length),
            RegexTokens.print(tokens, 0, length));
        valid += expected ? 1 : 0;
        if (expected) {
          String text = RegexTokens.print(tokens, 0, length);
          assertEquals(text, RegexProgram.parse(text).toString());
        }
      }
    }
    assertTrue(valid > 1000, "valid: " + valid);
  }

  /** A token is allowed exactly if some completion within the maximum length exists. */
  @Test
  void allowsATokenIfAndOnlyIfTheProgramCanBeCompleted() {
    for (int maxLength = 1; maxLength <= 5; maxLength++) {
      check(new int[maxLength], 0, RegexSyntax.start(maxLength), maxLength);
    }
  }

  /** Returns whether the prefix can be completed, by trying everything. */
  private static boolean check(int[] tokens, int count, int state, int maxLength) {
    boolean complete = new Grammar(tokens, count).isProgram();
    assertEquals(complete, RegexSyntax.allows(state, RegexTokens.END));
    boolean completable = complete;
    for (int token : KINDS) {
      boolean allowed = RegexSyntax.allows(state, token);
      boolean possible = false;
      if (count < maxLength) {
        tokens[count] = token;
        possible =
            allowed
                ? check(tokens, count + 1, RegexSyntax.next(state, token), maxLength)
                : completable(tokens, count + 1, maxLength);
      }
      assertEquals(possible, allowed, RegexTokens.print(tokens, 0, count) + " then " + token);
      completable |= possible;
    }
    return completable;
  }

  private static boolean completable(int[] tokens, int count, int maxLength) {
    if (new Grammar(tokens, count).isProgram()) {
      return true;
    }
    for (int token : KINDS) {
      if (count < maxLength) {
        tokens[count] = token;
        if (completable(tokens, count + 1, maxLength)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void masksAgreeWithAllows() {
    SplittableRandom rng = new SplittableRandom(5);
    for (int i = 0; i < 2000; i++) {
      int state = RegexSyntax.start(1 + rng.nextInt(20));
      while (state != RegexSyntax.DONE) {
        long low = RegexSyntax.allowedLow(state);
        long high = RegexSyntax.allowedHigh(state);
        int allowed = 0;
        for (int token = 0; token < RegexTokens.COUNT; token++) {
          boolean allows = RegexSyntax.allows(state, token);
          assertEquals(allows, ((token < 64 ? low >>> token : high >>> (token - 64)) & 1) != 0);
          allowed += allows ? 1 : 0;
        }
        assertTrue(allowed > 0);
        int token;
        do {
          token = rng.nextInt(RegexTokens.COUNT);
        } while (!RegexSyntax.allows(state, token));
        state = RegexSyntax.next(state, token);
      }
      assertTrue(RegexSyntax.allows(state, RegexTokens.END));
      assertFalse(RegexSyntax.allows(state, 0));
      assertEquals(RegexSyntax.DONE, RegexSyntax.next(state, RegexTokens.END));
    }
  }

  @Test
  void rejectsForbiddenTokensAndLengths() {
    int start = RegexSyntax.start(3);
    assertThrows(IllegalArgumentException.class, () -> RegexSyntax.next(start, RegexTokens.STAR));
    assertThrows(IllegalArgumentException.class, () -> RegexSyntax.next(start, -1));
    assertThrows(IllegalArgumentException.class, () -> RegexSyntax.start(0));
    assertThrows(IllegalArgumentException.class, () -> RegexSyntax.start(201));
    assertEquals(0, RegexSyntax.depth(start));
    assertEquals(3, RegexSyntax.left(start));
    assertEquals(1, RegexSyntax.depth(RegexSyntax.next(start, RegexTokens.OPEN)));
  }
}
