package mws4j.lambda.evaluation;

/** An argument that is computed when it is first used, once. */
final class Delayed {
  private final int position;
  private Frame frame;
  private Object value;

  Delayed(int position, Frame frame) {
    this.position = position;
    this.frame = frame;
  }

  Object force(Machine machine) {
    if (value == null) {
      value = machine.evaluate(position, frame);
      frame = null; // no longer needed, may hold much
    }
    return value;
  }
}
