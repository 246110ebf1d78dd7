package mws4j.domains.regex.evaluator;

import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.probability.Categorical;

/** Draws strings from {@code p(x|z)}. Immutable, usable from several threads. */
public final class RegexSampler {
  // Loops whose bodies come out empty make no progress; so many choices per character are far out
  // in the tail unless phi_* is within about 1e-2 of 1.
  private static final int CHOICES_PER_CHARACTER = 1000;

  private final RegexProbabilities phi;

  /** A sampler under fixed probabilities. */
  public RegexSampler(RegexProbabilities phi) {
    this.phi = phi;
  }

  /**
   * Draws one string. Empty if it would be longer than {@code maxLength} characters (or if its
   * loops go round more than {@code 1000 (maxLength + 1)} times). To condition on the length, draw
   * again; to estimate without that condition, count empty outcomes as "longer".
   */
  public Optional<String> sample(RegexProgram program, int maxLength, RandomGenerator rng) {
    return sample(program.toNode(), maxLength, rng);
  }

  /** Draws one string from a syntax tree, which is cheaper for many draws from one program. */
  Optional<String> sample(RegexNode node, int maxLength, RandomGenerator rng) {
    if (maxLength < 0) {
      throw new IllegalArgumentException("sample: maximum length is negative: " + maxLength);
    }
    Draw draw = new Draw(maxLength, rng);
    return draw.emit(node) ? Optional.of(draw.text.toString()) : Optional.empty();
  }

  private final class Draw {
    private final StringBuilder text = new StringBuilder();
    private final int maxLength;
    private final RandomGenerator rng;
    private int length; // in code points
    private long choicesLeft;

    Draw(int maxLength, RandomGenerator rng) {
      this.maxLength = maxLength;
      this.rng = rng;
      choicesLeft = CHOICES_PER_CHARACTER * (maxLength + 1L);
    }

    /** Appends a derivation of the node; false if it does not fit. */
    private boolean emit(RegexNode node) {
      if (node instanceof RegexNode.Literal literal) {
        return append(literal.token());
      }
      if (node instanceof RegexNode.CharClass charClass) {
        return append(draw(charClass.token()));
      }
      if (node instanceof RegexNode.Concat concat) {
        for (RegexNode part : concat.parts()) {
          if (!emit(part)) {
            return false;
          }
        }
        return true;
      }
      if (node instanceof RegexNode.Alternation or) {
        return emit(choose(phi.first()) ? or.first() : or.second());
      }
      if (node instanceof RegexNode.Optional optional) {
        return !choose(phi.optional()) || emit(optional.body());
      }
      if (node instanceof RegexNode.Star star) {
        return repeat(star.body());
      }
      if (node instanceof RegexNode.Repeat count) {
        return copies(count);
      }
      RegexNode body = ((RegexNode.Plus) node).body();
      return emit(body) && repeat(body);
    }

    private boolean copies(RegexNode.Repeat count) {
      int optional = count.most() - count.fewest();
      int copies = count.fewest() + (optional == 0 ? 0 : rng.nextInt(optional + 1));
      for (int i = 0; i < copies; i++) {
        if (choicesLeft-- <= 0 || !emit(count.body())) {
          return false;
        }
      }
      return true;
    }

    private boolean repeat(RegexNode body) {
      while (choose(phi.star())) {
        if (choicesLeft-- <= 0 || !emit(body)) {
          return false;
        }
      }
      return true;
    }

    private boolean choose(double p) {
      return rng.nextDouble() < p;
    }

    private boolean append(int symbol) {
      if (length == maxLength) {
        return false;
      }
      length++;
      text.appendCodePoint(RegexTokens.codePoint(symbol));
      return true;
    }

    private int draw(int classToken) {
      if (classToken > RegexTokens.SPACE) {
        return ExtendedClasses.sample(classToken, rng);
      }
      double[] emissions = new double[RegexTokens.SYMBOLS];
      for (int i = 0; i < emissions.length; i++) {
        emissions[i] = phi.emission(classToken, i);
      }
      return Categorical.sample(emissions, rng);
    }
  }
}
