package mws4j.domains.regex.library.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.Macro;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.domains.regex.library.WrittenPrograms;
import mws4j.domains.regex.library.learning.LibraryLearner.Limits;
import mws4j.domains.regex.library.learning.LibraryUse.MacroUse;
import org.junit.jupiter.api.Test;

final class LibraryLearnerTest {
  private static Remembered column(String name, List<String> strings, String... programs) {
    return new Remembered(name, strings, Stream.of(programs).map(RegexProgram::parse).toList());
  }

  private static Remembered column(String name, String... programs) {
    return column(name, List.of(), programs);
  }

  private static List<String> learned(RegexLibrary known, Limits limits, Remembered... columns) {
    return LibraryLearner.learn(List.of(columns), known, limits).macros().stream()
        .map(macro -> macro.name() + " " + macro.regex())
        .toList();
  }

  private static List<Remembered> random(RandomGenerator rng) {
    List<Remembered> columns = new ArrayList<>();
    List<RegexProgram> pool = new ArrayList<>();
    for (int c = 1 + rng.nextInt(6); c >= 0; c--) {
      List<RegexProgram> programs = new ArrayList<>();
      for (int p = rng.nextInt(4); p >= 0; p--) {
        boolean again = !pool.isEmpty() && rng.nextInt(3) == 0;
        RegexProgram program =
            again
                ? pool.get(rng.nextInt(pool.size()))
                : WrittenPrograms.plain(1 + rng.nextInt(24), rng);
        pool.add(program);
        programs.add(program);
      }
      columns.add(new Remembered("", List.of(), programs));
    }
    return columns;
  }

