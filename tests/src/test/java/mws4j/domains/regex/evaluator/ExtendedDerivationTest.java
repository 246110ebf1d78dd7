package mws4j.domains.regex.evaluator;

import static mws4j.domains.regex.evaluator.BestStrings.join;
import static mws4j.domains.regex.evaluator.BestStrings.put;
import static mws4j.domains.regex.evaluator.BestStrings.scaled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.ExtendedPrograms;
import mws4j.domains.regex.RandomPrograms;
import mws4j.domains.regex.kernel.ScalarRegexKernel;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import org.junit.jupiter.api.Test;

final class ExtendedDerivationTest {
  private static RegexDerivation best(String regex, String text) {
    return RegexDerivation.best(RegexProgram.parse(regex), RegexProbabilities.initial(), text)
        .orElseThrow();
  }

  private static String shown(RegexDerivation derivation, RegexDerivation.Part part) {
    StringBuilder out = new StringBuilder(derivation.regex(part));
    out.append('=').append(derivation.text(), part.start(), part.end());
    if (!part.children().isEmpty()) {
      out.append('[');
      part.children().forEach(child -> out.append(shown(derivation, child)).append(';'));
      out.append(']');
    }
    return out.toString();
  }

  @Test
  void childrenOfACountAreItsCopies() {
    String[][] cases = {
      {"a{2,4}", "aaa", "a{2,4}=aaa[a=a;a=a;a=a;]"},
      {"a{2,4}", "aa", "a{2,4}=aa[a=a;a=a;]"},
      {"a{0,3}", "", "a{0,3}="},
      {"a{0,3}", "a", "a{0,3}=a[a=a;]"},
      {"a{2}", "aa", "a{2}=aa[a=a;a=a;]"},
      {
        "x(ab?){1,3}",
        "xaab",
        "x(ab?){1,3}=xaab[x=x;(ab?){1,3}=aab[(ab?)=a[a=a;b?=;];" + "(ab?)=ab[a=a;b?=b[b=b;];];];]"
      },
      {
        "(\\d{2}){2}-",
        "1234-",
        "(\\d{2}){2}-=1234-[(\\d{2}){2}=1234[(\\d{2})=12[\\d=1;\\d=2;];"
            + "(\\d{2})=34[\\d=3;\\d=4;];];-=-;]"
      },
      {
        "\\X{2}a",
        "\ud835\udc00\u00e4a",
        "\\X{2}a=\ud835\udc00\u00e4a[\\X{2}=\ud835\udc00\u00e4["
            + "\\X=\ud835\udc00;\\X=\u00e4;];a=a;]"
      },
    };
    for (String[] c : cases) {
      RegexDerivation derivation = best(c[0], c[1]);
      assertEquals(c[2], shown(derivation, derivation.root()), c[0]);
    }
  }

  @Test
  void isTheMaximumOverEnumeratedDerivationsAndBelowTheMarginal() {
    RandomGenerator rng = new SplittableRandom(41);
    int possible = 0;
    for (int i = 0; i < 3000; i++) {
      RegexProbabilities phi = RandomPrograms.probabilities(1, rng);
      RegexProgram program =
          ExtendedPrograms.program(1 + rng.nextInt(12), ExtendedPrograms.leaves(), 4, rng);
      String text = RandomPrograms.string(5, "aa1\u00e4\n", rng);
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
        checkNesting(program, best.get().root(), 0, text.length(), what);
      }
    }
    assertTrue(possible > 300, "possible: " + possible);
  }

  private static void checkNesting(
      RegexProgram program, RegexDerivation.Part part, int start, int end, String what) {
    assertEquals(start, part.start(), what);
    assertEquals(end, part.end(), what);
    RegexProgram written =
        RegexProgram.of(program.array(), part.fromToken(), part.toToken() - part.fromToken());
    int at = start;
    for (RegexDerivation.Part child : part.children()) {
      assertTrue(child.fromToken() >= part.fromToken(), what);
      assertTrue(child.toToken() <= part.toToken(), what);
      checkNesting(program, child, at, child.end(), what);
      at = child.end();
    }
    assertTrue(part.children().isEmpty() || at == end, what);
    if (written.toNode() instanceof RegexNode.Repeat count) {
      int copies = part.children().size();
      assertTrue(copies >= count.fewest() || start == end, what);
      assertTrue(copies <= count.most(), what);
    }
  }

  /** For every substring that the node can derive, the probability of the best derivation. */
  private static Map<String, Double> best(RegexNode node, RegexProbabilities phi, String text) {
    if (node instanceof RegexNode.Literal literal) {
      return leaf(literal.token(), phi, text);
    }
    if (node instanceof RegexNode.CharClass charClass) {
      return leaf(charClass.token(), phi, text);
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
    if (node instanceof RegexNode.Repeat count) {
      double each = 1. / (count.most() - count.fewest() + 1);
      return copies(best(count.body(), phi, text), text, count.fewest(), count.most(), each, 1);
    }
    boolean isStar = node instanceof RegexNode.Star;
    RegexNode inner =
        node instanceof RegexNode.Star star ? star.body() : ((RegexNode.Plus) node).body();
    // After one more iteration than the string is long, one of them is empty and can be left out.
    int most = text.length() + 2;
    Map<String, Double> body = best(inner, phi, text);
    double stop = 1 - phi.star();
    return isStar
        ? copies(body, text, 0, most, stop, phi.star())
        : copies(body, text, 1, most, stop / phi.star(), phi.star());
  }

  private static Map<String, Double> copies(
      Map<String, Double> body, String text, int fewest, int most, double stop, double again) {
    Map<String, Double> found = new HashMap<>();
    Map<String, Double> runs = Map.of("", 1.);
    for (int n = 0; n <= most; n++) {
      if (n >= fewest) {
        double weight = stop * Math.pow(again, n);
        scaled(runs, weight).forEach((s, p) -> put(found, s, p));
      }
      runs = join(runs, body, 1, text);
    }
    return found;
  }

  private static Map<String, Double> leaf(int token, RegexProbabilities phi, String text) {
    Map<String, Double> found = new HashMap<>();
    text.chars()
        .forEach(
            c -> put(found, Character.toString(c), phi.emission(token, RegexTokens.symbolOf(c))));
    return found;
  }
}
