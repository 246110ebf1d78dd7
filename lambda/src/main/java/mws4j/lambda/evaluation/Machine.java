package mws4j.lambda.evaluation;

import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;

/**
 * Evaluates code by need. Work is measured in units of fuel: one for each head evaluated
 * (primitive, variable or abstraction; one that is passed on as it stands is not evaluated) and for
 * each cell of a list. For one thread.
 *
 * <p>Primitives see {@link #apply}, {@link #spend} and, if they are forms, {@link #evaluate},
 * {@link #after} and {@link #delay}; what these give may be a {@link Failure}, which is to be
 * handed on.
 */
public final class Machine {
  /**
   * Evaluations within one another. The longest recursion of {@code fix1} needs a few hundred; so
   * many take up to 750 kB of a thread's stack, which has 1 MB by default.
   */
  private static final int DEEPEST = 1_000;

  private final Code code;
  private final Operations operations;
  private Object taskConstant = ListValue.EMPTY;
  private Object[] inputs;
  private boolean inputsRead;
  private long fuel;
  private int depth;

  Machine(Operations operations, Code code) {
    this.operations = operations;
    this.code = code;
  }

  /** The value that the constant that differs from task to task has from now on. */
  void setTaskConstant(Object value) {
    taskConstant = value;
  }

  /** Value of what begins at an address, with new fuel. */
  Object run(int address, Object[] values, long units) {
    inputs = values;
    inputsRead = false;
    fuel = units;
    depth = 0;
    return evaluate(address, null);
  }

  /** Whether the last run looked at its inputs or at the task's constant. */
  boolean inputsRead() {
    return inputsRead;
  }

  /**
   * Takes so many units of fuel, one for each cell of a list, before the cells are made.
   *
   * @return false if there are not so many: then the evaluation ends with {@link
   *     Failure#OUT_OF_FUEL}
   */
  public boolean spend(long cells) {
    fuel -= cells;
    return fuel >= 0;
  }

  /** The value of a function at an argument. */
  public Object apply(Object function, Object argument) {
    return ((Function) function).apply(this, argument);
  }

  /** The value of a function at two arguments, taken one after the other. */
  public Object apply(Object function, Object first, Object second) {
    return ((Function) function).apply(this, first, second);
  }

  /** Where the argument behind the one that begins at {@code argument} begins. */
  public int after(int argument) {
    return code.after(argument);
  }

  /** An argument that is computed only if it is used; can be handed to {@link #apply}. */
  public Object delay(int argument, Frame frame) {
    int token = code.at(argument);
    int operand = Code.operand(token);
    return switch (Code.operation(token)) {
      case Code.VARIABLE -> held(operand, frame);
      case Code.INPUT -> input(operand);
      case Code.LAMBDA -> new Closure(argument + 1, operand, frame);
      case Code.CONSTANT -> operations.constant(operand);
      default -> new Delayed(argument, frame);
    };
  }

  /** Value of an argument. */
  public Object evaluate(int argument, Frame frame) {
    int token = code.at(argument);
    int operation = Code.operation(token);
    int operand = Code.operand(token);
    if (operation == Code.LAMBDA) {
      return new Closure(argument + 1, operand, frame);
    }
    if (--fuel < 0) {
      return Failure.OUT_OF_FUEL;
    }
    if (operation == Code.VARIABLE) {
      Object held = held(operand, frame);
      return held instanceof Delayed delayed ? delayed.force(this) : held;
    }
    if (++depth > DEEPEST) {
      return Failure.TOO_DEEP; // the end of the run: no need to count back
    }
    // Each level takes as few frames of Java's stack as can be.
    Object value =
        switch (operation) {
          case Code.INPUT -> input(operand);
          case Code.CONSTANT -> operations.constant(operand);
          case Code.TASK_CONSTANT -> taskConstant();
          case Code.UNARY -> unary(operand, argument + 1, frame);
          case Code.BINARY -> binary(operand, argument + 1, frame);
          case Code.TERNARY -> ternary(operand, argument + 1, frame);
          case Code.QUATERNARY -> quaternary(operand, argument + 1, frame);
          case Code.FORM -> operations.form(operand).apply(this, argument + 1, frame);
          case Code.ABSTRACTION -> abstraction(operand, argument + 1, frame);
          default -> applied(operand, argument + 1, frame);
        };
    depth--;
    return value;
  }

  private Object taskConstant() {
    inputsRead = true;
    return taskConstant;
  }

  private Object input(int number) {
    inputsRead = true;
    return inputs[number];
  }

  /** Whether a variable stands in what begins at an address. */
  boolean mentions(int address, int variable) {
    int token = code.at(address);
    if (Code.operation(token) == Code.VARIABLE) {
      return Code.operand(token) == variable;
    }
    int inner = Code.operation(token) == Code.LAMBDA ? variable + Code.operand(token) : variable;
    int end = code.after(address);
    for (int at = address + 1; at < end; at = code.after(at)) {
      if (mentions(at, inner)) {
        return true;
      }
    }
    return false;
  }

  private static Object held(int index, Frame frame) {
    Frame at = frame;
    for (int i = index; i > 0; i--) {
      at = at.outer;
    }
    return at.value;
  }

  private Object unary(int place, int first, Frame frame) {
    Object a = evaluate(first, frame);
    return a instanceof Failure ? a : operations.unary(place).apply(this, a);
  }

  private Object binary(int place, int first, Frame frame) {
    Object a = evaluate(first, frame);
    if (a instanceof Failure) {
      return a;
    }
    Object b = evaluate(code.after(first), frame);
    return b instanceof Failure ? b : operations.binary(place).apply(this, a, b);
  }

  private Object ternary(int place, int first, Frame frame) {
    Object a = evaluate(first, frame);
    if (a instanceof Failure) {
      return a;
    }
    int second = code.after(first);
    Object b = evaluate(second, frame);
    if (b instanceof Failure) {
      return b;
    }
    Object c = evaluate(code.after(second), frame);
    return c instanceof Failure ? c : operations.ternary(place).apply(this, a, b, c);
  }

  private Object quaternary(int place, int first, Frame frame) {
    Object a = evaluate(first, frame);
    if (a instanceof Failure) {
      return a;
    }
    int second = code.after(first);
    Object b = evaluate(second, frame);
    if (b instanceof Failure) {
      return b;
    }
    int third = code.after(second);
    Object c = evaluate(third, frame);
    if (c instanceof Failure) {
      return c;
    }
    Object d = evaluate(code.after(third), frame);
    return d instanceof Failure ? d : operations.quaternary(place).apply(this, a, b, c, d);
  }

  private Object abstraction(int address, int first, Frame frame) {
    Frame inner = null;
    int argument = first;
    for (int left = Code.operand(code.at(address)); left > 0; left--) {
      inner = new Frame(delay(argument, frame), inner);
      argument = code.after(argument);
    }
    return evaluate(address + 1, inner);
  }

  private Object applied(int arguments, int first, Frame frame) {
    Object function = evaluate(first, frame);
    int argument = code.after(first);
    for (int left = arguments; left > 0; left--) {
      if (function instanceof Failure) {
        return function;
      }
      Object delayed = delay(argument, frame);
      if (left >= 2) {
        int second = code.after(argument);
        function = apply(function, delayed, delay(second, frame));
        argument = code.after(second);
        left--;
      } else {
        function = apply(function, delayed);
      }
    }
    return function;
  }
}
