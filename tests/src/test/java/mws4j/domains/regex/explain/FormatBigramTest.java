package mws4j.domains.regex.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class FormatBigramTest {
  private final CharacterBigram background = new CharacterBigram(List.of("ab 12", "x-9", "Q"));

  @Test
  void stringsOfUpToOneCharacterHaveTheMassThatOneStepLeaves() {
    FormatBigram bigram = new FormatBigram(background, List.of("7", "12", "x"));
    double first = Math.exp(bigram.logProb(""));
    for (int symbol = 0; symbol < RegexTokens.SYMBOLS; symbol++) {
      String one = String.valueOf(RegexTokens.character(symbol));
      double stop = Math.exp(bigram.logProb(one));
      double pair = 0;
      for (int next = 0; next < RegexTokens.SYMBOLS; next++) {
        pair += continuation(bigram, one + RegexTokens.character(next));
      }
      first += stop + pair;
    }
    assertTrue(first > 0.5 && first < 1, "mass " + first);
  }

  private static double continuation(FormatBigram bigram, String two) {
    return Math.exp(bigram.logProb(two));
  }

  @Test
  void examplesMakeTheirKindLikelier() {
    FormatBigram digits = new FormatBigram(background, List.of("12", "34", "56"));
    FormatBigram letters = new FormatBigram(background, List.of("ab", "cd", "ef"));
    assertTrue(digits.logProb("78") > letters.logProb("78") + 3);
    assertTrue(letters.logProb("gh") > digits.logProb("gh") + 3);
  }

  @Test
  void withoutExamplesItIsTheBackground() {
    FormatBigram bigram = new FormatBigram(background, List.of());
    assertEquals(background.logProb("a 1"), bigram.logProb("a 1"), 1e-9);
  }

  @Test
  void foreignCharactersOfAKindAreAlike() {
    CharacterBigram any = new CharacterBigram(List.of("é1", "ü2"), RegexLanguage.EXTENDED);
    FormatBigram bigram = new FormatBigram(any, List.of("ä1", "ö2"));
    assertEquals(bigram.logProb("ß5"), bigram.logProb("ø5"), 1e-12);
    assertTrue(bigram.logProb("ä5") > bigram.logProb("ß5") + 1, "seen before");
    assertTrue(bigram.logProb("ß5") > bigram.logProb("Ж5") + 1, "a capital");
    assertEquals(Double.NEGATIVE_INFINITY, bigram.logProb("\ud800"));
  }

  @Test
  void charactersOutsideTheAlphabetAreImpossible() {
    FormatBigram bigram = new FormatBigram(background, List.of("a"));
    assertEquals(Double.NEGATIVE_INFINITY, bigram.logProb("é"));
  }
}
