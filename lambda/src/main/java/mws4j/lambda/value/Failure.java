package mws4j.lambda.value;

/**
 * What an evaluation gives instead of a value: an error is a value itself, so that programs which
 * fail cost no more than others. Make one for each reason once and keep it in a constant.
 */
public final class Failure {
  /** The units of work are spent. */
  public static final Failure OUT_OF_FUEL = new Failure("step limit");

  /** Evaluation is nested too deeply. */
  public static final Failure TOO_DEEP = new Failure("nested too deeply");

  /** An integer does not fit into 64 bits. */
  public static final Failure OVERFLOW = new Failure("overflow");

  private final String reason;

  /** A failure for a reason in a few words, such as {@code "empty list"}. */
  public Failure(String reason) {
    this.reason = reason;
  }

  /** Why there is no value. */
  public String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return "failed: " + reason;
  }
}
