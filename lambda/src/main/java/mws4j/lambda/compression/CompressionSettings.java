package mws4j.lambda.compression;

/**
 * What to look for.
 *
 * @param maxArity most arguments of an abstraction
 * @param iterations most abstractions
 * @param etaLong only abstractions that leave programs in η-long form that are in it: a body is
 *     nowhere applied to more than its arguments, is no lambda, and applies none of its arguments
 * @param singleTask also abstractions that match in one task only
 * @param prefix of the names of abstractions, before their numbers
 */
public record CompressionSettings(
    int maxArity, int iterations, boolean etaLong, boolean singleTask, String prefix) {
  /** Arguments that are allowed at most. */
  public static final int MOST_ARGUMENTS = 16;

  /** Checks the ranges. */
  public CompressionSettings {
    if (maxArity < 0 || maxArity > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(
          "compression: arity must be 0 to " + MOST_ARGUMENTS + ", not " + maxArity);
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("compression: negative iterations " + iterations);
    }
    if (!prefix.matches("[^\\s()#$]{1,100}")) {
      throw new IllegalArgumentException(
          "compression: a prefix has 1 to 100 characters, no blanks, parentheses, # or $");
    }
  }

  /** Stitch's: 3 abstractions {@code fn_0} .. of at most 2 arguments. */
  public static CompressionSettings defaults() {
    return new CompressionSettings(2, 3, false, false, "fn_");
  }

  /** Another arity. */
  public CompressionSettings withMaxArity(int most) {
    return new CompressionSettings(most, iterations, etaLong, singleTask, prefix);
  }

  /** Another number of abstractions. */
  public CompressionSettings withIterations(int most) {
    return new CompressionSettings(maxArity, most, etaLong, singleTask, prefix);
  }

  /** With or without the restriction to η-long programs. */
  public CompressionSettings withEtaLong(boolean restricted) {
    return new CompressionSettings(maxArity, iterations, restricted, singleTask, prefix);
  }

  /** With or without abstractions of one task. */
  public CompressionSettings withSingleTask(boolean allowed) {
    return new CompressionSettings(maxArity, iterations, etaLong, allowed, prefix);
  }

  StepRules rules() {
    return new StepRules(maxArity, etaLong, singleTask);
  }
}
