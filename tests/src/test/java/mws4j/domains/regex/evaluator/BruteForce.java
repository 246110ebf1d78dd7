package mws4j.domains.regex.evaluator;

import java.util.IdentityHashMap;
import java.util.List;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The evaluator's slow twin, written from the grammar: the probability of every span under every
 * node of the syntax tree. An empty body of a loop is summed by iterating its series, not by the
 * closed form.
 */
final class BruteForce {
  private final RegexProbabilities phi;
  private final int[] text; // symbols
  private final IdentityHashMap<RegexNode, Double[][]> known = new IdentityHashMap<>();

  private BruteForce(RegexProbabilities phi, String text) {
    this.phi = phi;
    this.text = text.codePoints().map(RegexTokens::symbolOf).toArray();
  }

  static double probability(RegexProgram program, RegexProbabilities phi, String text) {
    return new BruteForce(phi, text)
        .span(program.toNode(), 0, text.codePointCount(0, text.length()));
  }

  static double logProb(RegexProgram program, RegexProbabilities phi, String text) {
    return StrictMath.log(probability(program, phi, text));
  }

  private double span(RegexNode node, int i, int j) {
    int n = text.length + 1;
    Double[][] spans = known.computeIfAbsent(node, x -> new Double[n][n]);
    if (spans[i][j] == null) {
      spans[i][j] = compute(node, i, j);
    }
    return spans[i][j];
  }

  private double compute(RegexNode node, int i, int j) {
    if (node instanceof RegexNode.Literal literal) {
      return j == i + 1 ? phi.emission(literal.token(), text[i]) : 0;
    }
    if (node instanceof RegexNode.CharClass c) {
      return j == i + 1 ? phi.emission(c.token(), text[i]) : 0;
    }
    if (node instanceof RegexNode.Concat concat) {
      return sequence(concat.parts(), 0, i, j);
    }
    if (node instanceof RegexNode.Alternation or) {
      return phi.first() * span(or.first(), i, j) + (1 - phi.first()) * span(or.second(), i, j);
    }
    if (node instanceof RegexNode.Optional optional) {
      double skip = i == j ? 1 - phi.optional() : 0;
      return skip + phi.optional() * span(optional.body(), i, j);
    }
    if (node instanceof RegexNode.Star star) {
      return star(star.body(), i, j);
    }
    if (node instanceof RegexNode.Repeat count) {
      return copies(count, i, j);
    }
    RegexNode body = ((RegexNode.Plus) node).body();
    double p = 0;
    for (int k = i; k <= j; k++) {
      double one = span(body, i, k);
      p += one == 0 ? 0 : one * star(body, k, j);
    }
    return p;
  }

  private double sequence(List<RegexNode> parts, int at, int i, int j) {
    if (at == parts.size() - 1) {
      return span(parts.get(at), i, j);
    }
    double p = 0;
    for (int k = i; k <= j; k++) {
      double one = span(parts.get(at), i, k);
      p += one == 0 ? 0 : one * sequence(parts, at + 1, k, j);
    }
    return p;
  }

  /** {@code E{m,n}}: the mean over the numbers of copies, each one after the other. */
  private double copies(RegexNode.Repeat count, int i, int j) {
    double[] mass = new double[j - i + 1];
    mass[0] = 1;
    double p = 0;
    for (int copies = 0; copies <= count.most(); copies++) {
      p += copies >= count.fewest() ? mass[j - i] : 0;
      double[] next = new double[mass.length];
      for (int k = 0; k < mass.length; k++) {
        for (int m = k; m < mass.length && mass[k] > 0; m++) {
          next[m] += mass[k] * span(count.body(), i + k, i + m);
        }
      }
      mass = next;
    }
    return p / (count.most() - count.fewest() + 1);
  }

  /** {@code E*}: masses after 0, 1, 2, ... iterations, until nothing is left to add. */
  private double star(RegexNode body, int i, int j) {
    int n = j - i + 1;
    double[] mass = new double[n];
    mass[0] = 1;
    double p = 0;
    for (int iteration = 0; iteration < 10_000; iteration++) {
      p += (1 - phi.star()) * mass[n - 1];
      double[] next = new double[n];
      double left = 0;
      for (int k = 0; k < n; k++) {
        for (int m = k; m < n && mass[k] > 0; m++) {
          next[m] += phi.star() * mass[k] * span(body, i + k, i + m);
        }
      }
      for (double m : next) {
        left += m;
      }
      if (iteration > n && left < 1e-25 * Math.max(p, 1e-275)) {
        return p;
      }
      mass = next;
    }
    throw new AssertionError("series does not converge");
  }
}
