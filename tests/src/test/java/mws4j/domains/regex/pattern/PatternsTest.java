package mws4j.domains.regex.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.language.RegexProgram;
import org.junit.jupiter.api.Test;

final class PatternsTest {
  @Test
  void javaAndRe2AcceptExactlyWhatIsPossible() {
    RandomGenerator rng = new SplittableRandom(51);
    int matched = 0;
    int all = 0;
    for (int i = 0; i < 3000; i++) {
      RegexProgram program = RandomTexts.program(i, rng);
      String source = program.toJavaPattern();
      Pattern java = Pattern.compile(source);
      String re2Source = program.toPattern(PatternDialect.RE2);
      com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile(re2Source);
      for (RandomTexts.Case c : RandomTexts.texts(program, 9, rng)) {
        String what = program + " on \"" + c.text() + "\" as ";
        assertEquals(c.possible(), java.matcher(c.text()).matches(), what + source);
        assertEquals(c.possible(), re2.matches(c.text()), what + re2Source);
        matched += c.possible() ? 1 : 0;
        all++;
      }
    }
    assertTrue(matched > all / 5 && matched < all * 4 / 5, matched + " of " + all);
  }

  /** All patterns written anew, also those that need not be. */
  @Test
  void patternsFromAutomataAcceptTheSame() {
    RandomGenerator rng = new SplittableRandom(52);
    int written = 0;
    for (int i = 0; i < 1000; i++) {
      RegexProgram program = RandomTexts.program(i, rng);
      PatternNode node = program.toPatternNode();
      List<PatternNode> anew =
          PatternAutomaton.of(node).map(StateElimination::patterns).orElse(List.of());
      written += anew.isEmpty() ? 0 : 1;
      for (PatternNode pattern : anew) {
        String source =
            new PatternPrinter(PatternDialect.JAVA, PatternPrinter.Hold.GROUPS).print(pattern);
        Pattern java = Pattern.compile(source);
        for (RandomTexts.Case c : RandomTexts.texts(program, 6, rng)) {
          String what = program + " on \"" + c.text() + "\" as " + source;
          assertEquals(c.possible(), java.matcher(c.text()).matches(), what);
        }
      }
    }
    assertTrue(written > 800, "written: " + written);
  }

  /** Programs in which the first way is often, but not always, the right one. */
  @Test
  void greedyReadingsLoseNothing() {
    RandomGenerator rng = new SplittableRandom(54);
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      RegexProgram program = RandomTexts.program(i, rng);
      PatternNode node = program.toPatternNode();
      if (!GreedyReading.losesNothing(node)) {
        continue;
      }
      held++;
      String source = new PatternPrinter(PatternDialect.JAVA, PatternPrinter.Hold.ALL).print(node);
      Pattern java = Pattern.compile(source);
      for (RandomTexts.Case c : RandomTexts.texts(program, 6, rng)) {
        String what = program + " on \"" + c.text() + "\" as " + source;
        assertEquals(c.possible(), java.matcher(c.text()).matches(), what);
      }
    }
    assertTrue(held > 2000, "held: " + held);
  }

  @Test
  void noTextTakesLongOrMuchStack() throws InterruptedException {
    String[] programs = {
      "(a*)*b",
      "(a+)+b",
      "(a|a)*b",
      "(a|aa)+b",
      "(a?b?)*c",
      "((a?)*b?)*c",
      "(\\w+\\s?)*\\.",
      "(\\w+,)*\\w+",
      "(.+,)*.+",
      ".*.*.*.*.*b",
      ".*a.*a.*a.*b",
      "(a|b|ab)*c",
      "(ab|ac)*d",
      "(a|b)*a(a|b)(a|b)(a|b)c",
      "(\\d+\\.\\d+,?)+",
      "(\\.\\d+)*",
      "(a(ba)?)*",
      "((ab)*c)*",
      "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaaaa",
      "(\\S+ ?)+x",
      "(\\X\\X|\\X)*b",
      "\\X{3,5}\\X+b",
      "(\\A+\\W*)*-",
      "(\u00e4|\\L)+b",
      "(a{1,3}){1,200}b",
      "((a|b){2}c?)*d",
      "(\\i+\\.)+\\l+",
      "(\\a+-?)*!",
      "(a|b)+(ab)+(a|b)+c",
      "(a+b?)+(b+a?)+c",
      "(\\w{1,30}\\s?){1,20}",
      "(\\A{1,40} ?){1,50}-",
      "(\\X{1,40},){3}\\X{1,40}"
    };
    List<String> texts = new ArrayList<>();
    for (String piece :
        List.of(
            "a",
            "ab",
            "abc",
            "a,",
            "a ",
            "1.2,",
            ".1",
            "a.",
            "\ud835\udc00a",
            "\u00e4",
            "ac",
            "aab",
            "b",
            "a-",
            " ")) {
      for (String end : List.of("", "b", "!", "c", "d")) {
        texts.add(piece.repeat(5000) + end);
      }
    }
    Thread small = new Thread(null, () -> checkQuick(programs, texts), "small stack", 512 * 1024);
    Throwable[] thrown = new Throwable[1];
    small.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    small.start();
    small.join();
    assertEquals(null, thrown[0]);
  }

  private static void checkQuick(String[] programs, List<String> texts) {
    for (String program : programs) {
      String source = RegexProgram.parse(program).toJavaPattern();
      Pattern pattern = Pattern.compile(source);
      com.google.re2j.Pattern re2 =
          com.google.re2j.Pattern.compile(
              RegexProgram.parse(program).toPattern(PatternDialect.RE2));
      for (String text : texts) {
        long start = System.nanoTime();
        boolean matches = pattern.matcher(text).matches();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 5000, program + " as " + source + " took " + millis + " ms");
        if (text.hashCode() % 8 == 0) { // RE2/J is slow
          assertEquals(re2.matches(text), matches, program + " as " + source);
        }
      }
    }
  }

  @Test
  void writingIsQuickToo() {
    RandomGenerator rng = new SplittableRandom(53);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < 300; i++) {
            RegexProgram program = ExtendedPrograms.program(120, ExtendedPrograms.leaves(), 9, rng);
            Pattern.compile(program.toJavaPattern());
          }
        });
  }

  @Test
  void re2TakesLargeCounts() {
    String[] programs = {"(a{40}){40}", "((ab){0,200}c){20}", "a{255}a{255}a{255}a{255}a{255}b*"};
    for (String program : programs) {
      String source = RegexProgram.parse(program).toPattern(PatternDialect.RE2);
      com.google.re2j.Pattern.compile(source);
    }
    com.google.re2j.Pattern re2 =
        com.google.re2j.Pattern.compile(
            RegexProgram.parse("(a{40}){40}").toPattern(PatternDialect.RE2));
    assertTrue(re2.matches("a".repeat(1600)));
    assertTrue(!re2.matches("a".repeat(1599)));
  }
}
