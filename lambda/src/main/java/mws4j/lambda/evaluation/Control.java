package mws4j.lambda.evaluation;

import mws4j.lambda.value.Failure;

/** Primitives that do not compute all their arguments. */
final class Control {
  static final Primitive IF = Primitive.form("if", "bool -> a -> a -> a", Control::choose);
  static final Primitive FIX =
      Primitive.form("fix1", "a -> ((a -> b) -> a -> b) -> b", Control::recur);

  /** DreamCoder's limit: so many calls of the function by its body are an error. */
  private static final int MOST_CALLS = 50;

  private static final Failure TOO_MANY_CALLS = new Failure("too many recursive calls");

  private Control() {}

  private static Object choose(Machine machine, int first, Frame frame) {
    Object condition = machine.evaluate(first, frame);
    if (condition instanceof Failure) {
      return condition;
    }
    int then = machine.after(first);
    return machine.evaluate((Boolean) condition ? then : machine.after(then), frame);
  }

  private static Object recur(Machine machine, int first, Frame frame) {
    Object start = machine.delay(first, frame);
    Object body = machine.evaluate(machine.after(first), frame);
    return body instanceof Failure ? body : machine.apply(body, new Recursion(body), start);
  }

  /** The function that a body defines by itself, which counts its calls. */
  private static final class Recursion extends Function {
    private final Object body;
    private int calls;

    Recursion(Object body) {
      this.body = body;
    }

    @Override
    Object apply(Machine machine, Object argument) {
      return ++calls >= MOST_CALLS ? TOO_MANY_CALLS : machine.apply(body, this, argument);
    }
  }
}
