package mws4j.domains.regex;

import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;

/**
 * The learned parameters φ: logits of the operators (1 x 3: {@code ?}, {@code *}, {@code |}) and of
 * the characters of each class (6 x 96). All zero at first: operators one half, classes uniform.
 */
final class RegexEvaluator {
  private final ParameterSet parameters = new ParameterSet();
  private final Parameter operators = parameters.add("operators", 1, RegexProbabilities.OPERATORS);
  private final Parameter classes =
      parameters.add("classes", RegexTokens.CLASSES, RegexTokens.SYMBOLS);

  ParameterSet parameters() {
    return parameters;
  }

  Parameter operators() {
    return operators;
  }

  Parameter classes() {
    return classes;
  }

  /** A snapshot of the probabilities. */
  RegexProbabilities probabilities() {
    return RegexProbabilities.of(operators.value().data, 0, classes.value().data, 0);
  }
}
