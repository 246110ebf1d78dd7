package mws4j.domains.regex.evaluator;

import mws4j.domains.regex.language.RegexTokens;

/**
 * The evaluator's parameters phi as an immutable snapshot of probabilities, in double.
 *
 * <p>{@code E?} is E with probability {@link #optional()}; {@code E*} is {@code E+} with
 * probability {@link #star()}, else empty; {@code E+} is {@code E E*}; {@code E1|E2} is E1 with
 * probability {@link #first()}; a class emits each of its characters with its own probability. Only
 * {@link StrictMath} is used, so the bits are the same on every machine.
 */
public final class RegexProbabilities {
  /** Number of operator logits: {@code ?}, {@code *}, {@code |}. */
  public static final int OPERATORS = 3;

  /** Number of class logits, {@code 6 x 96}; those of non-members are ignored. */
  public static final int CLASS_LOGITS = RegexTokens.CLASSES * RegexTokens.SYMBOLS;

  /** Operator logits are clamped to +-20: a probability of exactly 0 or 1 would not learn. */
  static final float MAX_OPERATOR_LOGIT = 20;

  /** A class logit counts as at most so far below the largest of its class: no member gets 0. */
  static final double MAX_CLASS_SPREAD = 300;

  private final double optional;
  private final double star;
  private final double first;
  private final double[] classes; // (6 x 96), zero for non-members

  private RegexProbabilities(double optional, double star, double first, double[] classes) {
    this.optional = optional;
    this.star = star;
    this.first = first;
    this.classes = classes;
  }

  /** Operators one half, every class uniform over its characters. */
  public static RegexProbabilities initial() {
    return of(new float[OPERATORS], 0, new float[CLASS_LOGITS], 0);
  }

  /**
   * From logits. Neither array is kept.
   *
   * <pre>operators: ?, *, | at operatorsAt   classes: (6 x 96) at classesAt, row per class</pre>
   *
   * @throws IllegalArgumentException if an operator logit or the logit of a member is not finite
   */
  public static RegexProbabilities of(
      float[] operators, int operatorsAt, float[] classes, int classesAt) {
    double[] p = new double[CLASS_LOGITS];
    for (int c = 0; c < RegexTokens.CLASSES; c++) {
      softmax(c, classes, classesAt + c * RegexTokens.SYMBOLS, p, c * RegexTokens.SYMBOLS);
    }
    return new RegexProbabilities(
        sigmoid(operators[operatorsAt], "?"),
        sigmoid(operators[operatorsAt + 1], "*"),
        sigmoid(operators[operatorsAt + 2], "|"),
        p);
  }

  private static double sigmoid(float logit, String operator) {
    requireFinite(logit, operator);
    float clamped = Math.max(-MAX_OPERATOR_LOGIT, Math.min(MAX_OPERATOR_LOGIT, logit));
    return 1 / (1 + StrictMath.exp(-(double) clamped));
  }

  private static void softmax(int c, float[] logits, int logitsAt, double[] p, int at) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < RegexTokens.SYMBOLS; i++) {
      if (RegexTokens.emits(RegexTokens.ANY + c, i)) {
        requireFinite(logits[logitsAt + i], RegexTokens.print(RegexTokens.ANY + c));
        max = Math.max(max, logits[logitsAt + i]);
      }
    }
    double sum = 0;
    for (int i = 0; i < RegexTokens.SYMBOLS; i++) {
      if (RegexTokens.emits(RegexTokens.ANY + c, i)) {
        p[at + i] = StrictMath.exp(Math.max(logits[logitsAt + i] - max, -MAX_CLASS_SPREAD));
        sum += p[at + i];
      }
    }
    for (int i = 0; i < RegexTokens.SYMBOLS; i++) {
      p[at + i] /= sum;
    }
  }

  private static void requireFinite(float logit, String token) {
    if (!Float.isFinite(logit)) {
      throw new IllegalArgumentException("regex: logit of '" + token + "' is " + logit);
    }
  }

  /** Probability that {@code E?} is E. */
  public double optional() {
    return optional;
  }

  /** Probability that {@code E*} is {@code E+}. */
  public double star() {
    return star;
  }

  /** Probability that {@code E1|E2} is E1. */
  public double first() {
    return first;
  }

  /** Probability that a leaf token emits a symbol, also a foreign one; 0 for the symbol -1. */
  public double emission(int leaf, int symbol) {
    if (leaf > RegexTokens.SPACE) {
      return ExtendedClasses.emission(leaf, symbol);
    }
    if (symbol < 0 || symbol >= RegexTokens.SYMBOLS) {
      return 0;
    }
    if (leaf < RegexTokens.LITERALS) {
      return leaf == symbol ? 1 : 0;
    }
    return classes[(leaf - RegexTokens.ANY) * RegexTokens.SYMBOLS + symbol];
  }
}
