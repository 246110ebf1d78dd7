package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.evaluator.BestStrings.join;
import static mws4j.domains.regex.evaluator.BestStrings.put;
import static mws4j.domains.regex.evaluator.BestStrings.scaled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class RegexDerivationTest {
  private static final int[] LEAVES = {
    RegexTokens.literal('a'), RegexTokens.literal('1'), RegexTokens.ANY, RegexTokens.WORD
  };

  private static String items(String regex, String text) {
    RegexDerivation derivation =
        RegexDerivation.best(RegexProgram.parse(regex), RegexProbabilities.initial(), text)
            .orElseThrow();
    StringBuilder out = new StringBuilder();
    for (RegexDerivation.Item item : derivation.items()) {
      assertEquals(text.substring(item.start(), item.end()), item.text());
      out.append(item.regex()).append('=').append(item.text()).append(';');
    }
    return out.toString();
  }

  @Test
  void itemsTellWhichPartExplainsWhichCharacters() {
    String[][] cases = {
      {"\\d+-\\d+", "12-345", "\\d+=12;-=-;\\d+=345;"},
      {"a?b*c", "c", "a?=;b*=;c=c;"},
      {"(a|b)+", "ab", "(a|b)+=ab;"},
      {"x(\\.\\d+)?y*", "x.25", "x=x;(\\.\\d+)?=.25;y*=;"},
      {"a|bc", "bc", "a|bc=bc;"},
      {"(ab)c", "abc", "(ab)=ab;c=c;"},
      {"a?b?", "", "a?=;b?=;"},
      {"(a?b?)(c*d?)e", "e", "(a?b?)=;(c*d?)=;e=e;"},
    };
    for (String[] c : cases) {
      assertEquals(c[2], items(c[0], c[1]), c[0]);
    }
  }

  @Test
  void childrenOfALoopAreItsIterations() {
    RegexDerivation derivation =
        RegexDerivation.best(RegexProgram.parse("(a?b)*"), RegexProbabilities.initial(), "abbab")
            .orElseThrow();
    List<String> iterations = new ArrayList<>();
    for (RegexDerivation.Part part : derivation.root().children()) {
      iterations.add("abbab".substring(part.start(), part.end()));
    }
    assertEquals(List.of("ab", "b", "ab"), iterations);
    assertEquals("(a?b)", derivation.regex(derivation.root().children().get(0)));
  }

  @Test
  void impossibleStringsHaveNone() {
    assertFalse(
        RegexDerivation.best(RegexProgram.parse("a+"), RegexProbabilities.initial(), "ab")
            .isPresent());
  }

  @Test
  void isTheMaximumOverEnumeratedDerivationsAndBelowTheMarginal() {
    RandomGenerator rng = new SplittableRandom(4);
    int possible = 0;
    for (int i = 0; i < 3000; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(1, rng);
      RegexProgram program = RandomPrograms.program(1 + rng.nextInt(12), LEAVES, rng);
      String text = RandomPrograms.string(5, "aa1", rng);
      String what = program + " on \"" + text + "\"";
      Optional<RegexDerivation> best = RegexDerivation.best(program, phi, text);
      RegexScorer scorer = new RegexScorer(phi, new ScalarRegexKernel());
      double marginal = scorer.score(scorer.observe(text), program);
      assertEquals(marginal == Double.NEGATIVE_INFINITY, best.isEmpty(), what);
      if (best.isPresent()) {
        possible++;
        double expected = StrictMath.log(best(program.toNode(), phi, text).getOrDefault(text, 0.));
        assertEquals(expected, best.get().logProb(), 1e-9 * Math.max(1, -expected), what);
        assertTrue(best.get().logProb() <= marginal + 1e-9 * Math.max(1, -marginal), what);
        checkNesting(best.get().root(), 0, text.length(), what);
      }
    }
    assertTrue(possible > 500, "possible: " + possible);
  }

  private static void checkNesting(RegexDerivation.Part part, int start, int end, String what) {
    assertEquals(start, part.start(), what);
    assertEquals(end, part.end(), what);
    int at = start;
    for (RegexDerivation.Part child : part.children()) {
      assertTrue(child.fromToken() >= part.fromToken(), what);
      assertTrue(child.toToken() <= part.toToken(), what);
      checkNesting(child, at, child.end(), what);
      at = child.end();
    }
    assertTrue(part.children().isEmpty() || at == end, what);
  }

  /** For every substring that the node can derive, the probability of the best derivation. */
  private static Map<String, Double> best(RegexNode node, RegexProbabilities phi, String text) {
    if (node instanceof RegexNode.Literal || node instanceof RegexNode.CharClass) {
      int token =
          node instanceof RegexNode.Literal literal
              ? literal.token()
              : ((RegexNode.CharClass) node).token();
      Map<String, Double> found = new HashMap<>();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        put(found, "" + c, phi.emission(token, RegexTokens.symbol(c)));
      }
      return found;
    }
    if (node instanceof RegexNode.Concat concat) {
      Map<String, Double> found = Map.of("", 1.);
      for (RegexNode part : concat.parts()) {
        found = join(found, best(part, phi, text), 1, text);
      }
      return found;
    }
    if (node instanceof RegexNode.Alternation or) {
      Map<String, Double> found = scaled(best(or.first(), phi, text), phi.first());
      scaled(best(or.second(), phi, text), 1 - phi.first()).forEach((s, p) -> put(found, s, p));
      return found;
    }
    if (node instanceof RegexNode.Optional optional) {
      Map<String, Double> found = scaled(best(optional.body(), phi, text), phi.optional());
      put(found, "", 1 - phi.optional());
      return found;
    }
    boolean isStar = node instanceof RegexNode.Star;
    RegexNode inner =
        node instanceof RegexNode.Star star ? star.body() : ((RegexNode.Plus) node).body();
    Map<String, Double> body = best(inner, phi, text);
    // After one more iteration than the string is long, one of them is empty and can be left out.
    Map<String, Double> runs = isStar ? new HashMap<>(Map.of("", 1.)) : new HashMap<>(body);
    Map<String, Double> found = scaled(runs, 1 - phi.star());
    for (int i = 0; i <= text.length() + 1; i++) {
      runs = join(runs, body, phi.star(), text);
      scaled(runs, 1 - phi.star()).forEach((s, p) -> put(found, s, p));
    }
    return found;
  }
}
