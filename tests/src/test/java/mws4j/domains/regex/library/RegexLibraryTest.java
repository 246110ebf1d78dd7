package mws4j.domains.regex.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class RegexLibraryTest {
  private static final RegexLibrary DATES =
      RegexLibrary.parse("two \\d\\d\nday -\\d\\d\ndate \\d{4}-\\d\\d-\\d\\d\nsign (\\+|-)");

  private static String written(RegexLibrary library, String program) {
    return library.print(library.write(RegexProgram.parse(program).tokens()));
  }

  @Test
  void programsAreWrittenWithTheFewestTokens() {
    String[][] cases = {
      {"\\d{4}-\\d\\d-\\d\\d", "(?&date)"},
      {"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "(?&date) (?&two):(?&two)"},
      {"\\d\\d\\d", "(?&two)\\d"}, // of equally short ways that which begins with a macro
      {"\\d\\d+", "\\d\\d+"}, // the operator takes the last digit alone
      {"(\\d\\d)+", "((?&two))+"},
      {"\\d\\d{3}", "\\d\\d{3}"},
      {"(\\+|-)?\\d\\d", "(?&sign)?(?&two)"},
      {"a(\\+|-){2}(\\d\\d|-\\d\\d)", "a(?&sign){2}((?&two)|(?&day))"},
      {"\\d|\\d", "\\d|\\d"},
      {"x", "x"},
    };
    for (String[] c : cases) {
      assertEquals(c[1], written(DATES, c[0]), c[0]);
    }
  }

  @Test
  void whatIsWrittenExpandsToTheProgram() {
    RandomGenerator rng = new SplittableRandom(1);
    int shorter = 0;
    for (int i = 0; i < 3000; i++) {
      RegexLibrary library = WrittenPrograms.library(1 + rng.nextInt(8), 6, rng);
      RegexProgram program = WrittenPrograms.plain(1 + rng.nextInt(40), rng);
      int[] written = library.write(program.tokens());
      assertEquals(program, library.program(written), library::toString);
      assertEquals(program.length(), library.expandedLength(written, 0, written.length));
      assertTrue(written.length <= program.length());
      shorter += written.length < program.length() ? 1 : 0;
    }
    assertTrue(shorter > 500, "only " + shorter + " programs used a macro");
  }

  /** Every way to write a program, tried out. */
  @Test
  void noWayOfWritingIsShorter() {
    RandomGenerator rng = new SplittableRandom(2);
    for (int i = 0; i < 2000; i++) {
      RegexLibrary library = WrittenPrograms.library(4, 5, rng);
      int[] program = WrittenPrograms.plain(1 + rng.nextInt(11), rng).tokens();
      List<int[]> ways = new ArrayList<>();
      addWays(library, program, 0, new int[0], ways);
      int fewest = ways.stream().mapToInt(way -> way.length).min().orElseThrow();
      int[] written = library.write(program);
      assertEquals(fewest, written.length);
      assertTrue(ways.stream().anyMatch(way -> Arrays.equals(way, written)));
    }
  }

  private static void addWays(
      RegexLibrary library, int[] program, int at, int[] before, List<int[]> ways) {
    if (at == program.length) {
      RegexGrammar grammar = WrittenPrograms.grammar(program.length, library);
      if (grammar.isValid(before, 0, before.length)) {
        ways.add(before);
      }
      return;
    }
    for (int k = -1; k < library.size(); k++) {
      int[] token = {k < 0 ? program[at] : RegexTokens.MACRO + k};
      int[] regex = library.expand(token, 0, 1);
      int end = at + regex.length;
      if (end <= program.length && Arrays.equals(regex, Arrays.copyOfRange(program, at, end))) {
        int[] longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = token[0];
        addWays(library, program, end, longer, ways);
      }
    }
  }

  @Test
  void theWrittenFormIsReadBack() {
    RandomGenerator rng = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      RegexLibrary library = WrittenPrograms.library(1 + rng.nextInt(20), 12, rng);
      assertEquals(library, RegexLibrary.parse(library.toString()));
    }
    assertSame(RegexLibrary.EMPTY, RegexLibrary.parse(""));
    assertEquals("", RegexLibrary.EMPTY.toString());
    RegexLibrary odd = RegexLibrary.parse("a  \\x{000A}\nb \\{ =\u00e4");
    assertEquals("a  \\x{000A}\nb \\{ =\u00e4", odd.toString());
    assertEquals(odd, RegexLibrary.parse(odd.toString()));
  }

  @Test
  void hostileTextsAreRefusedWithTheLine() {
    String[][] cases = {
      {"two \\d\\d\n", "library, line 2: expected a name and a regex"},
      {"two", "library, line 1: expected a name and a regex"},
      {"two ", "library, line 1: regex: expected a character, a class or '(' at offset 0"},
      {" \\d\\d", "library, line 1: macro: a name is a small letter"},
      {"Two \\d\\d", "library, line 1: macro: a name is a small letter"},
      {"a".repeat(33) + " ab", "library, line 1: macro: a name is a small letter"},
      {"two \\d\\d\ntwo \\d", "library, line 2: macro \"two\": one token needs no macro"},
      {"two \\d\\d\ntwo aa", "library: there are two macros \"two\"; give one another name"},
      {"two \\d\\d\nzwei \\d\\d", "library: macro \"zwei\" stands for the same as one before it"},
      {"or a|b", "library, line 1: macro \"or\": an alternation must be in brackets"},
      {"or (a|b)c|d", "library, line 1: macro \"or\": an alternation must be in brackets"},
      {"twice a+?", "library, line 1: macro \"twice\": models write no operator behind another"},
      {"cut (ab", "library, line 1: regex: expected ')'"},
      {"cut ab)", "library, line 1: regex: ')' without '('"},
      {"call (?&two)b", "library, line 1: regex: expected a character, a class or '('"},
      {"x" + " a".repeat(101), "library, line 1: regex: expected at most 200 tokens; one more"},
      {"tab \t\t", "library, line 1: regex: no token for character code 9"},
      {"half a\ud800", "library, line 1: regex: no token for character code 55296"},
    };
    for (String[] c : cases) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> RegexLibrary.parse(c[0]), c[0]);
      assertTrue(e.getMessage().startsWith(c[1]), e.getMessage());
      assertTrue(e.getMessage().length() < 400, e.getMessage());
    }
  }

  @Test
  void libraryHasARoomForManyMacrosAndNoMore() {
    List<String> lines =
        IntStream.range(0, RegexLibrary.MOST + 1)
            .mapToObj(k -> "m" + k + " " + "ab".repeat(1 + k % 100) + (k < 100 ? "" : "c"))
            .collect(Collectors.toCollection(ArrayList::new));
    String tooMany = String.join("\n", lines);
    assertEquals(
        "library, line 129: at most 128 macros are possible",
        assertThrows(IllegalArgumentException.class, () -> RegexLibrary.parse(tooMany))
            .getMessage());
    lines.remove(RegexLibrary.MOST);
    RegexLibrary full = RegexLibrary.parse(String.join("\n", lines));
    assertEquals(RegexLibrary.MOST, full.size());
    Macro more = new Macro("more", RegexProgram.parse("xy"));
    assertEquals(
        "library: 129 macros; at most 128 are possible",
        assertThrows(IllegalArgumentException.class, () -> full.with(List.of(more))).getMessage());
  }

  @Test
  void numbersStayWhenALibraryGrows() {
    RegexLibrary larger = DATES.with(List.of(new Macro("more", RegexProgram.parse("xy"))));
    assertEquals(DATES.macros(), larger.macros().subList(0, DATES.size()));
    assertNotEquals(DATES, larger);
    int[] tokens = {RegexTokens.MACRO + 1, RegexTokens.MACRO + 3};
    assertEquals(DATES.program(tokens), larger.program(tokens));
    assertEquals("-\\d\\d(\\+|-)", larger.program(tokens).toString());
  }

  @Test
  void macrosAreWrittenWithEarlierOnes() {
    assertEquals("-(?&two)", DATES.print(DATES.writtenWithEarlier(1)));
    assertEquals("\\d{4}(?&day)(?&day)", DATES.print(DATES.writtenWithEarlier(2)));
  }

  @Test
  void batchesAreExpandedObservationByObservation() {
    ProgramBatch batch = new ProgramBatch();
    batch.add(new int[] {RegexTokens.MACRO, RegexTokens.DIGIT});
    batch.turnTo(3);
    batch.add(new int[] {RegexTokens.MACRO + 2});
    ProgramBatch expanded = DATES.expand(batch);
    assertEquals("\\d\\d\\d", RegexProgram.of(expanded.copyOf(0)).toString());
    assertEquals("\\d{4}-\\d\\d-\\d\\d", RegexProgram.of(expanded.copyOf(1)).toString());
    assertArrayEquals(new int[] {0, 3}, expanded.observations());
    assertSame(batch, RegexLibrary.EMPTY.expand(batch));
    ProgramBatch unknown = new ProgramBatch();
    unknown.add(new int[] {RegexTokens.MACRO + 4});
    assertEquals(
        "library: there is no macro 4, only 4",
        assertThrows(IllegalArgumentException.class, () -> DATES.expand(unknown)).getMessage());
  }
}
