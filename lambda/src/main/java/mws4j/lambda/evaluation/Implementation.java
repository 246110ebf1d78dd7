package mws4j.lambda.evaluation;

import mws4j.lambda.value.Failure;

/**
 * What a primitive does. All but a {@link Form} get the values of all their arguments, computed
 * from left to right, and are not asked if one of them fails. An argument is a {@link Long}, {@link
 * Boolean}, {@link Character}, a {@link mws4j.lambda.value.ListValue} or, to be used with {@link
 * Machine#apply}, a function; the primitive's type says which. The answer is a value or a {@link
 * Failure}, never null, and nothing is thrown. No state: one implementation serves all threads.
 */
public sealed interface Implementation {
  /** A value that needs no arguments. */
  record Constant(Object value) implements Implementation {}

  /** A value that differs from task to task, see {@link Machine#setTaskConstant}. */
  enum TaskConstant implements Implementation {
    /** The only one. */
    INSTANCE
  }

  /** A function of one argument. */
  @FunctionalInterface
  non-sealed interface Unary extends Implementation {
    /** The value at an argument. */
    Object apply(Machine machine, Object a);
  }

  /** A function of two arguments. */
  @FunctionalInterface
  non-sealed interface Binary extends Implementation {
    /** The value at two arguments. */
    Object apply(Machine machine, Object a, Object b);
  }

  /** A function of three arguments. */
  @FunctionalInterface
  non-sealed interface Ternary extends Implementation {
    /** The value at three arguments. */
    Object apply(Machine machine, Object a, Object b, Object c);
  }

  /** A function of four arguments. */
  @FunctionalInterface
  non-sealed interface Quaternary extends Implementation {
    /** The value at four arguments. */
    Object apply(Machine machine, Object a, Object b, Object c, Object d);
  }

  /**
   * A form that decides itself which of its arguments are computed, with {@link Machine#evaluate},
   * {@link Machine#delay} and {@link Machine#after}.
   */
  @FunctionalInterface
  non-sealed interface Form extends Implementation {
    /**
     * The value of the form.
     *
     * @param first where the first argument is
     * @param frame values of the variables in the arguments
     */
    Object apply(Machine machine, int first, Frame frame);
  }
}
