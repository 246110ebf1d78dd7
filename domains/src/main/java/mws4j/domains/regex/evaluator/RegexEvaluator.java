package mws4j.domains.regex.evaluator;

import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The learned parameters φ: logits of the operators (1 x 3: {@code ?}, {@code *}, {@code |}) and of
 * the characters of each class (6 x 96). All zero at first: operators one half, classes uniform.
 */
public final class RegexEvaluator {
  private final ParameterSet parameters = new ParameterSet();
  private final Parameter operators = parameters.add("operators", 1, RegexProbabilities.OPERATORS);
  private final Parameter classes =
      parameters.add("classes", RegexTokens.CLASSES, RegexTokens.SYMBOLS);

  public ParameterSet parameters() {
    return parameters;
  }

  public Parameter operators() {
    return operators;
  }

  public Parameter classes() {
    return classes;
  }

  /** A snapshot of the probabilities. */
  public RegexProbabilities probabilities() {
    return RegexProbabilities.of(operators.value().data, 0, classes.value().data, 0);
  }
}
