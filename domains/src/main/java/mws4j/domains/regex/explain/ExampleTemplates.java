package mws4j.domains.regex.explain;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.mws.probability.LogWeights;

/**
 * The simplest programs that follow from examples: each example with its letters and digits
 * replaced by their classes ({@code 14-x} becomes {@code \d\d-\l}), and the same with runs of a
 * class of any length ({@code \d+-\l+}).
 *
 * <p>Their mixture is a kernel density estimate over formats: it knows that a column of several
 * formats goes on having these, where a single program must cover all of them.
 */
final class ExampleTemplates {
  private static final int[] KINDS = {
    RegexTokens.DIGIT,
    RegexTokens.UPPER,
    RegexTokens.LOWER,
    RegexTokens.ANY_CAPITAL,
    RegexTokens.ANY_SMALL,
    RegexTokens.ANY_LETTER,
    RegexTokens.ANY_DIGIT
  };

  private final List<RegexProgram> exact = new ArrayList<>();
  private final List<RegexProgram> runs = new ArrayList<>();

  /** Templates of the examples that are not empty. */
  ExampleTemplates(List<String> examples) {
    for (String example : examples) {
      if (!example.isEmpty() && example.length() <= RegexSyntax.MAX_LENGTH / 2) {
        exact.add(template(example, false));
        runs.add(template(example, true));
      }
    }
  }

  private static RegexProgram template(String example, boolean anyLength) {
    int[] codePoints = example.codePoints().toArray();
    int[] tokens = new int[2 * codePoints.length];
    int length = 0;
    int previous = -1;
    for (int codePoint : codePoints) {
      int token = token(codePoint);
      boolean run = anyLength && RegexTokens.isClass(token);
      if (run && token == previous) {
        continue;
      }
      tokens[length++] = token;
      if (run) {
        tokens[length++] = RegexTokens.PLUS;
      }
      previous = token;
    }
    return RegexProgram.of(tokens, 0, length);
  }

  /** The narrowest class of letters or digits, else the character itself. */
  private static int token(int codePoint) {
    int symbol = RegexTokens.symbolOf(codePoint);
    for (int kind : KINDS) {
      if (RegexTokens.emits(kind, symbol)) {
        return kind;
      }
    }
    return symbol == RegexTokens.TAB ? RegexTokens.SPACE : symbol;
  }

  /** Log of the mean over the examples of the probability under the exact template, in nats. */
  double logProbExact(RegexScorer scorer, RegexObservation string) {
    return logMean(exact, scorer, string);
  }

  /** The same with runs of any length. */
  double logProbRuns(RegexScorer scorer, RegexObservation string) {
    return logMean(runs, scorer, string);
  }

  private static double logMean(
      List<RegexProgram> programs, RegexScorer scorer, RegexObservation string) {
    double[] terms = new double[programs.size()];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = scorer.score(string, programs.get(k));
    }
    return LogWeights.logSumExp(terms, 0, terms.length) - StrictMath.log(Math.max(1, terms.length));
  }
}