  @Test
  void theBestRunIsThatOfTheTwin() {
    RandomGenerator rng = new SplittableRandom(1);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      List<Remembered> columns = random(rng);
      RegexLibrary library = WrittenPrograms.library(rng.nextInt(3), 5, rng);
      int fewest = 1 + rng.nextInt(3);
      int longest = 2 + rng.nextInt(20);
      RunsTwin twin = new RunsTwin(columns, library);
      Optional<List<Integer>> expected = twin.best(library, fewest, longest);
      Optional<Run> best =
          BestRun.of(
              new PartSequences(new Corpus(columns, library), library),
              fewest,
              longest,
              tokens ->
                  library.macros().stream()
                      .noneMatch(m -> m.regex().equals(library.program(tokens))));
      assertEquals(
          expected, best.map(run -> Arrays.stream(run.tokens()).boxed().toList()), "case " + i);
      if (best.isPresent()) {
        assertEquals(twin.uses(expected.get()), best.get().uses(), "case " + i);
        found++;
      }
    }
    assertTrue(found > 200, "runs found: " + found);
  }

  @Test
  void aMacroTakesThePlaceOfItsUses() {
    RandomGenerator rng = new SplittableRandom(2);
    for (int i = 0; i < 300; i++) {
      List<Remembered> columns = random(rng);
      Corpus corpus = new Corpus(columns, RegexLibrary.EMPTY);
      long before = corpus.length();
      Optional<Run> best =
          BestRun.of(new PartSequences(corpus, RegexLibrary.EMPTY), 1, 48, tokens -> true);
      if (best.isEmpty()) {
        continue;
      }
      Run run = best.get();
      Macro macro = new Macro("m", RegexProgram.of(run.tokens()));
      corpus.replace(run.tokens(), macro.isGroup(), RegexTokens.MACRO);
      assertEquals(before - (run.tokens().length - 1) * run.uses(), corpus.length());
      RegexLibrary library = RegexLibrary.of(List.of(macro));
      for (Corpus.Entry entry : corpus.entries()) {
        assertEquals(entry.program(), library.program(entry.written()));
      }
    }
  }

  @Test
  void programsAndMacrosTogetherBecomeShorter() {
    RandomGenerator rng = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      List<Remembered> columns = random(rng);
      RegexLibrary library =
          LibraryLearner.learn(columns, RegexLibrary.EMPTY, new Limits(10, 1, 2, 48));
      LibraryUse use = LibraryUse.of(library, columns, RegexProbabilities.initial());
      long bodies = 0;
      for (int k = 0; k < library.size(); k++) {
        bodies += library.writtenWithEarlier(k).length;
      }
      assertTrue(use.written() + bodies <= use.tokens());
      assertTrue(library.isEmpty() || use.written() + bodies < use.tokens());
      use.macros().forEach(each -> assertTrue(each.uses() > 0, each.toString()));
      assertEquals(
          library, LibraryLearner.learn(columns, RegexLibrary.EMPTY, new Limits(10, 1, 2, 48)));
    }
  }

  private static final Limits TWO = new Limits(32, 2, 2, 48);

  @Test
  void macrosNest() {
    RegexLibrary library =
        LibraryLearner.learn(
            List.of(
                column("date", "\\d{4}-\\d\\d-\\d\\d", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"),
                column("day", "\\d{4}-\\d\\d-\\d\\d", "\\d{4}-\\d\\d-\\d\\dx"),
                column("code", "\\d\\d_x", "\\d\\d_y", "\\d\\d_z", "\\u\\d\\d_a", "\\u\\d\\d_b"),
                column("number", "\\d\\d", "\\d\\dy", "a\\d\\d", "b\\d\\d")),
            RegexLibrary.EMPTY,
            TWO);
    List<String> regexes =
        library.macros().stream().map(macro -> macro.regex().toString()).toList();
    int pair = regexes.indexOf("\\d\\d");
    int date = regexes.indexOf("\\d{4}-\\d\\d-\\d\\d");
    assertTrue(pair >= 0 && date >= 0, regexes.toString());
    int[] written = library.writtenWithEarlier(Math.max(pair, date));
    boolean nests = Arrays.stream(written).anyMatch(RegexTokens::isMacro);
    assertEquals(date > pair, nests, library.print(written));
  }

  @Test
  void whatOneColumnAloneRepeatsIsNoMacro() {
    Remembered one = column("a", "abcabcabc", "abcabc", "xabcabc");
    assertEquals(List.of(), learned(RegexLibrary.EMPTY, TWO, one, column("b", "\\d")));
    assertTrue(!learned(RegexLibrary.EMPTY, new Limits(32, 1, 2, 48), one).isEmpty());
    assertSame(
        RegexLibrary.EMPTY, LibraryLearner.learn(List.of(), RegexLibrary.EMPTY, Limits.defaults()));
  }

  @Test
  void macrosAreNoLongerThanTheLimitAndNoMoreThanAsked() {
    Remembered[] columns = {column("a", "abcdefgh", "xabcdefgh"), column("b", "abcdefgh")};
    assertEquals(
        List.of("part abcdefgh"), learned(RegexLibrary.EMPTY, new Limits(32, 1, 2, 8), columns));
    for (String macro : learned(RegexLibrary.EMPTY, new Limits(32, 1, 2, 5), columns)) {
      assertTrue(macro.split(" ", 2)[1].length() <= 5, macro);
    }
    assertEquals(1, learned(RegexLibrary.EMPTY, new Limits(1, 1, 2, 5), columns).size());
    assertEquals(List.of(), learned(RegexLibrary.EMPTY, new Limits(0, 1, 2, 5), columns));
  }

  @Test
  void macrosAreNoShorterThanTheLimit() {
    Remembered[] columns = {
      column("a", "abcdefgh", "ab", "xab", "yab", "zab"), column("b", "abcdefgh", "abx", "aby")
    };
    List<String> any = learned(RegexLibrary.EMPTY, new Limits(32, 2, 2, 48), columns);
    assertTrue(any.stream().anyMatch(macro -> macro.endsWith(" ab")), any.toString());
    assertEquals(
        List.of("part abcdefgh"), learned(RegexLibrary.EMPTY, new Limits(32, 2, 5, 48), columns));
  }

  /** What stacks operators, or is an alternation without brackets, stays as it is. */
  @Test
  void whatNoModelWritesIsNoMacro() {
    Remembered[] columns = {column("a", "xa+?b", "ya+?b"), column("b", "za+?b", "a+?b")};
    for (String macro : learned(RegexLibrary.EMPTY, new Limits(32, 1, 2, 48), columns)) {
      assertTrue(!macro.contains("+?"), macro);
    }
    Remembered[] branches = {column("a", "aa|bb", "bb|aa"), column("b", "aa|bb", "aa|bbx")};
    for (String macro : learned(RegexLibrary.EMPTY, new Limits(32, 1, 2, 48), branches)) {
      assertTrue(!macro.contains("|"), macro);
    }
  }

  @Test
  void knownMacrosKeepTheirNumbersAndNames() {
    RegexLibrary known = RegexLibrary.parse("unused xyz\ndate \\d\\d/\\d\\d");
    RegexLibrary grown =
        LibraryLearner.learn(
            List.of(
                column("date of birth", "\\d\\d/\\d\\d/\\d{4}", "\\d\\d/\\d\\d/\\d{4}?"),
                column("date", "\\d\\d/\\d\\d/\\d{4}", "a\\d\\d/\\d\\d/\\d{4}")),
            known,
            TWO);
    assertEquals(known.macros(), grown.macros().subList(0, 2));
    assertEquals("date-2 \\d\\d/\\d\\d/\\d{4}", grown.toString().split("\n", 0)[2]);
    assertEquals(3, grown.size());
  }

  @Test
  void namesOfNoWordDoNotCollide() {
    RegexLibrary known = RegexLibrary.parse("part xyz\npart-3 xyzz");
    RegexLibrary grown =
        LibraryLearner.learn(
            List.of(column("", "abcd\\u+", "xabcdy\\u+"), column("", "abcdz\\u+", "abcd\\u+\\d")),
            known,
            TWO);
    assertEquals(
        List.of("part", "part-3", "part-2", "part-4"),
        grown.macros().stream().map(Macro::name).toList());
  }

  /** A macro that a later one swallows everywhere is left out. */
  @Test
  void whatNoProgramUsesInTheEndIsLeftOut() {
    RandomGenerator rng = new SplittableRandom(4);
    boolean swallowed = false;
    for (int i = 0; i < 300; i++) {
      List<Remembered> columns = random(rng);
      RegexLibrary library =
          LibraryLearner.learn(columns, RegexLibrary.EMPTY, new Limits(20, 1, 2, 48));
      MacroPlaces places = new MacroPlaces(library, columns);
      for (int k = 0; k < library.size(); k++) {
        assertTrue(places.uses(k) > 0, library::toString);
        swallowed |= library.writtenWithEarlier(k).length < library.macros().get(k).length();
      }
    }
    assertTrue(swallowed, "no macro contains another");
  }

  @Test
  void limitsAreChecked() {
    int[][] refused = {
      {-1, 1, 2, 9}, {129, 1, 2, 9}, {1, 0, 2, 9}, {1, 1, 1, 9}, {1, 1, 9, 8}, {1, 1, 2, 201}
    };
    for (int[] c : refused) {
      assertThrows(IllegalArgumentException.class, () -> new Limits(c[0], c[1], c[2], c[3]));
    }
  }

  @Test
  void usesSayWhereAndWhat() {
    List<Remembered> columns =
        List.of(
            column("start time", List.of("08:30", "12:30"), "\\d\\d:\\d\\d", "\\d\\d:\\d0"),
            column("end time", List.of("9:30 x", "10:45 x"), "\\d?\\d:\\d\\d x"),
            column("code", List.of("abx", "bax", "ax"), "(a|b|-)+x(y(a|b|-){2})?"),
            column("", List.of("1"), "\\d"));
    RegexLibrary library =
        RegexLibrary.parse("minutes :\\d\\d\ngroup (a|b|-)\nclock \\d\\d:\\d\\d\nnone xyz{2}");
    LibraryUse use = LibraryUse.of(library, columns, RegexProbabilities.initial());
    assertEquals(5, use.programs());
    assertEquals(5 + 5 + 8 + 21 + 1, use.tokens());
    assertEquals(1 + 5 + 6 + 9 + 1, use.written());
    assertEquals(
        List.of("group", "minutes", "clock", "none"),
        use.macros().stream().map(each -> each.macro().name()).toList());
    MacroUse group = use.macros().get(0);
    assertEquals(2, group.uses());
    assertEquals(1, group.columns());
    assertEquals(List.of("code"), group.headings());
    assertEquals(List.of("a", "b"), group.samples().subList(0, 2));
    MacroUse minutes = use.macros().get(1);
    assertEquals(List.of(":30", ":45"), minutes.samples().subList(0, 2));
    assertEquals(List.of("end time"), minutes.headings());
    MacroUse clock = use.macros().get(2);
    assertEquals(List.of("08:30", "12:30"), clock.samples().subList(0, 2));
    assertEquals("\\d\\d(?&minutes)", clock.written());
    MacroUse none = use.macros().get(3);
    assertEquals(0, none.uses());
    assertEquals(List.of("xyzz"), none.samples());
    assertEquals(List.of(), none.headings());
  }

  @Test
  void namesAreWordsOfTheHeadings() {
    List<Remembered> columns = new ArrayList<>();
    for (String heading : List.of("birth-date", "Date 2", "a date", "zip", "zip code", "code")) {
      String program = heading.contains("ate") ? "\\d\\d/\\d\\d" : "\\u\\u\\d{5}";
      columns.add(column(heading, program, "x" + program, "y" + program));
    }
    assertEquals(
        List.of("date \\d\\d/\\d\\d", "code \\u\\u\\d{5}"),
        learned(RegexLibrary.EMPTY, new Limits(2, 2, 2, 48), columns.toArray(Remembered[]::new)));
    List<Remembered> nameless =
        columns.stream().map(c -> new Remembered("", c.strings(), c.programs())).toList();
    assertEquals(
        List.of("part", "part-2"),
        LibraryLearner.learn(nameless, RegexLibrary.EMPTY, new Limits(2, 2, 2, 48))
            .macros()
            .stream()
            .map(Macro::name)
            .toList());
  }

  @Test
  void equalProgramsOfAColumnCountOnce() {
    RegexProgram program = RegexProgram.parse("ab");
    Remembered column = new Remembered("", List.of(), List.of(program, program));
    assertEquals(List.of(program), column.programs());
    Corpus corpus = new Corpus(List.of(column, column), RegexLibrary.EMPTY);
    assertEquals(1, corpus.entries().size());
    assertEquals(2, corpus.entries().get(0).times());
    assertArrayEquals(program.tokens(), corpus.entries().get(0).written());
  }
}
