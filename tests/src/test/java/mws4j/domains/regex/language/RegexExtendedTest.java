package mws4j.domains.regex.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.ExtendedPrograms;
import org.junit.jupiter.api.Test;

final class RegexExtendedTest {
  private static RegexProgram program(int... tokens) {
    return RegexProgram.of(tokens);
  }

  @Test
  void isWrittenAsStated() {
    int a = RegexTokens.literal('a');
    int brace = RegexTokens.literal('{');
    Object[][] cases = {
      {
        "\\a\\h\\H\\i\\S\\U\\L\\A\\W\\D\\X",
        program(108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118)
      },
      {"a{3}", program(a, RegexTokens.repeat(3, 3))},
      {"a{0,2}", program(a, RegexTokens.repeat(0, 2))},
      {
        "(a|\\d{2}){1,255}",
        program(
            105,
            a,
            104,
            RegexTokens.DIGIT,
            RegexTokens.repeat(2, 2),
            106,
            RegexTokens.repeat(1, 255))
      },
      {
        "\u00e4\u20ac\ud835\udc00",
        program(
            RegexTokens.literalOf(0xe4),
            RegexTokens.literalOf(0x20ac),
            RegexTokens.literalOf(0x1d400))
      },
      {
        "\\x{0009}\\x{00A0}\\x{0301}\\x{10FFFF}",
        program(
            RegexTokens.literalOf(9),
            RegexTokens.literalOf(0xa0),
            RegexTokens.literalOf(0x301),
            RegexTokens.literalOf(0x10ffff))
      },
      {"a\\{3}", program(a, brace, RegexTokens.literal('3'), RegexTokens.literal('}'))},
      {"\\a\\{3\\}", program(108, brace, RegexTokens.literal('3'), RegexTokens.literal('}'))},
      {
        "a{,3}",
        program(
            a, brace, RegexTokens.literal(','), RegexTokens.literal('3'), RegexTokens.literal('}'))
      },
      {"{3}|{3}(", null},
    };
    for (Object[] c : cases) {
      if (c[1] != null) {
        assertEquals(c[0], c[1].toString());
        assertEquals(c[1], RegexProgram.parse((String) c[0]));
      }
    }
    assertEquals(program(a, brace), RegexProgram.parse("a{"));
    assertEquals(program(a), RegexProgram.parse("\\x{61}"));
    assertEquals(7, RegexProgram.parse("{3}|{3}").length());
    assertEquals("{3}|{3}", RegexProgram.parse("{3}|{3}").toString());
  }

