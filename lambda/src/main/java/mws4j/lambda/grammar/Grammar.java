package mws4j.lambda.grammar;

import java.util.Arrays;

/**
 * A distribution over the programs of a language: at a goal that is no function, each production
 * that fits has the probability proportional to {@code exp(weight)}, each of n variables that fit
 * {@code exp(weight of variables) / n}. Weights are the same everywhere, or depend on the parent
 * and on which of its arguments the goal is. Immutable.
 */
public final class Grammar {
  private final Language language;
  private final double[][] weights; // (1 or rows x productions + 1), variables last

  private Grammar(Language language, double[][] weights) {
    this.language = language;
    this.weights = new double[weights.length][];
    for (int row = 0; row < weights.length; row++) {
      if (weights[row].length != language.size() + 1) {
        throw new IllegalArgumentException(
            "Grammar: " + weights[row].length + " weights for " + language.size() + " productions");
      }
      this.weights[row] = weights[row].clone();
      for (double weight : weights[row]) {
        if (!Double.isFinite(weight)) {
          throw new IllegalArgumentException("Grammar: a weight is " + weight);
        }
      }
    }
  }

  /** All weights zero. */
  public static Grammar uniform(Language language) {
    return new Grammar(language, new double[1][language.size() + 1]);
  }

  /**
   * One weight for each production, nats.
   *
   * @param weights by production, the one of variables last
   */
  public static Grammar unigram(Language language, double... weights) {
    return new Grammar(language, new double[][] {weights});
  }

  /**
   * Weights by parent and argument.
   *
   * @param weights (rows x productions + 1), rows as {@link Language} numbers them, variables last
   */
  public static Grammar contextual(Language language, double[][] weights) {
    if (weights.length != language.rows()) {
      throw new IllegalArgumentException(
          "Grammar: " + weights.length + " rows, the language has " + language.rows());
    }
    return new Grammar(language, weights);
  }

  /** The same with every weight divided by a temperature: above 1 it is flatter. */
  public Grammar flattened(double temperature) {
    double[][] flat = new double[weights.length][];
    for (int row = 0; row < flat.length; row++) {
      flat[row] = Arrays.stream(weights[row]).map(weight -> weight / temperature).toArray();
    }
    return new Grammar(language, flat);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** Whether weights depend on the parent. */
  public boolean isContextual() {
    return weights.length > 1;
  }

  /** Number of rows of weights, 1 if they are the same everywhere. */
  public int rows() {
    return weights.length;
  }

  /** The row of weights that stands for a row of the language. */
  public int row(int rowOfLanguage) {
    return weights.length == 1 ? 0 : rowOfLanguage;
  }

  /** The weight of a production, nats. */
  public double weight(int rowOfLanguage, int production) {
    return weights[row(rowOfLanguage)][production];
  }

  /** The weight of all variables together, nats. */
  public double variable(int rowOfLanguage) {
    return weight(rowOfLanguage, language.size());
  }

  /** The logarithm of the sum over all that fits: productions, and variables if there are any. */
  public double logNormaliser(int rowOfLanguage, int[] productions, int variables) {
    double[] row = weights[row(rowOfLanguage)];
    double most = variables > 0 ? row[row.length - 1] : Double.NEGATIVE_INFINITY;
    for (int p : productions) {
      most = Math.max(most, row[p]);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = variables > 0 ? StrictMath.exp(row[row.length - 1] - most) : 0;
    for (int p : productions) {
      sum += StrictMath.exp(row[p] - most);
    }
    return most + StrictMath.log(sum);
  }

  /** {@code log p} of a program, nats. */
  public double logProb(Derivation derivation) {
    double sum = 0;
    for (int i = 0; i < derivation.size(); i++) {
      sum += logProb(derivation, i);
    }
    return sum;
  }

  /** The logarithm of the probability of one choice. */
  public double logProb(Derivation derivation, int choice) {
    int row = derivation.row(choice);
    Fitting fitting = derivation.fitting(choice);
    int n = fitting.variables().length;
    double normaliser = logNormaliser(row, fitting.productions(), n);
    return derivation.isVariable(choice)
        ? variable(row) - StrictMath.log(n) - normaliser
        : weight(row, derivation.production(choice)) - normaliser;
  }
}
