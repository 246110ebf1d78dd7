package mws4j.domains.regex.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexDerivation;
import mws4j.domains.regex.evaluator.RegexEvaluator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class RegexEditorTest {
  private static final int MAX_LENGTH = 24;
  private static final int[] LEAVES = {
    RegexTokens.literal('a'), RegexTokens.literal('-'), RegexTokens.ANY, RegexTokens.LOWER
  };

  /** All programs that many edits of a program lead to. */
  private static Set<String> edits(String program, String... strings) {
    return edits(RegexLanguage.PAPER, program, strings);
  }

  private static Set<String> edits(RegexLanguage language, String program, String... strings) {
    ProgramBatch batch = new ProgramBatch();
    new RegexEditor(new RegexEvaluator(), MAX_LENGTH, language)
        .edit(
            RegexProgram.parse(program).tokens(),
            new StringSet(List.of(strings), language),
            500,
            new SplittableRandom(1),
            batch);
    Set<String> texts = new TreeSet<>();
    for (int p = 0; p < batch.size(); p++) {
      texts.add(RegexProgram.of(batch.copyOf(p)).toString());
    }
    return texts;
  }

  @Test
  void findsTheDecisiveEdit() {
    Object[][] cases = {
      {"\\d\\d.", new String[] {"16%", "30%"}, "\\d\\d%"},
      {"\\w\\w.", new String[] {"16%", "30%"}, "\\d\\d%"}, // all leaves at once
      {".+", new String[] {"16", "3"}, "\\d+"},
      {"\\d+", new String[] {"12", "34"}, "\\d\\d"},
      {"\\d+", new String[] {"12", "3"}, "\\d\\d?"},
      {"a\\d*", new String[] {"a12", "a3"}, "a\\d+"},
      {"(ab)+", new String[] {"ab", "ab"}, "(ab)"},
      {"(ab)", new String[] {"ab"}, "ab"},
      {"(a)?b", new String[] {"ab", "b"}, "a?b"},
      {"\\w+", new String[] {"ecous", "indus"}, "\\w+us"},
      {"\\w+", new String[] {"sch17", "sch9"}, "sch\\w+"},
      {".+", new String[] {"<a>", "<bc>"}, "<.+>"},
      {".+", new String[] {"12:30", "9:05"}, ".+:.+"},
      {".+", new String[] {"12", "7[b]", "8[c]"}, ".+([.+)?"},
      {"\\l+|\\d+", new String[] {"12", "345"}, "\\d+"},
      {"(\\l+|\\d+)-", new String[] {"ab-", "c-"}, "(\\l+)-"},
      {"ab?c", new String[] {"ac", "ac"}, "ac"},
      {"\\d\\d", new String[] {"12", "34"}, "\\d+"},
      {"7\\d", new String[] {"71", "72"}, "\\d\\d"},
    };
    for (Object[] c : cases) {
      Set<String> edits = edits((String) c[0], (String[]) c[1]);
      assertTrue(edits.contains(c[2]), c[0] + " became " + edits + ", not " + c[2]);
    }
  }

  @Test
  void findsTheDecisiveEditInTheExtendedLanguageToo() {
    Object[][] cases = {
      {"\\X+", new String[] {"\u00e4b", "c\u00f6"}, "\\L+"},
      {"\\X+", new String[] {"12\u20ac", "3\u20ac"}, "\\X+\u20ac"},
      {"\\d\\X", new String[] {"1\u20ac", "3\u20ac"}, "\\d\u20ac"},
      {"\\d+", new String[] {"1234567", "123"}, "\\d{3,7}"},
      {"\\d{3,7}", new String[] {"12345", "12345"}, "\\d{5}"},
      {"\\X+", new String[] {"\ud835\udc00a", "\ud835\udc01b"}, "\\A+"},
      {"\\L", new String[] {"a", "b"}, "\\A"},
    };
    for (Object[] c : cases) {
      Set<String> edits = edits(RegexLanguage.EXTENDED, (String) c[0], (String[]) c[1]);
      assertTrue(edits.contains(c[2]), c[0] + " became " + edits + ", not " + c[2]);
    }
  }

  @Test
  void leavesAProgramAloneThatExplainsNothing() {
    assertEquals(Set.of(), edits("\\d+", "abc"));
  }

  @Test
  void beginsWithAProgramForAnyStrings() {
    for (StringSet strings : List.of(StringSet.of("a", "b c\t"), StringSet.of("", "x"))) {
      ProgramBatch batch = new ProgramBatch();
      new RegexEditor(new RegexEvaluator(), MAX_LENGTH).begin(strings, batch);
      assertEquals(1, batch.size());
      RegexProgram program = RegexProgram.of(batch.copyOf(0));
      for (String string : strings.strings()) {
        assertTrue(RegexDerivation.best(program, RegexProbabilities.initial(), string).isPresent());
      }
    }
  }

  /** Nearly all: what a loop with an empty body does is not seen in derivations of nothing. */
  @Test
  void everyEditIsAProgramAndNearlyAllExplainTheStrings() {
    RandomGenerator rng = new SplittableRandom(7);
    RegexProbabilities phi = RegexProbabilities.initial();
    RegexEditor editor = new RegexEditor(new RegexEvaluator(), MAX_LENGTH);
    int seen = 0;
    int explaining = 0;
    for (int round = 0; round < 3000; round++) {
      RegexProgram program = RandomPrograms.program(10, LEAVES, rng);
      List<String> strings = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        new RegexSampler(phi).sample(program, 30, rng).ifPresent(strings::add);
      }
      if (strings.isEmpty()) {
        continue;
      }
      ProgramBatch edits = new ProgramBatch();
      editor.edit(program.tokens(), new StringSet(strings), 5, rng, edits);
      for (int p = 0; p < edits.size(); p++) {
        RegexProgram edited = RegexProgram.of(edits.copyOf(p));
        assertTrue(edited.length() <= MAX_LENGTH, edited.toString());
        seen++;
        explaining +=
            strings.stream().allMatch(s -> RegexDerivation.best(edited, phi, s).isPresent())
                ? 1
                : 0;
      }
    }
    assertTrue(seen > 5000, "only " + seen + " edits");
    assertTrue(explaining > 0.95 * seen, explaining + " of " + seen);
  }
}