  @Test
  void saysWhatIsWrong() {
    String[][] cases = {
      {"a{1}", "expected a count {n} or {m,n} with m at most n, n from 2 to 255 at offset 1"},
      {"a{4,3}", "expected a count {n} or {m,n} with m at most n, n from 2 to 255 at offset 1"},
      {"a{2,99999999999}", "expected a count {n} or {m,n} with m at most n, n from 2"},
      {"\\x{}", "expected hex digits and '}' behind '\\x{' at offset 3"},
      {"\\x{1234567}", "expected hex digits and '}' behind '\\x{' at offset 9"},
      {"\\x{d800}", "no character has code d800 at offset 3"},
      {"\\x{110000}", "no character has code 110000 at offset 3"},
    };
    for (String[] c : cases) {
      RegexSyntaxException e =
          assertThrows(RegexSyntaxException.class, () -> RegexProgram.parse(c[0]), c[0]);
      assertTrue(e.getMessage().startsWith("regex: " + c[1]), e.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> RegexTokens.repeat(0, 1));
    assertThrows(IllegalArgumentException.class, () -> RegexTokens.literalOf(0xdfff));
  }

  @Test
  void printedProgramsAreReadBack() {
    RandomGenerator rng = new SplittableRandom(21);
    for (int i = 0; i < 5000; i++) {
      int[] leaves = new int[12];
      for (int k = 0; k < leaves.length; k++) {
        leaves[k] =
            k < 4
                ? rng.nextInt(RegexTokens.SPACE + 1)
                : RegexVocabulary.sample(RegexTokens.LETTER + rng.nextInt(12), rng);
      }
      leaves[0] = RegexTokens.literal("{},1".charAt(rng.nextInt(4)));
      leaves[1] = RegexTokens.literal('1');
      RegexProgram program = ExtendedPrograms.program(1 + rng.nextInt(30), leaves, 255, rng);
      RegexProgram back = RegexProgram.parse(program.toString());
      assertArrayEquals(program.tokens(), back.tokens(), program.toString());
      RegexNode node = program.toNode();
      assertEquals(node, RegexProgram.parse(node.toString()).toNode(), program.toString());
    }
  }

  @Test
  void theAutomatonOfTheModelsAgreesWithItsMasks() {
    SplittableRandom rng = new SplittableRandom(5);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      int state =
          i % 2 == 0
              ? RegexSyntax.start(1 + rng.nextInt(200), RegexLanguage.EXTENDED)
              : RegexSyntax.startUnstacked(1 + rng.nextInt(20), RegexLanguage.EXTENDED);
      while (state != RegexSyntax.DONE) {
        long low = RegexSyntax.allowedLow(state);
        long high = RegexSyntax.allowedHigh(state);
        for (int id = 0; id < RegexVocabulary.COUNT; id++) {
          boolean allows = RegexSyntax.allows(state, RegexVocabulary.sample(id, rng));
          assertEquals(allows, ((id < 64 ? low >>> id : high >>> (id - 64)) & 1) != 0, "id " + id);
        }
        assertEquals(0, high >>> (RegexVocabulary.COUNT - 64));
        int token;
        do {
          token = RegexVocabulary.sample(rng.nextInt(RegexVocabulary.COUNT), rng);
        } while (!RegexSyntax.allows(state, token));
        seen.add(RegexVocabulary.id(token));
        state = RegexSyntax.next(state, token);
      }
    }
    assertEquals(RegexVocabulary.COUNT, seen.size());
    assertEquals(RegexVocabulary.COUNT, RegexLanguage.EXTENDED.vocabulary());
    int paper = RegexSyntax.start(5);
    for (int id = RegexTokens.COUNT; id < RegexVocabulary.COUNT; id++) {
      assertFalse(RegexSyntax.allows(paper, RegexVocabulary.sample(id, rng)), "id " + id);
    }
    for (int token : new int[] {119, 200, 1024, RegexTree.FIXED_OPTION + 1, (1 << 21) + 65, -1}) {
      assertFalse(RegexSyntax.isValid(new int[] {1, token}, 0, 2), "token " + token);
    }
  }

  @Test
  void parametersHaveProbabilitiesThatSumToOne() {
    double foreign = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (RegexTokens.isForeign(c)) {
        foreign += StrictMath.exp(RegexVocabulary.logProbability(RegexTokens.literalOf(c)));
      }
    }
    assertEquals(1, foreign, 1e-9);
    double exactly = 0;
    double between = 0;
    for (int n = 2; n <= 255; n++) {
      exactly += StrictMath.exp(RegexVocabulary.logProbability(RegexTokens.repeat(n, n)));
      for (int m = 0; m < n; m++) {
        between += StrictMath.exp(RegexVocabulary.logProbability(RegexTokens.repeat(m, n)));
      }
    }
    assertEquals(1, exactly, 1e-9);
    assertEquals(1, between, 1e-9);
    assertEquals(0, RegexVocabulary.logProbability(RegexTokens.EVERYTHING));
  }

  @Test
  void parametersAreDrawnByTheirProbabilities() {
    SplittableRandom rng = new SplittableRandom(6);
    int draws = 100_000;
    int[] tokens = {
      RegexTokens.literalOf(0xe9), RegexTokens.literalOf('\n'), RegexTokens.repeat(2, 2),
      RegexTokens.repeat(3, 3), RegexTokens.repeat(255, 255), RegexTokens.repeat(1, 2),
      RegexTokens.repeat(0, 2), RegexTokens.repeat(1, 7), RegexTokens.repeat(3, 4)
    };
    for (int token : tokens) {
      double p = StrictMath.exp(RegexVocabulary.logProbability(token));
      int count = 0;
      for (int i = 0; i < draws; i++) {
        count += RegexVocabulary.sample(RegexVocabulary.id(token), rng) == token ? 1 : 0;
      }
      double deviation = Math.sqrt(p * (1 - p) * draws);
      assertEquals(p * draws, count, 5 * deviation + 2, RegexTokens.print(token));
    }
  }
}
