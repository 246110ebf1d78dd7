package mws4j.lambda.evaluation;

import mws4j.lambda.value.Failure;

/** A value that can be applied. */
abstract class Function {
  /**
   * The value at an argument.
   *
   * @param argument a value, possibly delayed
   */
  abstract Object apply(Machine machine, Object argument);

  /** The value at two arguments, one after the other. */
  Object apply(Machine machine, Object first, Object second) {
    Object function = apply(machine, first);
    return function instanceof Failure ? function : machine.apply(function, second);
  }
}
