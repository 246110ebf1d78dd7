package mws4j.lambda.evaluation;

/** Some lambdas around a body, with the values of the body's other variables. */
final class Closure extends Function {
  private final int body;
  private final int lambdas;
  private final Frame frame;

  Closure(int body, int lambdas, Frame frame) {
    this.body = body;
    this.lambdas = lambdas;
    this.frame = frame;
  }

  /** Whether the value is the same at all arguments, as far as the body shows. */
  boolean ignoresArgument(Machine machine) {
    return !machine.mentions(body, lambdas - 1);
  }

  @Override
  Object apply(Machine machine, Object argument) {
    Frame inner = new Frame(argument, frame);
    return lambdas == 1 ? machine.evaluate(body, inner) : new Closure(body, lambdas - 1, inner);
  }

  @Override
  Object apply(Machine machine, Object first, Object second) {
    return lambdas == 2
        ? machine.evaluate(body, new Frame(second, new Frame(first, frame)))
        : super.apply(machine, first, second);
  }
}
