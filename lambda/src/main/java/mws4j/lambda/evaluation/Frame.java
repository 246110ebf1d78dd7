package mws4j.lambda.evaluation;

/**
 * The value of one variable in front of those of the lambdas further out; null is the frame of no
 * variables. Opaque to primitives, which pass it on.
 */
public final class Frame {
  final Object value; // may be delayed
  final Frame outer;

  Frame(Object value, Frame outer) {
    this.value = value;
    this.outer = outer;
  }
}
