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
 * @param threads that search; the result does not depend on it
 */
public record CompressionSettings(
    int maxArity, int iterations, boolean etaLong, boolean singleTask, String prefix, int threads) {
  /** Arguments that are allowed at most. */
  public static final int MOST_ARGUMENTS = 16;

  private static final int MOST_THREADS = 1024;

  /** Checks the ranges. */
  public CompressionSettings {
    if (maxArity < 0 || maxArity > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(
          "compression: arity must be 0 to " + MOST_ARGUMENTS + ", not " + maxArity);
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("compression: negative iterations " + iterations);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "compression: threads must be 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (!prefix.matches("[^\\s()#$]{1,100}")) {
      throw new IllegalArgumentException(
          "compression: a prefix has 1 to 100 characters, no blanks, parentheses, # or $");
    }
  }

  /** Stitch's: 3 abstractions {@code fn_0} .. of at most 2 arguments. */
  public static CompressionSettings defaults() {
    return new CompressionSettings(2, 3, false, false, "fn_", 1);
  }

  /** Another arity. */
  public CompressionSettings withMaxArity(int most) {
    return new CompressionSettings(most, iterations, etaLong, singleTask, prefix, threads);
  }

  /** Another number of abstractions. */
  public CompressionSettings withIterations(int most) {
    return new CompressionSettings(maxArity, most, etaLong, singleTask, prefix, threads);
  }

  /** With or without the restriction to η-long programs. */
  public CompressionSettings withEtaLong(boolean restricted) {
    return new CompressionSettings(maxArity, iterations, restricted, singleTask, prefix, threads);
  }

  /** With or without abstractions of one task. */
  public CompressionSettings withSingleTask(boolean allowed) {
    return new CompressionSettings(maxArity, iterations, etaLong, allowed, prefix, threads);
  }

  /** Another number of threads. */
  public CompressionSettings withThreads(int number) {
    return new CompressionSettings(maxArity, iterations, etaLong, singleTask, prefix, number);
  }

  /** Another prefix. */
  public CompressionSettings withPrefix(String other) {
    return new CompressionSettings(maxArity, iterations, etaLong, singleTask, other, threads);
  }
}
