package mws4j.domains.regex.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.SmallStack;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

/** What Java reads takes no more stack the longer it is, and matches the same as before. */
final class JavaStackTest {
  private static final int LONG = 200_000;

  /** For every way of writing: as it is, all of it possessive, anew from an automaton. */
  private static final String[][] WAYS = {
    {
      "as it is",
      "[a-z]+( [a-z]+)*",
      "(\\w+,)*-",
      "(a(ba)?)*",
      "(a\\d*b?,){150}",
      "(\\W{3},?)*-",
      "\\X\\X\\X+",
      "((ab+)*c)*",
      "(a|bb)(a|bb)+c?",
      "(a\\d*b?,){0,90};(a\\d*b?,){0,90};(a\\d*b?,){0,90};(a\\d*b?,){0,90};"
    },
    {"held", "(a|aa)+b", "(\\U+ ?)+", "(\\w{1,30} ?)+", "(\\d+,?)+"},
    {"anew", "(\\w+,)*\\w+", "(ab|ac)*d", "(\\.\\d+)*(\\.\\d+,)*"},
  };

  private static PatternNode node(String program) {
    return RegexProgram.parse(program.replace("[a-z]", "\\l")).toPatternNode();
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }

  @Test
  void everyWayOfWritingReadsLongTextsOnASmallStack() throws InterruptedException {
    RandomGenerator rng = new SplittableRandom(81);
    for (String[] way : WAYS) {
      for (String program : List.of(way).subList(1, way.length)) {
        PatternNode node = node(program);
        String source = Patterns.print(node, PatternDialect.JAVA);
        String what = way[0] + " " + program + " as " + source;
        assertEquals(way[0], way(node), what);
        assertTrue(Patterns.isHarmless(node), what);
        Pattern pattern = Pattern.compile(source);
        String text = LongTexts.text(node, LONG, rng);
        assertTrue(SmallStack.call(() -> matches(pattern, text)), what);
        boolean any = program.startsWith("\\X");
        assertEquals(any, SmallStack.call(() -> matches(pattern, text + "\n")), what);
      }
    }
  }

  private static String way(PatternNode node) {
    if (Backtracking.isBounded(node, JavaStack.shortLoop(node))) {
      return "as it is";
    }
    return GreedyReading.losesNothing(node) ? "held" : "anew";
  }

  @Test
  void randomProgramsReadLongTextsOnASmallStack() throws InterruptedException {
    RandomGenerator rng = new SplittableRandom(82);
    int told = 0;
    for (int i = 0; i < 300; i++) {
      PatternNode node = RandomTexts.program(i, rng).toPatternNode();
      Pattern pattern = Pattern.compile(Patterns.print(node, PatternDialect.JAVA));
      if (Patterns.growsJavaStack(node, PatternDialect.JAVA)) {
        told++;
        continue;
      }
      String text = LongTexts.text(node, LONG, rng);
      assertTrue(SmallStack.call(() -> matches(pattern, text)), pattern.pattern());
    }
    assertTrue(told <= 3, "said to grow: " + told);
  }

  /** Patterns written plainly, and every other way that is allowed, on all short strings. */
  @Test
  void whatIsHeldMatchesTheSameStrings() {
    RandomGenerator rng = new SplittableRandom(83);
    List<String> strings = strings("ab-", 6);
    int[] leaves = {
      RegexTokens.literal('a'),
      RegexTokens.literal('b'),
      RegexTokens.literal('-'),
      RegexTokens.LETTER,
      RegexTokens.WORD
    };
    int held = 0;
    for (int i = 0; i < 6000; i++) {
      RegexProgram program = ExtendedPrograms.program(1 + rng.nextInt(14), leaves, 4, rng);
      PatternNode node = program.toPatternNode();
      String plain = print(node, PatternPrinter.Hold.NOTHING, JavaStack.SHORT_LOOP);
      List<String> sources = new ArrayList<>(List.of(Patterns.print(node, PatternDialect.JAVA)));
      if (Backtracking.isBounded(node, 1)) {
        sources.add(print(node, PatternPrinter.Hold.GROUPS, 1));
      }
      held += sources.stream().anyMatch(source -> !source.equals(plain)) ? 1 : 0;
      Pattern expected = Pattern.compile(plain);
      for (String source : sources) {
        Pattern pattern = Pattern.compile(source);
        for (String string : strings) {
          boolean matches = matches(pattern, string);
          assertEquals(
              matches(expected, string), matches, program + " as " + source + ": " + string);
        }
      }
    }
    assertTrue(held > 250, "written in another way: " + held);
  }

  private static String print(PatternNode node, PatternPrinter.Hold hold, int shortLoop) {
    return new PatternPrinter(PatternDialect.JAVA, hold, shortLoop).print(node);
  }

  private static List<String> strings(String alphabet, int longest) {
    List<String> all = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < longest; length++) {
      int to = all.size();
      for (; from < to; from++) {
        for (int i = 0; i < alphabet.length(); i++) {
          all.add(all.get(from) + alphabet.charAt(i));
        }
      }
    }
    return all;
  }

  /** What is written for others is read by Java here: it overflows exactly where that is said. */
  @Test
  void whereJavaOverflowsIsSaid() throws InterruptedException {
    Object[][] cases = {
      {"[a-z]+( [a-z]+)*", true},
      {"(ab|c)*", true},
      {"(\\w-?)+", true},
      {"\\X\\X\\X+", false},
      {"(\\X\\d)*", true},
      {"(\\d{3}-)*", false},
      {"([a-z]\\d)+", false},
      {"\\X*", false},
      {"[a-z]*\\d\\d\\d+", false},
      {"(ab?){20}", false},
    };
    RandomGenerator rng = new SplittableRandom(84);
    for (Object[] each : cases) {
      PatternNode node = node((String) each[0]);
      assertTrue(!Patterns.growsJavaStack(node, PatternDialect.JAVA), (String) each[0]);
      for (PatternDialect dialect : List.of(PatternDialect.PYTHON, PatternDialect.ECMASCRIPT)) {
        assertEquals(each[1], Patterns.growsJavaStack(node, dialect), (String) each[0]);
      }
      // Of these programs, JavaScript is written as Java is.
      String source =
          new PatternPrinter(PatternDialect.ECMASCRIPT, PatternPrinter.Hold.NOTHING).print(node);
      Pattern pattern = Pattern.compile(source);
      boolean overflows = false;
      for (int i = 0; i < 8 && !overflows; i++) {
        overflows = overflows(pattern, LongTexts.text(node, LONG, rng));
      }
      assertEquals(each[1], overflows, source);
    }
  }

  private static boolean overflows(Pattern pattern, String text) throws InterruptedException {
    try {
      assertTrue(SmallStack.call(() -> matches(pattern, text)), pattern.pattern());
      return false;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  /** Its automaton has thousands of states, and its loops may end anywhere. */
  @Test
  void whatCannotBeWrittenBetterIsSaid() {
    String program = "((\\w|a\\d)*a(\\w|a\\d){30,40}c?)*\\w";
    PatternNode node = node(program);
    assertTrue(Patterns.growsJavaStack(node, PatternDialect.JAVA));
    assertTrue(!Patterns.isHarmless(node));
    assertTrue(Stream.of("(a|b)*", "a*b*c*").allMatch(each -> Patterns.isHarmless(node(each))));
  }
}
