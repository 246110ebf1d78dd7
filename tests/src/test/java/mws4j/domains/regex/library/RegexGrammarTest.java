package mws4j.domains.regex.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;
import org.junit.jupiter.api.Test;

final class RegexGrammarTest {
  private static final int MACRO = RegexTokens.MACRO;

  @Test
  void masksSayWhatIsAllowed() {
    SplittableRandom rng = new SplittableRandom(1);
    for (int macros : new int[] {0, 1, 6, 7, 70, RegexLibrary.MOST}) {
      RegexLibrary library = WrittenPrograms.library(macros, 9, rng);
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < 300; i++) {
        RegexGrammar grammar = WrittenPrograms.grammar(1 + rng.nextInt(30), library);
        int[] program = WrittenPrograms.draw(grammar, rng);
        int state = grammar.start();
        checkMask(grammar, state, rng);
        for (int token : program) {
          seen.add(RegexVocabulary.id(token));
          state = grammar.next(state, token);
          checkMask(grammar, state, rng);
        }
        checkMask(grammar, grammar.next(state, RegexTokens.END), rng);
      }
      long used = seen.stream().filter(id -> id >= RegexVocabulary.COUNT).count();
      assertTrue(used * 2 >= macros, used + " of " + macros);
    }
  }

  private static void checkMask(RegexGrammar grammar, int state, SplittableRandom rng) {
    long[] mask = new long[2 + grammar.words()];
    Arrays.fill(mask, -1);
    grammar.allowed(state, mask, 1);
    assertEquals(-1, mask[0]);
    assertEquals(-1, mask[mask.length - 1]);
    for (int id = 0; id < 64 * grammar.words(); id++) {
      boolean bit = (mask[1 + id / 64] >>> (id % 64) & 1) != 0;
      boolean allowed =
          id < grammar.vocabulary() && grammar.allows(state, RegexVocabulary.sample(id, rng));
      assertEquals(allowed, bit, "id " + id + " in state " + state);
    }
  }

  @Test
  void programsAreThoseOfTheLanguageInOtherWords() {
    SplittableRandom rng = new SplittableRandom(2);
    for (int i = 0; i < 3000; i++) {
      int maxLength = 1 + rng.nextInt(30);
      RegexGrammar grammar = WrittenPrograms.grammar(maxLength, WrittenPrograms.library(5, 7, rng));
      RegexGrammar plain = WrittenPrograms.grammar(maxLength, RegexLibrary.EMPTY);
      int[] written = WrittenPrograms.draw(grammar, rng);
      assertTrue(grammar.isValid(written, 0, written.length));
      int[] expanded = grammar.library().expand(written, 0, written.length);
      assertTrue(plain.isValid(expanded, 0, expanded.length), grammar.library()::toString);
      int[] shortest = grammar.library().write(expanded);
      assertTrue(grammar.isProgram(shortest, 0, shortest.length), grammar.library()::toString);
      assertEquals(Arrays.equals(written, shortest), grammar.isProgram(written, 0, written.length));
    }
  }

  @Test
  void operatorsFollowBracketsButNotSeveralParts() {
    RegexLibrary library = RegexLibrary.parse("two ab\ngroup (a|b)\nloop a+\nboth (a)(b)");
    RegexGrammar grammar = WrittenPrograms.grammar(12, library);
    int[][] valid = {{MACRO}, {MACRO + 1, RegexTokens.PLUS}, {MACRO, MACRO + 1, MACRO + 2}};
    int[][] invalid = {
      {MACRO, RegexTokens.PLUS},
      {MACRO + 2, RegexTokens.OPTIONAL},
      {MACRO + 3, RegexTokens.repeat(2, 2)},
      {MACRO + 1, RegexTokens.PLUS, RegexTokens.PLUS},
      {MACRO + 4},
      {RegexTokens.MACRO + RegexTokens.MOST_MACROS},
      {MACRO, RegexTokens.END},
      {RegexTokens.OPEN, MACRO},
      {MACRO + 1, MACRO + 1, MACRO + 1}, // 15 tokens
    };
    for (int[] tokens : valid) {
      assertTrue(grammar.isValid(tokens, 0, tokens.length), library.print(tokens));
    }
    for (int[] tokens : invalid) {
      assertFalse(grammar.isValid(tokens, 0, tokens.length));
    }
    int state = grammar.start();
    assertThrows(IllegalArgumentException.class, () -> grammar.next(state, MACRO + 4));
    assertThrows(
        IllegalArgumentException.class, () -> RegexSyntax.afterRun(RegexSyntax.start(3), 4, false));
  }

  @Test
  void aMacroLongerThanAnyProgramIsNeverWritten() {
    RegexLibrary library = RegexLibrary.parse("long abcdef");
    RegexGrammar grammar = WrittenPrograms.grammar(5, library);
    assertFalse(grammar.allows(grammar.start(), MACRO));
    long[] mask = new long[2];
    grammar.allowed(grammar.start(), mask, 0);
    assertEquals(0, mask[1] >>> (RegexVocabulary.COUNT - 64));
    assertTrue(WrittenPrograms.grammar(6, library).isValid(new int[] {MACRO}, 0, 1));
  }

  @Test
  void withoutALibraryItIsTheSyntax() {
    for (RegexLanguage language : RegexLanguage.values()) {
      RegexGrammar grammar = new RegexGrammar(20, language, RegexLibrary.EMPTY);
      assertEquals(language.vocabulary(), grammar.vocabulary());
      assertEquals(2, grammar.words());
      assertEquals(RegexSyntax.startUnstacked(20, language), grammar.start());
      for (String text : new String[] {"\\d+", "a{2}", "\\a|b", "a+?", "(a|b)+"}) {
        int[] tokens = RegexProgram.parse(text).tokens();
        assertEquals(
            RegexSyntax.isValid(grammar.start(), tokens, 0, tokens.length),
            grammar.isValid(tokens, 0, tokens.length),
            text);
      }
      assertFalse(grammar.allows(grammar.start(), MACRO));
    }
    RegexLibrary library = RegexLibrary.parse("two ab");
    assertEquals(
        "library: only the extended language has macros",
        assertThrows(
                IllegalArgumentException.class,
                () -> new RegexGrammar(20, RegexLanguage.PAPER, library))
            .getMessage());
  }
}
