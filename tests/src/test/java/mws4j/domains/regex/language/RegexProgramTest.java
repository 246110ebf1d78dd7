package mws4j.domains.regex.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.brics.automaton.RegExp;
import dk.brics.automaton.RunAutomaton;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.pattern.PatternDialect;
import org.junit.jupiter.api.Test;

final class RegexProgramTest {
  private static final int[] LEAVES = {
    RegexTokens.literal('a'),
    RegexTokens.literal('.'),
    RegexTokens.literal('\\'),
    RegexTokens.literal('('),
    RegexTokens.literal(']'),
    RegexTokens.literal('"'),
    RegexTokens.ANY,
    RegexTokens.WORD,
    RegexTokens.DIGIT,
    RegexTokens.UPPER,
    RegexTokens.LOWER,
    RegexTokens.SPACE
  };

  @Test
  void parserErrorsSayWhereAndWhat() {
    String[][] cases = {
      {"", "expected a character, a class or '(' at offset 0 of \"\""},
      {"(\\d+\\.\\d*", "expected ')' at offset 9 of \"(\\d+\\.\\d*\""},
      {"*a", "expected a character, a class or '(' before '*' at offset 0 of \"*a\""},
      {"a|", "expected a character, a class or '(' at offset 2 of \"a|\""},
      {"a||b", "expected a character, a class or '(' before '|' at offset 2 of \"a||b\""},
      {"()", "expected a character, a class or '(' before ')' at offset 1 of \"()\""},
      {"a)", "')' without '(' at offset 1 of \"a)\""},
      {"a\\", "expected a character behind '\\' at offset 2 of \"a\\\""},
      {
        "\\x",
        "expected one of w d u l s a h H i S U L A W D X x{hex} ? * + | ( ) . { } \\ behind '\\'"
            + " at offset 1 of \"\\x\""
      },
      {"a\tb", "no token for character code 9 at offset 1 of \"a\\x{0009}b\""},
      {"a\ud800", "no token for character code 55296 at offset 1 of \"a\\x{d800}\""},
    };
    for (String[] c : cases) {
      RegexSyntaxException e =
          assertThrows(RegexSyntaxException.class, () -> RegexProgram.parse(c[0]), c[0]);
      assertEquals("regex: " + c[1], e.getMessage());
      assertEquals(c[0], e.text());
      assertTrue(c[1].startsWith(e.rule() + " at offset " + e.offset()), c[1]);
    }
    String longest = "a".repeat(RegexSyntax.MAX_LENGTH);
    assertEquals(RegexSyntax.MAX_LENGTH, RegexProgram.parse(longest).length());
    RegexSyntaxException e =
        assertThrows(RegexSyntaxException.class, () -> RegexProgram.parse(longest + "b"));
    assertEquals(RegexSyntax.MAX_LENGTH, e.offset());
    assertTrue(e.getMessage().endsWith("a...\""), e.getMessage());
  }

  @Test
  void printedProgramsAreReadBack() {
    RandomGenerator rng = new SplittableRandom(6);
    int[] leaves = new int[RegexTokens.SPACE + 1];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = i;
    }
    for (int i = 0; i < 5000; i++) {
      RegexProgram program = RandomPrograms.program(1 + rng.nextInt(30), leaves, rng);
      RegexProgram back = RegexProgram.parse(program.toString());
      assertArrayEquals(program.tokens(), back.tokens());
      assertEquals(program, back);
      assertEquals(program.hashCode(), back.hashCode());
      RegexNode node = program.toNode();
      assertEquals(node, RegexProgram.parse(node.toString()).toNode(), program.toString());
    }
  }

  @Test
  void operatorsBindAsStated() {
    String[][] cases = {
      {"a|b|c", "a|(b|c)"},
      {"ab|cd*", "(ab)|(c(d*))"},
      {"a?*", "(a?)*"},
      {"(a)", "a"},
      {"a+b?|c", "((a+)(b?))|c"}
    };
    for (String[] c : cases) {
      assertEquals(RegexProgram.parse(c[1]).toNode(), RegexProgram.parse(c[0]).toNode(), c[0]);
    }
    assertNotEquals(RegexProgram.parse("(a|b)|c").toNode(), RegexProgram.parse("a|b|c").toNode());
    assertNotEquals(RegexProgram.parse("(ab)c").toNode(), RegexProgram.parse("abc").toNode());
  }

  @Test
  void hasAnEquivalentJavaPattern() {
    String[][] cases = {
      {"\\d+-\\u\\l*", "\\d+-[A-Z][a-z]*"},
      {"\\u\\u-\\d\\d\\d\\d\\d", "[A-Z]{2}-\\d{5}"},
      {"\\u{2}-\\d{5}", "[A-Z]{2}-\\d{5}"},
      {"\\d\\d?\\d?\\.", "\\d{1,3}\\."},
      {"\\d\\d\\d+", "\\d{3,}"},
      {"(a|b)?c", "[ab]?c"},
      {"(ab|c)?d", "(?:ab|c)?d"},
      {"a+?", "a*"},
      {"(ab|c)d", "(?:ab|c)d"},
      {".\\.\\w\\s", "[\\t -~]\\.[0-9A-Za-z][\\t ]"},
      {"a|bc", "a|bc"},
      {"$[^]{}", "\\$\\[\\^\\]\\{\\}"},
      {"less", "less"},
      {"00000", "0{5}"},
      {"\\d+(,\\d+)*", "\\d+(?:,\\d+)*+"},
      {"(\\d+,)*\\d+", "(?:\\d+,)*+\\d+"},
      {".+@.+\\.\\l+", "[\\t -~]+@[\\t -~]+\\.[a-z]+"},
      {"((a*)*)*", "a*"},
      {
        "\\U\\L+ \\A\\W\\D\\X\\S\\i",
        "\\p{Lu}\\p{Ll}+ [\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd}]\\p{Nd}[\\s\\S]\\S[\\w.-]"
      },
      {"\u20ac\\x{a0}\\x{9}\\x{1}", "\u20ac\\x{A0}\\t\\x01"},
    };
    for (String[] c : cases) {
      assertEquals(c[1], RegexProgram.parse(c[0]).toJavaPattern(), c[0]);
    }
  }

  @Test
  void probabilityIsPositiveExactlyOnTheLanguage() {
    RandomGenerator rng = new SplittableRandom(7);
    RegexScorer scorer = new RegexScorer(RegexProbabilities.initial(), new ScalarRegexKernel());
    RegexSampler sampler = new RegexSampler(RegexProbabilities.initial());
    int matched = 0;
    for (int i = 0; i < 2000; i++) {
      RegexProgram program = RandomPrograms.program(1 + rng.nextInt(14), LEAVES, rng);
      String source = program.toJavaPattern();
      Pattern java = Pattern.compile(source);
      String plain = program.toPattern(PatternDialect.RE2);
      com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile(plain);
      RunAutomaton brics = new RunAutomaton(new RegExp(brics(plain), RegExp.NONE).toAutomaton());
      for (int k = 0; k < 6; k++) {
        String random = RandomPrograms.string(6, "aA1. \t\\(]\"\u00e4", rng);
        String text = k % 2 == 0 ? random : sampler.sample(program, 8, rng).orElse(random);
        String what = program + " = " + source + " on \"" + text + "\"";
        boolean possible = scorer.score(scorer.observe(text), program) > Double.NEGATIVE_INFINITY;
        assertEquals(java.matcher(text).matches(), possible, what);
        assertEquals(re2.matches(text), possible, "RE2: " + what);
        assertEquals(brics.run(text), possible, "brics: " + what);
        matched += possible ? 1 : 0;
      }
    }
    assertTrue(matched > 3000 && matched < 11000, "matched: " + matched);
  }

  /** The same in the syntax of dk.brics: plain groups, digits, the tab itself, quotes escaped. */
  private static String brics(String source) {
    return source
        .replace("(?:", "(")
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\d", "$1[0-9]")
        .replace("\\t", "\t")
        .replace("\"", "\\\"");
  }

  @Test
  void hostileTextIsRejectedOrReadAndNothingElse() {
    RandomGenerator rng = new SplittableRandom(8);
    String[] texts = {
      "(".repeat(100_000),
      "a".repeat(100_000),
      ")".repeat(100_000),
      "(a".repeat(50_000) + ")",
      "\\".repeat(99_999),
      "|".repeat(100_000),
      "a" + "*".repeat(100_000)
    };
    for (String text : texts) {
      assertThrows(RegexSyntaxException.class, () -> RegexProgram.parse(text));
    }
    String nested = "(".repeat(99) + "a" + ")".repeat(99);
    RegexScorer scorer = new RegexScorer(RegexProbabilities.initial(), new ScalarRegexKernel());
    assertEquals(0, scorer.score(scorer.observe("a"), RegexProgram.parse(nested)));
    Pattern.compile(RegexProgram.parse(nested).toJavaPattern());
    String alphabet = "ab(()))|?*+\\\\dwus.\u00e4\n\ud800";
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = RandomPrograms.string(12, alphabet, rng);
      try {
        RegexProgram program = RegexProgram.parse(text);
        assertEquals(text, program.toString());
        read++;
      } catch (RegexSyntaxException e) {
        assertTrue(e.offset() >= 0 && e.offset() <= text.length(), e.getMessage());
      }
    }
    assertTrue(read > 500, "read: " + read);
  }

  @Test
  void rejectsTokensThatAreNoProgram() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RegexProgram.of(1, RegexTokens.OR));
    assertEquals("regex: tokens are not a program of 1 to 200 tokens: [1, 104]", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> RegexProgram.of(1, RegexTokens.END));
  }
}
